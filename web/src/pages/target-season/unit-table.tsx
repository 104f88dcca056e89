import type { ReactNode } from 'react';
import { TARGET_STATE_NAMES, type TargetState } from '../../../../domain/processes/budget-item/target-states.ts';
import type { SeasonUnit } from '../../api/season-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { Light } from '../../blocks/light.tsx';
import { standingOf } from '../../blocks/light-of.ts';
import { Money } from '../../blocks/money.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SEASON_TEXT as T } from '../../text/season-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { DivisionPick } from './division-pick.tsx';
import { UNITS_PAGE, useSeasonUnits, type SeasonFiltering } from './use-season.ts';

const COUNTED: readonly TargetState[] = ['notSubmitted', 'pending', 'returned', 'qualified', 'approved'];
const ROW_PX = 34;

/** Unit by unit: what was to be submitted and was, what waits, and the first deadline of what is owed. */
export function UnitTable({ filters, change }: SeasonFiltering): ReactNode {
  const say = useSay();
  const units = useSeasonUnits(filters);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.byUnit)}</h2>
        <DivisionPick filters={filters} change={change} />
      </div>
      <Refreshing when={units.isFetching && !units.isPending} />
      {body()}
    </section>
  );

  function body(): ReactNode {
    if (units.isPending) return <Skeleton rows={UNITS_PAGE} height={ROW_PX} />;
    if (!units.data) return <ReadError error={units.error} onRetry={() => void units.refetch()} />;
    const rows = units.data.pages.flatMap((page) => page.rows);
    if (rows.length === 0) return <Empty title={say(T.noUnits)} />;
    return (
      <>
        <div className="table-wrap">
          <table className="table season-units">
            <Head />
            <tbody>
              {rows.map((unit) => (
                <Row key={unit.unitId} unit={unit} filters={filters} change={change} />
              ))}
            </tbody>
          </table>
        </div>
        {units.hasNextPage && (
          <footer className="list-foot">
            <span className="note">{say(STATE_TEXT.shownOf, { shown: rows.length })}</span>
            <Button loading={units.isFetchingNextPage} onClick={() => void units.fetchNextPage()}>
              {say(STATE_TEXT.more, { count: UNITS_PAGE })}
            </Button>
          </footer>
        )}
      </>
    );
  }
}

function Head(): ReactNode {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(T.unit)}</th>
        <th scope="col">{say(T.division)}</th>
        <th scope="col" className="number">
          {say(T.expected)}
        </th>
        <th scope="col" className="number">
          {say(T.submitted)}
        </th>
        {COUNTED.map((state) => (
          <th key={state} scope="col" className="number">
            {say(TARGET_STATE_NAMES[state])}
          </th>
        ))}
        <th scope="col" className="number">
          {say(T.requested)}
        </th>
        <th scope="col">{say(T.owesBy)}</th>
      </tr>
    </thead>
  );
}

function Row({ unit, filters, change }: SeasonFiltering & { readonly unit: SeasonUnit }): ReactNode {
  const say = useSay();
  const { items } = unit;
  const submitted = COUNTED.reduce((sum, state) => sum + (state === 'notSubmitted' ? 0 : items[state]), 0);
  const chosen = filters.unit === unit.unitId;
  return (
    <tr className={chosen ? 'row-chosen' : ''}>
      <td>
        <button
          type="button"
          className="text-button"
          aria-pressed={chosen}
          title={say(T.onlyUnit, { unit: unit.unitName })}
          onClick={() => {
            change({ unit: chosen ? undefined : unit.unitId });
          }}
        >
          <Written>{unit.unitName}</Written>
        </button>
      </td>
      <td>
        <Written>{unit.divisionName ?? '—'}</Written>
      </td>
      <td className="number">{submitted + items.notSubmitted}</td>
      <td className="number">{submitted}</td>
      {COUNTED.map((state) => (
        <td key={state} className={`number${items[state] === 0 ? ' muted' : ''}`}>
          {state === 'notSubmitted' && items[state] > 0 ? <b>{items[state]}</b> : items[state]}
        </td>
      ))}
      <td className="number">
        <Money fen={unit.requestedFen} />
      </td>
      <td>
        <Owes unit={unit} />
      </td>
    </tr>
  );
}

/** The nearest of several dates: each item's own explains itself in the list below. */
function Owes({ unit: { due, overdue } }: { readonly unit: SeasonUnit }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const today = useToday();
  if (due === null) return <span className="muted">{say(T.nothingOwed)}</span>;
  return (
    <span className="nowrap">
      <Light standing={standingOf(due, today)} /> <span className="muted">{dayWords(due, today.today, locale)}</span>
      {overdue > 1 && <span className="season-overdue"> {say(T.overdueOf, { count: overdue })}</span>}
    </span>
  );
}
