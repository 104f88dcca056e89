import type { Bilingual } from '../../domain/locale.ts';
import type { SignOffMode } from '../../domain/policy/sign-off-rule.ts';
import { MODE_NAMES } from '../../domain/sign-off/choice-names-text.ts';

/** How a step passes, with the votes that it takes. */
export const MODE_TEXT = {
  ...MODE_NAMES,
  count: { 'zh-CN': '票签：{pass} 票通过', en: '{pass} vote(s) pass' },
  percent: { 'zh-CN': '票签：{pass}% 通过', en: '{pass} % pass' },
} as const satisfies Record<SignOffMode['kind'], Bilingual>;

/** Whose work a chain is, to those outside. */
export const BODY_TEXT = {
  unit: { 'zh-CN': '单位', en: 'the unit' },
  authority: { 'zh-CN': '财政部门', en: 'the finance department' },
} as const satisfies Record<string, Bilingual>;
export const ONE_SIGNER: Bilingual = { 'zh-CN': '一人签', en: 'one signature' };
export const PROPOSER: Bilingual = { 'zh-CN': '提请人', en: 'who put it forward' };
export const SEPARATOR: Bilingual = { 'zh-CN': '、', en: ', ' };
export const FINDING: Bilingual = {
  'zh-CN': '{office}（无人任职，由系统管理员指定）',
  en: '{office} (nobody; the administrator finds a signer)',
};
