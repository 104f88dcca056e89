import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Library } from '../../../../domain/libraries/entry-acts.ts';
import { textOf } from '../../../../domain/libraries/fields.ts';
import type { Entry } from '../../api/library-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';
import { FactCell, fieldOf, FigureCell, FIGURE_HEADS, TABLE_KEYS } from './entry-cells.tsx';
import { StateMark } from './state-mark.tsx';

interface Props {
  readonly library: Library;
  readonly rows: readonly Entry[];
}

/** One line an entry: what it is, what it is for, what has flowed back, where it stands. */
export function EntryTable({ library, rows }: Props): ReactNode {
  const say = useSay();
  const name = fieldOf(library, 'name');
  const columns = TABLE_KEYS[library].columns.flatMap((key) => fieldOf(library, key) ?? []);
  const figure = FIGURE_HEADS[library];
  return (
    <div className="table-wrap">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{name && say(name.name)}</th>
            {columns.map((field) => (
              <th key={field.key} scope="col">
                {say(field.name)}
              </th>
            ))}
            {figure && <th scope="col">{say(figure)}</th>}
            <th scope="col">{say(T.state)}</th>
            <th scope="col">{say(T.region)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.state === 'removed' || row.state === 'declined' ? 'faded' : undefined}>
              <td>
                <Title library={library} row={row} />
              </td>
              {columns.map((field) => (
                <td key={field.key} data-head={isSaid(row.content[field.key]) ? say(field.name) : undefined}>
                  <FactCell field={field} entry={row} />
                </td>
              ))}
              {figure && (
                <td data-head={say(figure)}>
                  <FigureCell entry={row} />
                </td>
              )}
              <td>
                <StateMark entry={row} />
              </td>
              <td>
                <Written>{row.regionName}</Written>
                <span className="second">{say(row.shared ? T.shared : T.notShared)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a phone the head goes with the fact, and not where there is none. */
function isSaid(fact: Entry['content'][string] | undefined): boolean {
  return Array.isArray(fact) ? fact.length > 0 : fact !== undefined && fact !== '';
}

function Title({ library, row }: { readonly library: Library; readonly row: Entry }): ReactNode {
  const { href } = useScope();
  return (
    <>
      <Link to={href(`/libraries/${library}/${row.id}`)} className="row-title">
        <Written>{row.name}</Written>
      </Link>
      <span className="second entry-below">
        <Written>{textOf(row.content, TABLE_KEYS[library].below)}</Written>
      </span>
    </>
  );
}
