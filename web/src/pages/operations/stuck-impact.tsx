import type { ReactNode } from 'react';
import type { Stuck } from '../../api/operations-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';

/** 影响: whom it did not reach, with what, and the date that comes late or unannounced by it. */
export function StuckImpact({ row }: { readonly row: Stuck }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { missing, untold, itemId, nextDue, nextDueName, title } = row;
  const due = (day: typeof nextDue, name: string | null): string =>
    day === null || name === null ? say(T.noImpact) : say(T.due, { name, date: shortDay(day, today, locale) });
  return (
    <>
      {untold.map(({ to, sentence }) => (
        <Fact key={sentence} name={say(T.untold)} text={say(T.untoldOf, { to: to.join(say(T.comma)), sentence })} />
      ))}
      {itemId !== null && <Fact name={say(T.impact)} text={due(nextDue, nextDueName)} />}
      {missing && (
        <Fact
          name={say(T.impact)}
          text={[
            title === null
              ? say(T.waitingMails, { count: missing.count })
              : say(T.missing, { count: missing.count, to: title }),
            missing.itemTitle === null
              ? say(T.noMatter)
              : say(T.ofMatter, { title: missing.itemTitle, due: due(missing.due, missing.dueName) }),
          ].join(say(T.and))}
        />
      )}
    </>
  );
}

export function Fact({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Written>{text}</Written>
      </dd>
    </div>
  );
}
