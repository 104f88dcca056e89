import type { ReactNode } from 'react';
import type { Bilingual } from '../../../../domain/locale.ts';
import { GRADES } from '../../../../domain/policy/policy.ts';
import { PHASE_NAMES } from '../../../../domain/processes/budget-item/names.ts';
import { TRACKS } from '../../../../domain/processes/budget-item/lifecycle.ts';
import { ITEM_KINDS } from '../../../../domain/processes/budget-item/state.ts';
import { LIGHT_COLOURS, type LightColour } from '../../api/item-answers.ts';
import { Chip } from '../../blocks/chip.tsx';
import { useSay } from '../../text/language.tsx';
import { GRADE_NAMES, ITEMS_TEXT as T, KIND_NAMES } from '../../text/item-text.ts';
import type { ItemFilterName, ItemFilters } from './use-items.ts';

interface Props {
  readonly filters: ItemFilters;
  readonly lights: Readonly<Record<LightColour, number>> | undefined;
  readonly onChange: (name: ItemFilterName, value: string | undefined) => void;
}

type Option = readonly [value: string, name: Bilingual];

const PHASES: readonly Option[] = TRACKS.main.phases.map((phase) => [phase, PHASE_NAMES[phase]]);
const KINDS: readonly Option[] = ITEM_KINDS.map((kind) => [kind, KIND_NAMES[kind]]);
const GRADE_OPTIONS: readonly Option[] = GRADES.map((grade) => [grade, GRADE_NAMES[grade]]);
const SORTS: readonly Option[] = [
  ['due', T.byDue],
  ['name', T.byName],
  ['amount', T.byAmount],
];

/** Lights with their counts as chips, the rest as short lists; everything stands in the address. */
export function ItemFilterBar({ filters, lights, onChange }: Props): ReactNode {
  const say = useSay();
  return (
    <div className="filter-bar" role="group" aria-label={say(T.filters)}>
      <span className="chips">
        <Chip
          on={filters.light === undefined}
          name={say(T.all)}
          onClick={() => {
            onChange('light', undefined);
          }}
        />
        {LIGHT_COLOURS.map((light) => (
          <Chip
            key={light}
            on={filters.light === light}
            name={`${say(T[light])}${lights ? ` ${String(lights[light])}` : ''}`}
            onClick={() => {
              onChange('light', filters.light === light ? undefined : light);
            }}
          />
        ))}
      </span>
      <Pick
        label={T.phase}
        options={PHASES}
        value={filters.phase}
        onChange={(value) => {
          onChange('phase', value);
        }}
      />
      <Pick
        label={T.kind}
        options={KINDS}
        value={filters.kind}
        onChange={(value) => {
          onChange('kind', value);
        }}
      />
      <Pick
        label={T.grade}
        options={GRADE_OPTIONS}
        value={filters.grade}
        onChange={(value) => {
          onChange('grade', value);
        }}
      />
      <Pick
        label={T.order}
        options={SORTS}
        value={filters.sort}
        onChange={(value) => {
          onChange('sort', value);
        }}
      />
    </div>
  );
}

interface PickProps {
  readonly label: Bilingual;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Pick({ label, options, value, onChange }: PickProps): ReactNode {
  const say = useSay();
  return (
    <select
      className="native-select"
      aria-label={say(label)}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? undefined : target.value);
      }}
    >
      <option value="">{say(label)}</option>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {say(name)}
        </option>
      ))}
    </select>
  );
}
