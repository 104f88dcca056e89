import { HolidayUtil } from 'lunar-typescript';
import type { PeriodUnit } from '../../../domain/calendar/period.ts';
import { DAY_MS, isoDate } from './arbitraries.ts';

/** The law read a second time, naively, on the platform's dates and another package's holidays (2014 to 2026 only). */
function worksByOracle(date: string): boolean {
  const known = looked.get(date) ?? lookUp(date);
  looked.set(date, known);
  return known;
}

/** The package searches one long text for each day. */
const looked = new Map<string, boolean>();

function lookUp(date: string): boolean {
  const listed = HolidayUtil.getHoliday(date);
  return listed ? listed.isWork() : ![0, 6].includes(new Date(date).getUTCDay());
}

export function dueByOracle(unit: PeriodUnit, count: number, from: string): string {
  if (unit === 'workingDay') return nthWorkingDay(from, count);
  let day = unit === 'month' ? monthsLater(from, count) : nextDays(from, count);
  while (!worksByOracle(day)) day = nextDays(day, 1);
  return day;
}

export function countByOracle(after: string, to: string): number {
  let count = 0;
  for (let day = nextDays(after, 1); day <= to; day = nextDays(day, 1)) count += Number(worksByOracle(day));
  return count;
}

function nextDays(date: string, days: number): string {
  return isoDate(new Date(Date.parse(date) + days * DAY_MS));
}

function nthWorkingDay(from: string, count: number): string {
  let day = from;
  let found = 0;
  while (found < count) {
    day = nextDays(day, 1);
    found += Number(worksByOracle(day));
  }
  return day;
}

/** Walks day by day through the last month, looking for the corresponding day. */
function monthsLater(from: string, months: number): string {
  const start = new Date(from);
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  let day = isoDate(first);
  while (Number(day.slice(8)) !== start.getUTCDate()) {
    const next = nextDays(day, 1);
    if (next.slice(5, 7) !== day.slice(5, 7)) return day;
    day = next;
  }
  return day;
}
