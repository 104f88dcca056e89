import { useCallback, type ReactNode } from 'react';
import { PROBLEM_CATEGORIES, PROBLEM_CATEGORY_NAMES } from '../../../../domain/follow-up/problem-category.ts';
import { RESULT_PROCESSES, RESULT_PROCESS_NAMES } from '../../../../domain/follow-up/result-processes.ts';
import { FINANCE_STATUSES, UNIT_STATUSES } from '../../../../domain/processes/budget-item/state.ts';
import { FilterText } from '../../ask/filter-controls.tsx';
import { useToday } from '../../session/today.tsx';
import { LEDGER_DISTANCES } from '../../api/ledger-answers.ts';
import { useSay, type Say } from '../../text/language.tsx';
import { FINANCE_STATUS, UNIT_STATUS } from '../../text/item-page-text.ts';
import { DISTANCE_TEXT, LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import type { Documents } from './grouping.ts';
import type { LedgerAddress, LedgerFilters } from './use-ledger.ts';

interface Props {
  readonly address: LedgerAddress;
  readonly documents: Documents;
}

/** Words and class; and every filter that is on, to be taken off again. */
export function LedgerFilterBar({ address, documents }: Props): ReactNode {
  const say = useSay();
  const { filters, change, clear } = address;
  const { nearWorkingDays } = useToday();
  const chosen = chosenFilters(filters, documents, say, nearWorkingDays);
  return (
    <div className="filter-bar no-print">
      <Words address={address} />
      <select
        className="native-select"
        aria-label={say(T.process)}
        value={filters.process ?? ''}
        onChange={({ target }) => {
          change({ process: target.value });
        }}
      >
        <option value="">{say(T.everyProcess)}</option>
        {RESULT_PROCESSES.map((process) => (
          <option key={process} value={process}>
            {say(RESULT_PROCESS_NAMES[process])}
          </option>
        ))}
      </select>
      <select
        className="native-select"
        aria-label={say(T.category)}
        value={filters.category ?? ''}
        onChange={({ target }) => {
          change({ category: target.value });
        }}
      >
        <option value="">{say(T.every)}</option>
        {PROBLEM_CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {say(PROBLEM_CATEGORY_NAMES[category])}
          </option>
        ))}
      </select>
      {chosen.map(({ name, off }) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-pressed
          aria-label={say(T.removeFilter, { name })}
          onClick={() => {
            change(off);
          }}
        >
          {name} ✕
        </button>
      ))}
      {Object.keys(filters).length > 1 && (
        <button type="button" className="chip" onClick={clear}>
          {say(STATE_TEXT.clearFilters)}
        </button>
      )}
    </div>
  );
}

function Words({ address: { filters, change } }: { readonly address: LedgerAddress }): ReactNode {
  const say = useSay();
  const look = useCallback(
    (find: string | undefined) => {
      change({ find });
    },
    [change],
  );
  return (
    <div className="ledger-words" role="search">
      <FilterText label={say(T.find)} value={filters.find} onChange={look} />
    </div>
  );
}

interface Chosen {
  readonly name: string;
  readonly off: Readonly<Partial<Record<keyof LedgerFilters, undefined>>>;
}

/** Filters that no control of the bar shows, in words. */
export function chosenFilters(filters: LedgerFilters, documents: Documents, say: Say, near: number): readonly Chosen[] {
  const { unitState, financeState, distance, recurring, unit, person, item } = filters;
  const unitSays = UNIT_STATUSES.find((one) => one === unitState);
  const financeSays = FINANCE_STATUSES.find((one) => one === financeState);
  const far = LEDGER_DISTANCES.find((one) => one === distance);
  const unitName = [...documents.values()].find(({ unitId }) => unitId === unit)?.unitName ?? unit;
  const itemName = item === undefined ? undefined : (documents.get(item)?.itemName ?? item);
  const cell = {
    unit: unitSays ? say(UNIT_STATUS[unitSays]) : '',
    finance: financeSays ? say(FINANCE_STATUS[financeSays]) : say(T.settledColumn),
  };
  const chosen: readonly (Chosen | undefined)[] = [
    unitState === undefined && financeState === undefined
      ? undefined
      : { name: say(T.onlyCell, cell), off: { unitState: undefined, financeState: undefined } },
    far && { name: say(DISTANCE_TEXT[far], { days: near }), off: { distance: undefined } },
    recurring === undefined ? undefined : { name: say(T.onlyRecurring), off: { recurring: undefined } },
    unitName === undefined ? undefined : { name: say(T.onlyUnit, { name: unitName }), off: { unit: undefined } },
    person === undefined ? undefined : { name: say(T.onlyPerson, { name: person }), off: { person: undefined } },
    itemName === undefined ? undefined : { name: say(T.onlyDocument, { name: itemName }), off: { item: undefined } },
  ];
  return chosen.filter((one) => one !== undefined);
}
