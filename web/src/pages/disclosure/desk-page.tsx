import { useState, type ReactNode } from 'react';
import type { DisclosureRow } from '../../api/results-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { FilterText } from '../../ask/filter-controls.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { CONSEQUENCE_TEXT, DECISION_NAMES, DISCLOSURE_TEXT as T } from '../../text/results-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { BatchDecide } from './batch-decide.tsx';
import { DecidedTable, OpenTable } from './desk-tables.tsx';
import { publicPath } from './public-path.ts';
import { useDeskFilters, useDisclosures, type DeskFilters } from './use-disclosures.ts';
import './disclosure.css';

const PAGE = 50;
const KINDS = ['publish', 'partly', 'withhold', 'corrected'] as const;

/** `/disclosure`: what waits for its decision by legal due date, and what was decided (R7, §4.17). */
export function DeskPage(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { region, year } = useScope();
  const [filters, change] = useDeskFilters();
  const list = useDisclosures(filters);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  usePageTitle(say(T.title));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const chosen = rows.filter(({ itemId, mine }) => mine && selected.has(itemId));
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{say(T.sub)}</p>
        </div>
        <div className="act-buttons no-print">
          <a href={publicPath(locale, year)} target="_blank" rel="noreferrer">
            {say(T.portal)}
          </a>
          <ExportButton path="/disclosures" query={{ region, year, ...filters }} name={say(T.title)} />
        </div>
      </header>
      <section className="panel">
        <Filters filters={filters} onChange={change} />
        <Refreshing when={list.isFetching && !list.isPending} />
        {content()}
      </section>
      <BatchDecide
        rows={chosen}
        onDone={(done) => {
          setSelected((before) => new Set([...before].filter((id) => !done.includes(id))));
        }}
      />
    </div>
  );

  function content(): ReactNode {
    if (list.isPending) return <Skeleton rows={8} height={46} />;
    if (!list.data) return <ReadError error={list.error} onRetry={() => void list.refetch()} />;
    if (rows.length === 0) return <Nothing filters={filters} onChange={change} />;
    return (
      <>
        {filters.phase === 'decided' ? (
          <DecidedTable rows={rows} />
        ) : (
          <OpenTable rows={rows} selected={selected} onSelect={setSelected} />
        )}
        <Foot
          rows={rows}
          more={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      </>
    );
  }
}

interface FiltersProps {
  readonly filters: DeskFilters;
  readonly onChange: (next: DeskFilters) => void;
}

function Filters({ filters, onChange }: FiltersProps): ReactNode {
  const say = useSay();
  const decided = filters.phase === 'decided';
  return (
    <div className="filter-bar" role="group" aria-label={say(T.title)}>
      <span className="chips">
        <Chip
          on={!decided}
          name={say(T.open)}
          onClick={() => {
            onChange({ phase: '', decision: '' });
          }}
        />
        <Chip
          on={decided}
          name={say(T.decided)}
          onClick={() => {
            onChange({ phase: 'decided' });
          }}
        />
      </span>
      {decided && (
        <span className="chips">
          {KINDS.map((kind) => (
            <Chip
              key={kind}
              on={filters.decision === kind}
              name={say(kind === 'corrected' ? T.corrected : DECISION_NAMES[kind])}
              onClick={() => {
                onChange({ decision: filters.decision === kind ? '' : kind });
              }}
            />
          ))}
        </span>
      )}
      <FilterText
        label={say(CONSEQUENCE_TEXT.search)}
        value={filters.q ?? ''}
        onChange={(q = '') => {
          onChange({ q });
        }}
      />
    </div>
  );
}

function Nothing({ filters, onChange }: FiltersProps): ReactNode {
  const say = useSay();
  if (filters.q !== undefined || filters.decision !== undefined) {
    const clear = (
      <Button
        onClick={() => {
          onChange({ q: '', decision: '' });
        }}
      >
        {say(STATE_TEXT.clearFilters)}
      </Button>
    );
    return <Empty title={say(T.emptyFiltered)} action={clear} />;
  }
  return filters.phase === 'decided' ? (
    <Empty title={say(T.emptyDecided)} />
  ) : (
    <Empty title={say(T.empty)} next={say(T.emptyWhy)} />
  );
}

interface FootProps {
  readonly rows: readonly DisclosureRow[];
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
