import type { Bilingual } from '../../domain/locale.ts';
import type { Role } from '../../domain/process/roles.ts';
import type { Ask } from '../load/http-plan.ts';
import type { Member, Organisation } from './organisation.ts';

/** The pages that people look at most. */
export const VIEWS = ['inbox', 'itemPage', 'history', 'list', 'search', 'board'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_NAMES: Record<View, Bilingual> = {
  inbox: { 'zh-CN': '待办', en: 'inbox' },
  itemPage: { 'zh-CN': '项目页', en: 'item page' },
  history: { 'zh-CN': '办理过程', en: 'history' },
  list: { 'zh-CN': '筛选列表', en: 'filtered list' },
  search: { 'zh-CN': '搜索', en: 'search' },
  board: { 'zh-CN': '督办榜', en: 'supervision board' },
};

const EVERYBODY: readonly Role[] = ['unitClerk', 'financeOfficer', 'financeDirector', 'performanceOfficer', 'auditor'];

const LOOKERS: Record<View, readonly Role[]> = {
  inbox: ['unitClerk', 'unitLeader', 'financeOfficer', 'financeDirector', 'performanceOfficer'],
  // Whoever may read everything looks at any item.
  itemPage: ['auditor'],
  history: ['auditor'],
  list: EVERYBODY,
  search: EVERYBODY,
  board: ['supervisingLeader', 'auditor'],
};

const WORDS = ['河道', '图书馆', '0000123', '养', '没有这样的词'].map(encodeURIComponent);
const FILTERS = ['', '&phase=executing', '&phase=submitted', '&light=red', '&sort=amount', '&sort=name'];

const PATHS: Record<View, (no: number, id: string) => string> = {
  inbox: () => '/inbox?view=todo',
  itemPage: (_no, id) => `/budget-items/${id}`,
  history: (_no, id) => `/budget-items/${id}/history`,
  list: (no) => `/budget-items?year=2025${FILTERS[no % FILTERS.length] ?? ''}`,
  search: (no) => `/budget-items?year=2025&q=${WORDS[no % WORDS.length] ?? ''}`,
  board: () => '/board',
};

const LOOKS = 300;
/** So many people of each role; more would only sign in. */
const PEOPLE = 6;

/** Everybody in turn: a clerk's page is small, a director's and the auditor's are large. */
export function looksAt(view: View, { people }: Organisation, ids: readonly string[]): readonly Ask[] {
  const roles = LOOKERS[view].map((role) => people.filter(({ grants }) => grants[0]?.role === role).slice(0, PEOPLE));
  return Array.from({ length: LOOKS }, (_, no) => {
    const kind = roles[no % roles.length] ?? [];
    const { login } = kind[(no * 31) % kind.length] as Member;
    return { login, path: PATHS[view](no, ids[(no * 7919) % ids.length] ?? '') };
  });
}
