import type { ReactNode } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import type { LightGroup } from '../../blocks/light-of.ts';
import { useMe } from '../../session/session.ts';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { workName } from './work-name.ts';

type Groups = readonly (readonly [LightGroup, readonly TodoEntry[]])[];

/** One sentence: what is due, and the most urgent of it. */
export function InboxHead({ groups }: { readonly groups: Groups }): ReactNode {
  const say = useSay();
  const { person } = useMe();
  const count = (group: LightGroup): number => groups.find(([name]) => name === group)?.[1].length ?? 0;
  const first = groups.flatMap(([, rows]) => rows)[0];
  const values = { name: person.name, today: count('today'), overdue: count('overdue'), near: count('near') };
  return (
    <header className="page-head">
      <div>
        <h1>{say(sentence(), values)}</h1>
        {first && <p className="sub">{say(T.most, { title: first.title, name: workName(first) })}</p>}
      </div>
    </header>
  );

  function sentence(): (typeof T)['both' | 'overdueOnly' | 'todayOnly' | 'nearOnly' | 'calm'] {
    if (values.today > 0) return values.overdue > 0 ? T.both : T.todayOnly;
    if (values.overdue > 0) return T.overdueOnly;
    return values.near > 0 ? T.nearOnly : T.calm;
  }
}
