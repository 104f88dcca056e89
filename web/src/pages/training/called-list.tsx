import { useState, type ReactNode } from 'react';
import { CALL_STATES, type CallState } from '../../../../domain/training/courses.ts';
import { CalledAnswer, type Course } from '../../api/training-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { CALL_STATE_NAMES, TRAINING_TEXT as T } from '../../text/training-text.ts';

const HEADS = [T.name, T.place, T.callState, T.excuseReason];

/** Who was called to a course: who has not answered, who is excused and why, who was there and who was not. */
export function CalledList({ course: { id, title } }: { readonly course: Course }): ReactNode {
  const say = useSay();
  const [state, setState] = useState<CallState>();
  const pages = usePages(CalledAnswer, { path: `/training/courses/${id}/called`, query: { state } });
  return (
    <section aria-label={say(T.calledOf, { title })}>
      <div className="filter-bar" role="group" aria-label={say(T.callState)}>
        {[undefined, ...CALL_STATES].map((one) => (
          <Chip
            key={one ?? 'all'}
            on={state === one}
            name={say(one === undefined ? T.everybody : CALL_STATE_NAMES[one])}
            onClick={() => {
              setState(one);
            }}
          />
        ))}
      </div>
      <PagedList pages={pages} skeleton={3} empty={<Empty title={say(T.nobodyLeft)} />}>
        {(rows) => (
          <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.calledList)}>
            <table className="table">
              <thead>
                <tr>
                  {HEADS.map((text) => (
                    <th key={text.en} scope="col">
                      {say(text)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.personId}>
                    <td className="nowrap">
                      <Written>{row.name}</Written>
                    </td>
                    <td>
                      <Written>{row.place}</Written>
                    </td>
                    <td className="nowrap">{say(CALL_STATE_NAMES[row.state])}</td>
                    <td>
                      <Written>{row.excuse}</Written>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}
