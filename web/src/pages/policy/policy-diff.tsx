import type { ReactNode } from 'react';
import type { PolicyBody } from '../../../../domain/policy/policy-proposal.ts';
import { useSay } from '../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../text/policy-change-text.ts';
import { POLICY_TEXT as T } from '../../text/policy-text.ts';
import { rowDifferences, type RowDifference } from './policy-groups.ts';

interface Props {
  readonly before: PolicyBody;
  readonly after: PolicyBody;
  readonly title: string;
}

/** What two versions say differently, value by value, in the words of the page. */
export function PolicyDiff({ before, after, title }: Props): ReactNode {
  const say = useSay();
  const rows = rowDifferences(before, after, say);
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      {rows.length === 0 && <p className="panel-body muted">{say(C.noDifference)}</p>}
      {rows.length > 0 && (
        <div className="table-wrap">
          <table className="table policy-diff">
            <thead>
              <tr>
                <th scope="col">{say(T.item)}</th>
                <th scope="col">{say(C.was)}</th>
                <th scope="col">{say(C.becomes)}</th>
                <th scope="col">{say(T.clause)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.group}${row.name}`}>
                  <th scope="row">
                    {row.name}
                    <span className="second">{say(T[row.group])}</span>
                  </th>
                  <td>{row.before === undefined ? <Unset group={row.group} /> : <del>{row.before}</del>}</td>
                  <td>{row.after === undefined ? <Unset group={row.group} /> : <ins>{row.after}</ins>}</td>
                  <td>{row.clause}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What a version says nothing of: an act without a chain is then done by whoever may do it. */
function Unset({ group }: Pick<RowDifference, 'group'>): ReactNode {
  const say = useSay();
  return <span className="muted">{say(group === 'signOff' ? T.signOffNoneValue : C.nothing)}</span>;
}
