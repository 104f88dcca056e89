import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../../../domain/process/roles.ts';
import type { SignerRule } from '../../../domain/policy/sign-off-rule.ts';
import { LEVEL_UP_NAME } from '../../../domain/sign-off/choice-names-text.ts';
import type { AvailableAct, Item } from '../api/item-answers.ts';
import { usePolicy } from '../api/use-policy.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { AHEAD_TEXT as T } from '../text/ahead-text.ts';

interface Props {
  readonly item: Pick<Item, 'rules'>;
  readonly act: Pick<AvailableAct, 'command' | 'signOff'>;
}

/** Before an act that needs signatures is put forward: who will sign, one step after another. Absent where none does. */
export function SignersAhead({ item, act }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const policy = usePolicy(item.rules.policy).data;
  const rule = act.signOff === true ? policy?.signOff[act.command] : undefined;
  if (!rule) return null;
  const office = ({ office: held, every }: SignerRule): string => {
    const name = held === 'levelUp' ? say(LEVEL_UP_NAME.levelUp) : ROLE_NAMES[held][locale];
    return every ? say(T.every, { name }) : name;
  };
  return (
    <div className="signers-ahead">
      <p>{say(T.title)}</p>
      <ol>
        {rule.steps.map(({ key, name, signers }) => (
          <li key={key}>{say(T.step, { name: name[locale], who: signers.map(office).join(say(T.separator)) })}</li>
        ))}
      </ol>
    </div>
  );
}
