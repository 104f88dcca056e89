import type { Bilingual } from '../locale.ts';
import type { ResubmitMode, SignOffMode } from '../policy/sign-off-rule.ts';
import type { AddedPlace } from './chain.ts';

/** The office that is not named but found: one above who puts the matter forward. */
export const LEVEL_UP_NAME = {
  levelUp: { 'zh-CN': '提请人的上一级', en: 'the office above whoever puts it forward' },
} as const satisfies Record<string, Bilingual>;

/** When a step has passed, as who sets the policy chooses it. */
export const MODE_NAMES = {
  allOf: { 'zh-CN': '会签：全部同意', en: 'all sign' },
  anyOf: { 'zh-CN': '或签：一人决定', en: 'the first decides' },
  inOrder: { 'zh-CN': '顺签：依次签', en: 'one after another' },
  count: { 'zh-CN': '票签：达到票数', en: 'a number of votes' },
  percent: { 'zh-CN': '票签：达到百分比', en: 'a share of votes' },
} as const satisfies Record<SignOffMode['kind'], Bilingual>;

/** What a return leads to, as who returns chooses it. */
export const THEN_NAMES = {
  replay: { 'zh-CN': '逐级重走', en: 'every step again' },
  straight: { 'zh-CN': '直送退回人', en: 'straight to whoever returned it' },
} as const satisfies Record<ResubmitMode, Bilingual>;

/** The same, as the policy sets it for a step or leaves it open. */
export const RESUBMIT_NAMES = {
  ...THEN_NAMES,
  choice: { 'zh-CN': '由退回人选', en: 'whoever returns it chooses' },
} as const satisfies Record<ResubmitMode | 'choice', Bilingual>;

/** Where an added signer stands (加签). */
export const PLACE_NAMES = {
  before: { 'zh-CN': '我之前', en: 'before me' },
  after: { 'zh-CN': '我之后', en: 'after me' },
  parallel: { 'zh-CN': '与我同时', en: 'beside me' },
} as const satisfies Record<AddedPlace, Bilingual>;
