import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import type { Fault } from '../domain-error.ts';
import type { Bilingual } from '../locale.ts';
import type { Permission } from '../process/permissions.ts';

/** What another system's account may be given; an administrator chooses among these, and nothing here acts or signs. */
export const ABILITIES = ['read', 'results', 'archive', 'open'] as const;
export type Ability = (typeof ABILITIES)[number];

export const ABILITY_NAMES: Readonly<Record<Ability, Bilingual>> = {
  read: { 'zh-CN': '读取项目、时限和评价', en: 'read items, clocks and evaluations' },
  results: { 'zh-CN': '读取结果和排名', en: 'read results and rankings' },
  archive: { 'zh-CN': '取走归档包', en: 'take archives' },
  open: { 'zh-CN': '导入预算和以前年度结果', en: 'bring in budgets and former results' },
};

/** What everybody may ask who is known at all. */
const ALWAYS: readonly Permission[] = ['reference.read', 'calendar.read', 'deadline.compute'];

const GIVES: Readonly<Record<Ability, readonly Permission[]>> = {
  read: ['item.read', 'obligation.read', 'evaluation.read', 'library.read'],
  results: ['result.read', 'ranking.read', 'resultDocument.read'],
  archive: ['item.read', 'item.archive'],
  open: ['item.open', 'table.check'],
};

/** Every permission that comes with these abilities. */
export function permissionsOfAbilities(abilities: readonly Ability[]): readonly Permission[] {
  return [...new Set([...ALWAYS, ...abilities.flatMap((ability) => GIVES[ability])])];
}

/** What a machine may change at all: everything else it only reads, whatever a person with the permission may do there. */
const CHANGES: readonly Permission[] = ['item.open', 'table.check', 'deadline.compute'];

/** Whether a machine may send what changes something to a route of this permission. */
export function machineMayChange(permission: Permission | undefined): boolean {
  return permission !== undefined && CHANGES.includes(permission);
}

/** Whether some machine may use a route of this permission: the interface's description says so. */
export function isForMachines(permission: Permission, changes: boolean): boolean {
  return permissionsOfAbilities(ABILITIES).includes(permission) && (!changes || machineMayChange(permission));
}

/** Days that a token may live at most; days that the one before it may live on beside it. */
export const TOKEN_DAYS = 365;
export const OVERLAP_DAYS = 30;

/** What is wrong with a token's last day. */
export function tokenFaults(expiresOn: PlainDate, today: PlainDate): readonly Fault[] {
  if (expiresOn <= today) return [{ path: '/expiresOn', code: 'tokenEndsTooEarly' }];
  if (expiresOn > addDays(today, TOKEN_DAYS))
    return [{ path: '/expiresOn', code: 'tokenEndsTooLate', params: { days: TOKEN_DAYS } }];
  return [];
}

/** Days before a token's end on which whoever answers for it is told. */
const REMINDED: readonly number[] = [1, 7, 14, 30];

/** The farthest day before the end of which anybody is told. */
export const FIRST_REMINDER_DAYS = 30;

/** The reminder that has come for a token, the nearest one: a missed morning does not remind twice. */
export function tokenReminder(expiresOn: PlainDate, today: PlainDate): number | undefined {
  const left = daysBetween(today, expiresOn);
  return left < 0 ? undefined : REMINDED.find((days) => left <= days);
}
