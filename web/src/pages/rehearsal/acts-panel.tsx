import { useMemo, type ReactNode } from 'react';
import { actName } from '../../../../domain/messages/words.ts';
import { obligationName } from '../../../../domain/obligations/obligation-name.ts';
import type { Rules } from '../../../../domain/obligations/lay.ts';
import type { ProcessState } from '../../../../domain/process/process.ts';
import type { Rehearsal } from '../../../../domain/process/rehearse.ts';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { possibleActs, type PossibleAct } from '../../../../domain/rehearsal/possible-acts.ts';
import type { Step } from '../../../../domain/rehearsal/script.ts';
import { Button } from '../../blocks/button.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT, ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';
import { refusalWords } from './refusal-words.ts';

interface Props {
  readonly rehearsal: Rehearsal<ProcessState>;
  readonly rules: Rules;
  readonly no: number;
  readonly onStep: (step: Step) => void;
}

/** Every act that the table allows, by whichever role: pressed, it is done by that role with sample content. */
export function ActsPanel({ rehearsal, rules, no, onStep }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const acts = useMemo(() => possibleActs(rehearsal, rules, no, locale), [rehearsal, rules, no, locale]);
  const [ready, refused] = [acts.filter((act) => !act.refused), acts.filter((act) => act.refused)];
  const ordered = ready.toSorted((a, b) => Number(b.expected) - Number(a.expected));
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
      </div>
      {acts.length === 0 && <p className="panel-body note">{say(T.actsOver)}</p>}
      <ul className="rehearsal-acts">
        {ordered.map((act, index) => (
          <li key={keyOf(act)}>
            <Button
              look={index === 0 && act.expected ? 'primary' : 'default'}
              onClick={() => {
                onStep(act.step);
              }}
            >
              <Name act={act} />
            </Button>
            <Who act={act} />
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <details className="act-more">
          <summary>{say(T.notYet, { count: refused.length })}</summary>
          <ul className="rehearsal-acts">
            {refused.map((act) => (
              <li key={keyOf(act)}>
                <b>
                  <Name act={act} />
                </b>
                <Who act={act} />
                {act.refused && <p className="note">{refusalWords(act.refused, locale)}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function keyOf({ step }: PossibleAct): string {
  return step.kind === 'clock' ? `${step.command}:${step.key}` : step.command;
}

function Name({ act: { step } }: { readonly act: PossibleAct }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const act = actName(step.command, locale);
  return step.kind === 'clock' ? say(ITEM_TEXT.onClock, { act, clock: obligationName(step.key, locale) }) : act;
}

function Who({ act: { roles, clause } }: { readonly act: PossibleAct }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const names = roles.map((role) => ROLE_NAMES[role][locale]).join(say(ROLE_SEPARATOR));
  return (
    <span className="note">
      {say(T.as, { roles: names })} · {clause}
    </span>
  );
}
