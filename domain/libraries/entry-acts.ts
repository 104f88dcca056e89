import { DomainError } from '../domain-error.ts';
import type { Bilingual } from '../locale.ts';

/** The four libraries (四库, S6). */
export const LIBRARIES = ['indicators', 'agencies', 'experts', 'guidance'] as const;
export type Library = (typeof LIBRARIES)[number];

export const ENTRY_STATES = ['proposed', 'declined', 'draft', 'listed', 'suspended', 'removed'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export const ENTRY_ACTS = ['suspend', 'restore', 'remove', 'publish', 'accept', 'decline', 'withdraw'] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];

interface Transition {
  readonly from: readonly EntryState[];
  readonly to: EntryState;
  /** Nobody is suspended, removed or declined without being told why. */
  readonly reason: boolean;
  /** The unit's that proposed it; everything else is the library's keepers'. */
  readonly byProposer?: true;
}

const REGISTRY = {
  suspend: { from: ['listed'], to: 'suspended', reason: true },
  restore: { from: ['suspended', 'removed'], to: 'listed', reason: true },
  remove: { from: ['listed', 'suspended'], to: 'removed', reason: true },
} as const satisfies Partial<Record<EntryAct, Transition>>;

/**
 * What may happen to an entry, by library. An indicator is listed and superseded only with its whole edition; what a
 * unit proposes is accepted into an edition that is being prepared, or declined with its reason.
 */
const ENTRY_TRANSITIONS: Readonly<Record<Library, Partial<Record<EntryAct, Transition>>>> = {
  agencies: REGISTRY,
  experts: REGISTRY,
  guidance: {
    publish: { from: ['draft'], to: 'listed', reason: false },
    remove: { from: ['listed'], to: 'removed', reason: true },
    restore: { from: ['removed'], to: 'listed', reason: true },
  },
  indicators: {
    accept: { from: ['proposed'], to: 'draft', reason: false },
    decline: { from: ['proposed'], to: 'declined', reason: true },
    withdraw: { from: ['proposed'], to: 'removed', reason: false, byProposer: true },
    remove: { from: ['draft'], to: 'removed', reason: false },
  },
};

/** In which state a new entry of a library begins. */
export const FIRST_STATE: Readonly<Record<Library, EntryState>> = {
  agencies: 'listed',
  experts: 'listed',
  guidance: 'draft',
  indicators: 'draft',
};

/** The acts that are possible in a state. */
export function actsIn(library: Library, state: EntryState, asProposer: boolean): readonly EntryAct[] {
  return ENTRY_ACTS.filter((act) => {
    const transition = ENTRY_TRANSITIONS[library][act];
    return transition?.from.includes(state) === true && (transition.byProposer === true) === asProposer;
  });
}

/**
 * Where an act leads.
 *
 * @throws {DomainError} `entryNotNow` where the state does not allow it; `invalidInput` where its reason is missing
 */
export function stateAfter(library: Library, state: EntryState, act: EntryAct, reason: string): EntryState {
  const transition = ENTRY_TRANSITIONS[library][act];
  if (transition?.from.includes(state) !== true)
    throw new DomainError('entryNotNow', { entryAct: act, entryState: state });
  if (transition.reason && reason.trim() === '')
    throw new DomainError('invalidInput', { count: 1 }, [{ path: '/reason', code: 'entryReasonRequired' }]);
  return transition.to;
}

/** Whether the facts of an entry may still be changed: an approved indicator is changed by the next edition only. */
export function mayRewrite(library: Library, state: EntryState): boolean {
  if (library === 'indicators') return state === 'draft';
  return state !== 'removed';
}

export const LIBRARY_NAMES = {
  indicators: { 'zh-CN': '指标库', en: 'Indicators' },
  agencies: { 'zh-CN': '中介机构库', en: 'Agencies' },
  experts: { 'zh-CN': '专家库', en: 'Experts' },
  guidance: { 'zh-CN': '监督指导库', en: 'Guidance' },
} as const satisfies Record<Library, Bilingual>;

export const ENTRY_STATE_NAMES = {
  proposed: { 'zh-CN': '待审', en: 'proposed' },
  declined: { 'zh-CN': '未采纳', en: 'declined' },
  draft: { 'zh-CN': '拟定', en: 'draft' },
  listed: { 'zh-CN': '在库', en: 'listed' },
  suspended: { 'zh-CN': '暂停', en: 'suspended' },
  removed: { 'zh-CN': '移出', en: 'removed' },
} as const satisfies Record<EntryState, Bilingual>;

export const ENTRY_ACT_NAMES = {
  suspend: { 'zh-CN': '暂停', en: 'suspend' },
  restore: { 'zh-CN': '恢复', en: 'restore' },
  remove: { 'zh-CN': '移出', en: 'remove' },
  publish: { 'zh-CN': '发布', en: 'publish' },
  accept: { 'zh-CN': '采纳', en: 'accept' },
  decline: { 'zh-CN': '不采纳', en: 'decline' },
  withdraw: { 'zh-CN': '撤回', en: 'withdraw' },
} as const satisfies Record<EntryAct, Bilingual>;
