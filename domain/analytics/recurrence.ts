import { groupBy } from './group-by.ts';
import { PROBLEM_CATEGORIES, type ProblemCategory } from '../follow-up/problem-category.ts';

/** Problems of one class that one unit was told in one year. */
export interface ProblemGroup {
  readonly unitId: string;
  readonly category: string;
  readonly year: number;
  readonly problems: number;
}

/** A class over the region: how often it was found, and how much of it the same units had been told before. */
interface ClassRecurrence {
  readonly category: ProblemCategory;
  readonly problems: number;
  readonly units: number;
  readonly repeated: number;
  readonly repeatedUnits: number;
  /** Every year of the window, the earliest first. */
  readonly years: readonly { readonly year: number; readonly problems: number }[];
}

/** The same class again in the same unit. */
export interface UnitRecurrence {
  readonly unitId: string;
  readonly category: ProblemCategory;
  readonly problems: number;
  readonly years: readonly { readonly year: number; readonly problems: number }[];
}

interface Recurrence {
  readonly classes: readonly ClassRecurrence[];
  /** Those with the most problems first. */
  readonly units: readonly UnitRecurrence[];
}

/** Two problems that are both "other" are not the same problem. */
const REPEATABLE: readonly ProblemCategory[] = PROBLEM_CATEGORIES.filter((category) => category !== 'other');

/** What recurs in `year`: the same class in the same unit in one of the `within` years up to it (R2). */
export function recurrenceOf(groups: readonly ProblemGroup[], year: number, within: number): Recurrence {
  const years = Array.from({ length: within }, (_, index) => year - within + 1 + index);
  const of = (some: readonly ProblemGroup[], one: number): number =>
    some.filter((group) => group.year === one).reduce((all, { problems }) => all + problems, 0);
  const told = PROBLEM_CATEGORIES.map((category) => {
    const byUnit = groupBy(
      groups.filter((group) => group.category === category),
      ({ unitId }) => unitId,
    );
    const units = [...byUnit].map(([unitId, own]) => ({
      unitId,
      category,
      problems: of(own, year),
      years: years.map((one) => ({ year: one, problems: of(own, one) })),
    }));
    const now = units.filter(({ problems }) => problems > 0);
    const isAgain = ({ years: own }: UnitRecurrence): boolean => own.slice(0, -1).some(({ problems }) => problems > 0);
    return { category, units, now, again: REPEATABLE.includes(category) ? now.filter(isAgain) : [] };
  });
  return {
    classes: told.map(({ category, units, now, again }) => ({
      category,
      problems: total(now),
      units: now.length,
      repeated: total(again),
      repeatedUnits: again.length,
      years: years.map((one, index) => ({
        year: one,
        problems: units.reduce((all, unit) => all + (unit.years[index]?.problems ?? 0), 0),
      })),
    })),
    units: told
      .flatMap(({ again }) => again)
      .toSorted((a, b) => b.problems - a.problems || (a.unitId < b.unitId ? -1 : 1)),
  };
}

function total(some: readonly { readonly problems: number }[]): number {
  return some.reduce((all, { problems }) => all + problems, 0);
}
