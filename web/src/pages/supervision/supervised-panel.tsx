import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SupervisionsAnswer, type SupervisionRow } from '../../api/supervision-answers.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Written } from '../../blocks/written.tsx';
import { useHolds, useMe } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';
import { MatterDue } from './matter-due.tsx';

interface Props {
  readonly itemId: string;
  /** Where the item lies: a leader acts in his own region, never in one below it (P2). */
  readonly regionId: string;
  /** The clock that is looked at: a leader opens a matter about it. */
  readonly clockKey?: string;
}

/** The supervised matters about one item, and for a leader the way to open one; nothing where there is neither. */
export function SupervisedPanel({ itemId, regionId, clockKey }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { href } = useScope();
  const { grants } = useMe();
  const mayOpen =
    holds('supervision.open') &&
    grants.some((grant) => grant.role === 'supervisingLeader' && grant.regionId === regionId);
  const pages = usePages<SupervisionRow>(SupervisionsAnswer, {
    path: '/supervisions',
    query: { about: itemId },
    enabled: holds('supervision.read'),
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0 && !mayOpen) return null;
  const opens = href('/supervision/matters', { about: itemId, ...(clockKey !== undefined && { key: clockKey }) });
  return (
    <section className="panel supervised-panel">
      <div className="panel-head">
        <h2>{say(T.onItem)}</h2>
        {mayOpen && <Link to={opens}>{say(T.start)}</Link>}
      </div>
      {rows.length > 0 && (
        <ul className="recent">
          {rows.map((row) => (
            <li key={row.id}>
              <span>
                <Link to={href(`/supervision/matters/${row.id}`)}>
                  <Written>{row.name}</Written>
                </Link>
                <span className="second">{row.phaseName}</span>
              </span>
              <span>
                <MatterDue row={row} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
