import { endOfDay, startOfDay } from '../../calendar/plain-date.ts';
import { duty } from '../../obligations/duty.ts';
import type { Moment } from '../../obligations/moments.ts';
import type { Owed } from '../../obligations/obligation.ts';
import { FINANCE } from '../../process/roles.ts';
import type { SeasonEvent } from './events.ts';
import type { SeasonState } from './state.ts';

/** What finance owes: to open the round by its date, and to close it once the units' date has passed. */
export function owed({ position, owedFrom, openBy, due }: SeasonState): readonly Owed[] {
  switch (position.main) {
    case 'seasonOwed':
    case 'seasonAnnounced':
      return duty('openSeason', FINANCE, owedFrom, openBy === undefined ? {} : { setDate: openBy });
    case 'seasonEnded':
      return duty('closeSeason', FINANCE, due);
    case 'seasonOpen':
    case 'seasonPaused':
    case 'seasonClosed':
    case 'seasonWithdrawn':
      return [];
  }
}

/** The units' date passes by itself, at once where the round was opened after it; what they still owe goes on by their items' own clocks. */
export function moments({ position, due, opened }: SeasonState): readonly Moment[] {
  const isOpen = position.main === 'seasonOpen' || position.main === 'seasonPaused';
  if (!isOpen || !opened) return [];
  return [{ key: 'seasonEnded', at: opened.on > due ? startOfDay(opened.on) : endOfDay(due) }];
}

export function reach({ due }: SeasonState): readonly SeasonEvent[] {
  return [{ type: 'seasonEnded', on: due }];
}
