import type { ReactNode } from 'react';
import type { Bilingual } from '../../../../domain/locale.ts';
import { GRADES } from '../../../../domain/policy/policy.ts';
import { STAGES } from '../../../../domain/processes/budget-item/stages.ts';
import { FUND_ACCOUNTS, ITEM_KINDS } from '../../../../domain/processes/budget-item/state.ts';
import { LIGHT_COLOURS } from '../../api/item-answers.ts';
import type { FacetName, Facets } from '../../api/list-answers.ts';
import { Chip } from '../../blocks/chip.tsx';
import { useLangOf } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { FUND_NAMES, GRADE_NAMES, ITEMS_TEXT as T, KIND_NAMES, STAGE_NAMES } from '../../text/item-text.ts';
import { ItemFilterTags } from './item-filter-tags.tsx';
import type { FilterControl } from './use-items.ts';

interface Props {
  readonly control: FilterControl;
  readonly facets: Facets | undefined;
}

interface BarProps extends Props {
  /** On a phone the filters open on a touch. */
  readonly folded: boolean;
  /** Of the one unit that the list is narrowed to. */
  readonly unitName: string | null | undefined;
}

type Option = readonly [value: string, name: Bilingual];

const STAGE_OPTIONS: readonly Option[] = STAGES.map((stage) => [stage, STAGE_NAMES[stage]]);
const LIGHT_OPTIONS: readonly Option[] = LIGHT_COLOURS.map((light) => [light, T[light]]);
const KINDS: readonly Option[] = ITEM_KINDS.map((kind) => [kind, KIND_NAMES[kind]]);
const FUNDS: readonly Option[] = FUND_ACCOUNTS.map((fund) => [fund, FUND_NAMES[fund]]);
const LIVELIHOOD: readonly Option[] = [['true', T.livelihood]];
const GRADE_OPTIONS: readonly Option[] = GRADES.map((grade) => [grade, GRADE_NAMES[grade]]);

/** Stages and lights as chips, the rest as short lists, each value with what it would leave; all of it in the address. */
export function ItemFilterBar({ control, facets, folded, unitName }: BarProps): ReactNode {
  const say = useSay();
  const chosen = Object.keys(control.filters).filter((name) => name !== 'sort').length;
  const divisions = (facets?.division ?? []).map(({ value, name = value }): Option => [
    value,
    { 'zh-CN': name, en: name },
  ]);
  const facetsBar = (
    <div className="filter-bar" role="group" aria-label={say(T.filters)}>
      <Chips facet="stage" label={T.stage} options={STAGE_OPTIONS} control={control} facets={facets} />
      <Chips facet="light" label={T.light} options={LIGHT_OPTIONS} control={control} facets={facets} />
      <span className="filter-picks">
        <Pick facet="kind" label={T.kind} options={KINDS} control={control} facets={facets} />
        <Pick facet="fund" label={T.fund} options={FUNDS} control={control} facets={facets} />
        <Pick facet="division" label={T.division} options={divisions} control={control} facets={facets} />
        <Pick facet="grade" label={T.grade} options={GRADE_OPTIONS} control={control} facets={facets} />
        <Chips facet="livelihood" label={T.livelihood} options={LIVELIHOOD} control={control} facets={facets} />
      </span>
      <ItemFilterTags control={control} unitName={unitName} />
    </div>
  );
  if (!folded) return facetsBar;
  return (
    <details className="filter-fold">
      <summary>{chosen === 0 ? say(T.filters) : say(T.option, { name: say(T.filters), count: chosen })}</summary>
      {facetsBar}
    </details>
  );
}

interface FacetProps extends Props {
  readonly facet: FacetName;
  readonly label: Bilingual;
  readonly options: readonly Option[];
}

function countOf(facets: Facets | undefined, facet: FacetName, value: string): number | undefined {
  return facets && (facets[facet].find((one) => one.value === value)?.count ?? 0);
}

function Chips({ facet, label, options, control: { filters, change }, facets }: FacetProps): ReactNode {
  const say = useSay();
  return (
    <span className="chips" role="group" aria-label={say(label)}>
      {options.map(([value, name]) => {
        const on = filters[facet] === value;
        const count = countOf(facets, facet, value);
        return (
          <Chip
            key={value}
            on={on}
            name={count === undefined ? say(name) : say(T.option, { name: say(name), count })}
            onClick={() => {
              change(facet, on ? undefined : value);
            }}
          />
        );
      })}
    </span>
  );
}

/** A value that leaves nothing is not offered, unless it is the one that was chosen. */
function Pick({ facet, label, options, control: { filters, change }, facets }: FacetProps): ReactNode {
  const langOf = useLangOf();
  const say = useSay();
  const chosen = filters[facet] ?? '';
  const known = chosen !== '' && !options.some(([value]) => value === chosen) ? [...options, plain(chosen)] : options;
  return (
    <select
      className="native-select"
      aria-label={say(label)}
      value={chosen}
      onChange={({ target }) => {
        change(facet, target.value);
      }}
    >
      <option value="">{say(label)}</option>
      {known
        .map(([value, name]) => ({ value, name, count: countOf(facets, facet, value) }))
        .filter(({ value, count }) => count !== 0 || value === chosen)
        .map(({ value, name, count }) => (
          <option key={value} value={value} lang={langOf(say(name))}>
            {count === undefined ? say(name) : say(T.option, { name: say(name), count })}
          </option>
        ))}
    </select>
  );
}

function plain(value: string): Option {
  return [value, { 'zh-CN': value, en: value }];
}
