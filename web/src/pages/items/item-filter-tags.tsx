import type { ReactNode } from 'react';
import { PHASE_NAMES } from '../../../../domain/processes/budget-item/names.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { useSay, type Say } from '../../text/language.tsx';
import { ITEMS_TEXT as T, LOST_NAMES } from '../../text/item-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import type { FilterControl, ItemFilterName, ItemFilters } from './use-items.ts';

interface Props {
  readonly control: FilterControl;
  readonly unitName: string | null | undefined;
}

/** Filters that came from elsewhere (the search box, a dashboard), each to be dropped; and all of them at once. */
export function ItemFilterTags({ control: { filters, change, clear }, unitName }: Props): ReactNode {
  const say = useSay();
  const tags = tagsOf(filters, unitName ?? say(T.ofUnit), say);
  const any = Object.keys(filters).some((name) => name !== 'sort');
  return (
    <span className="filter-tags">
      {tags.map(([name, words]) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-pressed
          aria-label={say(T.drop, { filter: words })}
          onClick={() => {
            change(name, undefined);
          }}
        >
          {words} <span aria-hidden>×</span>
        </button>
      ))}
      {any && (
        <button type="button" className="quiet-button" onClick={clear}>
          {say(STATE_TEXT.clearFilters)}
        </button>
      )}
    </span>
  );
}

function tagsOf(
  { q, lost, phase, unit }: ItemFilters,
  unitName: string,
  say: Say,
): readonly (readonly [ItemFilterName, string])[] {
  const word = (names: Readonly<Record<string, Bilingual>>, key: string): string => {
    const name = names[key];
    return name ? say(name) : key;
  };
  return [
    ...(q === undefined ? [] : [['q', say(T.searched, { words: q })] as const]),
    ...(lost === undefined ? [] : [['lost', word(LOST_NAMES, lost)] as const]),
    ...(phase === undefined ? [] : [['phase', word(PHASE_NAMES, phase)] as const]),
    ...(unit === undefined ? [] : [['unit', unitName] as const]),
  ];
}
