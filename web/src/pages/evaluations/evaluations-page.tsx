import { useState, type ReactNode } from 'react';
import { BatchUrge } from '../../acts/batch-urge.tsx';
import { mayUrge } from '../../acts/may-urge.ts';
import type { EvaluationRow } from '../../api/evaluation-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { useMe } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { EVALUATIONS_TEXT as T } from '../../text/evaluations-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { SeasonBanner } from '../seasons/season-banner.tsx';
import { GROUP_KEYS, groupCount } from './evaluation-groups.ts';
import { EvaluationTable } from './evaluation-table.tsx';
import {
  EVALUATIONS_PAGE,
  useEvaluationFilters,
  useEvaluations,
  type ChangeEvaluations,
  type EvaluationFilters,
} from './use-evaluations.ts';
import '../monitoring/monitoring.css';
import './evaluations.css';

type Totals = ReturnType<typeof useEvaluations>['totals'];

/** `/evaluations`: what is being evaluated, by phase and due date; who has not handed in, and urging them (E1–E5). */
export function EvaluationsPage(): ReactNode {
  const say = useSay();
  const [filters, change] = useEvaluationFilters();
  const { rows, totals, asked } = useEvaluations(filters);
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{totals.length > 0 && sentence(totals)}</p>
        </div>
        <div className="act-buttons no-print">
          <ExportButton path="/evaluations" query={asked} name={say(T.title)} />
        </div>
      </header>
      <SeasonBanner kind="selfEvaluation" />
      <section className="panel">
        <Filters filters={filters} totals={totals} change={change} />
        <Refreshing when={rows.isFetching && !rows.isPending} />
        {list()}
      </section>
    </div>
  );

  function sentence(counts: Totals): string {
    return say(T.sub, {
      all: allOf(counts),
      awaited: groupCount('awaited', counts),
      reviewing: groupCount('reviewing', counts),
      redoing: groupCount('redoing', counts),
      accepted: groupCount('accepted', counts) + groupCount('reevaluated', counts),
      overdue: overdueOf(counts),
    });
  }

  function list(): ReactNode {
    if (rows.isPending) return <Skeleton rows={10} height={46} />;
    if (!rows.data) return <ReadError error={rows.error} onRetry={() => void rows.refetch()} />;
    const all = rows.data.pages.flatMap((page) => page.rows);
    if (all.length === 0) return nothing();
    return (
      <>
        <Rows rows={all} />
        <footer className="list-foot">
          <span className="note">
            {say(rows.hasNextPage ? STATE_TEXT.shownOf : STATE_TEXT.shownAll, { shown: all.length })}
          </span>
          {rows.hasNextPage && (
            <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
              {say(STATE_TEXT.more, { count: EVALUATIONS_PAGE })}
            </Button>
          )}
        </footer>
      </>
    );
  }

  function nothing(): ReactNode {
    if (filters.group === undefined && !filters.overdue) return <Empty title={say(T.empty)} next={say(T.emptyWhy)} />;
    return (
      <Empty
        title={say(T.emptyFiltered)}
        action={
          <Button
            onClick={() => {
              change({ group: undefined, overdue: false });
            }}
          >
            {say(STATE_TEXT.clearFilters)}
          </Button>
        }
      />
    );
  }
}

interface FiltersProps {
  readonly filters: EvaluationFilters;
  readonly totals: Totals;
  readonly change: ChangeEvaluations;
}

function Filters({ filters, totals, change }: FiltersProps): ReactNode {
  const say = useSay();
  return (
    <div className="filter-bar" role="group" aria-label={say(T.filters)}>
      <Chip
        on={filters.group === undefined}
        name={say(T.all, { count: allOf(totals) })}
        onClick={() => {
          change({ group: undefined });
        }}
      />
      {GROUP_KEYS.map((group) => (
        <Chip
          key={group}
          on={filters.group === group}
          name={say(T.groups[group], { count: groupCount(group, totals) })}
          onClick={() => {
            change({ group: filters.group === group ? undefined : group });
          }}
        />
      ))}
      <Chip
        on={filters.overdue}
        name={say(T.overdue, { count: overdueOf(totals) })}
        onClick={() => {
          change({ overdue: !filters.overdue });
        }}
      />
    </div>
  );
}

function allOf(totals: Totals): number {
  return totals.reduce((sum, { items }) => sum + items, 0);
}

function overdueOf(totals: Totals): number {
  return totals.reduce((sum, { overdue }) => sum + overdue, 0);
}

/** The list, and below it what can be done to everything that is selected. */
function Rows({ rows }: { readonly rows: readonly EvaluationRow[] }): ReactNode {
  const { grants } = useMe();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const urgeable = mayUrge(grants) ? rows.filter(({ obligationKey }) => obligationKey !== null) : [];
  const chosen = urgeable.filter(({ itemId }) => selected.has(itemId));
  return (
    <>
      <EvaluationTable rows={rows} urgeable={urgeable} selected={selected} onSelected={setSelected} />
      <BatchUrge
        rows={chosen.map(({ itemId, obligationKey, name }) => ({ itemId, obligationKey: obligationKey ?? '', name }))}
        onDone={(refused) => {
          setSelected(new Set(refused));
        }}
      />
    </>
  );
}
