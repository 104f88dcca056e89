import type { Bilingual } from '../../../domain/locale.ts';
import type { Permission } from '../../../domain/process/permissions.ts';
import type { Role } from '../../../domain/process/roles.ts';
import { SHELL_TEXT, type PAGE_TEXT } from '../text/shell-text.ts';

/** The four groups of the navigation (page.md §1). */
export const GROUPS = ['work', 'life', 'use', 'base'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_NAMES: Readonly<Record<Group, Bilingual | undefined>> = {
  work: undefined,
  life: SHELL_TEXT.groupLife,
  use: SHELL_TEXT.groupUse,
  base: SHELL_TEXT.groupBase,
};

export interface Entry {
  readonly key: keyof typeof PAGE_TEXT;
  readonly group: Group;
  readonly path: string;
  readonly permission: Permission;
  /** Whoever holds this finds it as a room of another entry. */
  readonly unless?: Permission;
}

/** Pages that exist. One that is not here is not shown; one that the person may not use is absent, not grey. */
const ENTRIES: readonly Entry[] = [
  { key: 'inbox', group: 'work', path: '/inbox', permission: 'inbox.read' },
  { key: 'calendar', group: 'work', path: '/calendar', permission: 'obligation.read' },
  { key: 'items', group: 'life', path: '/items', permission: 'item.read' },
  { key: 'targets', group: 'life', path: '/targets', permission: 'item.read' },
  { key: 'monitoring', group: 'life', path: '/monitoring', permission: 'item.read' },
  { key: 'evaluations', group: 'life', path: '/evaluations', permission: 'item.read' },
  { key: 'financeEvaluations', group: 'life', path: '/finance-evaluations', permission: 'evaluation.read' },
  { key: 'rectification', group: 'life', path: '/rectification', permission: 'item.read' },
  { key: 'supervision', group: 'use', path: '/supervision', permission: 'board.read' },
  { key: 'consequences', group: 'use', path: '/consequences', permission: 'result.read' },
  { key: 'reports', group: 'use', path: '/reports', permission: 'ranking.read' },
  {
    key: 'performanceReports',
    group: 'use',
    path: '/performance-reports',
    permission: 'report.read',
    unless: 'ranking.read',
  },
  { key: 'disclosure', group: 'use', path: '/disclosure', permission: 'result.read' },
  { key: 'libraries', group: 'base', path: '/libraries', permission: 'library.read' },
  { key: 'seasons', group: 'base', path: '/seasons', permission: 'season.read' },
  { key: 'rehearsal', group: 'base', path: '/rehearsal', permission: 'item.read' },
  { key: 'training', group: 'base', path: '/training', permission: 'training.read' },
  { key: 'bodies', group: 'base', path: '/bodies', permission: 'body.read' },
  { key: 'dashboards', group: 'base', path: '/dashboards', permission: 'board.read' },
  { key: 'numbers', group: 'base', path: '/numbers', permission: 'number.read' },
  { key: 'audit', group: 'base', path: '/audit', permission: 'audit.read' },
  { key: 'policy', group: 'base', path: '/admin/policy', permission: 'policy.propose' },
  { key: 'admin', group: 'base', path: '/admin', permission: 'people.read' },
  { key: 'operations', group: 'base', path: '/operations', permission: 'incident.read' },
];

/** The entries that a person may use. */
export function entriesFor(permissions: readonly Permission[]): readonly Entry[] {
  return ENTRIES.filter(
    ({ permission, unless }) =>
      permissions.includes(permission) && (unless === undefined || !permissions.includes(unless)),
  );
}

/** Pages without an entry of their own, and those that more people may open than find them in the navigation. */
const BESIDE_ENTRIES: Readonly<Partial<Record<string, Permission>>> = {
  '/search': 'item.read',
  '/admin/people': 'people.read',
  '/admin/machines': 'people.read',
  '/admin/delivery': 'mail.read',
  '/admin/policy': 'reference.read',
  '/admin/policy/propose': 'policy.propose',
};

/** What a page's whole content asks for; undefined where the page itself says what may be seen of it. */
export function permissionOf(pathname: string): Permission | undefined {
  return BESIDE_ENTRIES[pathname] ?? ENTRIES.find(({ path }) => path === pathname)?.permission;
}

/** Where these roles begin; everybody else begins on the work that waits. */
const FIRST: readonly (readonly [Role, Entry['key']])[] = [
  ['supervisingLeader', 'supervision'],
  ['administrator', 'operations'],
  ['auditor', 'audit'],
];

/** Where a person begins: a leader on what is overdue, an auditor on the record, an administrator on what is stuck. */
export function homeOf(permissions: readonly Permission[], roles: readonly Role[]): string | undefined {
  const entries = entriesFor(permissions);
  const first = FIRST.find(([role]) => roles.includes(role))?.[1] ?? 'inbox';
  return (entries.find(({ key }) => key === first) ?? entries[0])?.path;
}
