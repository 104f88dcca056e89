import { useState, type ReactNode } from 'react';
import { useKept } from '../../acts/kept.ts';
import type { ConsequenceRow } from '../../api/results-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { CONSEQUENCE_TEXT as T } from '../../text/results-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { chosenOf, chosenSums, overtakenOf, type Choice, type ChoiceFault, type Choices } from './choice-model.ts';
import { ActionTable } from './action-table.tsx';
import { ConsequenceFigures } from './consequence-figures.tsx';
import { ConsequenceTable } from './consequence-table.tsx';
import { DecideBar } from './decide-bar.tsx';
import { Filters } from './filters.tsx';
import { useNamedRow } from './use-named-row.ts';
import { FILTERS, useConsequenceFilters, useConsequences } from './use-consequences.ts';
import './consequences.css';

const PAGE = 50;

/** `/consequences`: what the results mean for next year's money, by the rule and by decision (R3, §4.16). */
export function ConsequencesPage(): ReactNode {
  const say = useSay();
  const [filters, change] = useConsequenceFilters();
  const { rows, totals, asked } = useConsequences(filters);
  const [choices, setChoices] = useKept<Choices>('consequences', () => ({}));
  const [faults, setFaults] = useState<readonly ChoiceFault[]>([]);
  usePageTitle(say(T.title));
  const all = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  const chosen = chosenOf(all, choices);
  const choose = (more: Choices): void => {
    const touched = new Set(Object.keys(more));
    setFaults((before) => before.filter(({ row }) => !touched.has(row.itemId)));
    setChoices((before) => kept({ ...before, ...more }));
  };
  useNamedRow(all, choices, choose);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{totals && say(T.sub, { count: totals.count, decided: totals.decided })}</p>
        </div>
        <div className="act-buttons no-print">
          <ExportButton path="/consequences" query={asked} name={say(T.title)} />
        </div>
      </header>
      {totals && <ConsequenceFigures totals={totals} sums={chosenSums(chosen)} />}
      {totals && (
        <ActionTable
          sums={totals.byAction}
          action={filters.action}
          onAction={(action) => {
            change('action', action);
          }}
        />
      )}
      <section className="panel">
        <Filters filters={filters} onChange={change} />
        <Refreshing when={rows.isFetching && !rows.isPending} />
        {list()}
      </section>
      <Overtaken rows={overtakenOf(all, choices)} onNoted={forget} />
      <DecideBar chosen={chosen} onFaults={setFaults} onDone={forget} />
    </div>
  );

  function forget(ids: readonly string[]): void {
    choose(Object.fromEntries(ids.map((id) => [id, undefined])));
  }

  function list(): ReactNode {
    if (rows.isPending) return <Skeleton rows={8} height={46} />;
    if (!rows.data) return <ReadError error={rows.error} onRetry={() => void rows.refetch()} />;
    if (all.length === 0) return <Nothing filtered={Object.keys(filters).length > 0} onClear={clear} />;
    return (
      <>
        <ConsequenceTable
          rows={all}
          choices={choices}
          faults={faults}
          onChoose={(id: string, choice: Choice | undefined) => {
            choose({ [id]: choice });
          }}
          onChooseAll={choose}
        />
        <Foot
          rows={all}
          more={rows.hasNextPage}
          busy={rows.isFetchingNextPage}
          onMore={() => void rows.fetchNextPage()}
        />
      </>
    );
  }

  function clear(): void {
    for (const name of FILTERS) change(name, undefined);
  }
}

interface OvertakenProps {
  readonly rows: readonly ConsequenceRow[];
  readonly onNoted: (itemIds: readonly string[]) => void;
}

/** What somebody else has decided while it was being chosen here: said, not silently dropped. */
function Overtaken({ rows, onNoted }: OvertakenProps): ReactNode {
  const say = useSay();
  return (
    <div role="status">
      {rows.length > 0 && (
        <div className="failure overtaken">
          {rows.map(({ itemId, name }) => (
            <p key={itemId}>{say(T.overtaken, { name })}</p>
          ))}
          <Button
            size="small"
            onClick={() => {
              onNoted(rows.map(({ itemId }) => itemId));
            }}
          >
            {say(T.noted)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Rows that are not selected any more are forgotten. */
function kept(choices: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== undefined));
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }): ReactNode {
  const say = useSay();
  if (!filtered) return <Empty title={say(T.empty)} next={say(T.emptyWhy)} />;
  return (
    <Empty title={say(T.emptyFiltered)} action={<Button onClick={onClear}>{say(STATE_TEXT.clearFilters)}</Button>} />
  );
}

interface FootProps {
  readonly rows: readonly ConsequenceRow[];
  readonly more: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}

function Foot({ rows, more, busy, onMore }: FootProps): ReactNode {
  const say = useSay();
  return (
    <footer className="list-foot">
      <span className="note">{say(more ? STATE_TEXT.shownOf : STATE_TEXT.shownAll, { shown: rows.length })}</span>
      {more && (
        <Button loading={busy} onClick={onMore}>
          {say(STATE_TEXT.more, { count: PAGE })}
        </Button>
      )}
    </footer>
  );
}
