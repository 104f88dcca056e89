import type { Bilingual } from '../../../domain/locale.ts';
import type { ResubmitMode, SignOffMode } from '../../../domain/policy/sign-off-rule.ts';

/** Chains of signatures as the form of the policy sets them. */
export const CHAIN_RULE_TEXT = {
  why: {
    'zh-CN':
      '列入的事项先提请，依次签批，最后一人同意即办理；没有列入的由有权的人直接办理。已提请的仍按提请时的规定签批。',
    en: 'An act that stands here is put forward, signed step by step, and carried out with the last signature; any other act is done by whoever may do it. What has been put forward keeps the chain it began with.',
  },
  addAct: { 'zh-CN': '哪一项须签批', en: 'An act that needs signatures' },
  choose: { 'zh-CN': '请选择', en: 'Choose' },
  ofItems: { 'zh-CN': '预算项目', en: 'Budget items' },
  ofEvaluations: { 'zh-CN': '财政评价', en: 'Evaluations by finance' },
  ofDocuments: { 'zh-CN': '结果文书', en: 'Documents about results' },
  ofReports: { 'zh-CN': '绩效报告', en: 'Performance reports' },
  ofSupervisions: { 'zh-CN': '督办件', en: 'Supervised matters' },
  ofRounds: { 'zh-CN': '报送季', en: 'Rounds' },
  separator: { 'zh-CN': '、', en: ', ' },
  partSeparator: { 'zh-CN': '；', en: '; ' },
  actOn: { 'zh-CN': '{act}（{matters}）', en: '{act} ({matters})' },
  actOnAt: { 'zh-CN': '{act}（{matters}，{phase}时）', en: '{act} ({matters}, while {phase})' },
  put: { 'zh-CN': '由{who}提请', en: 'put forward by {who}' },
  copied: { 'zh-CN': '办理后抄送{who}', en: 'copied to {who}' },
  everyOf: { 'zh-CN': '{who}（人人签）', en: '{who} (each of them)' },
  votes: { 'zh-CN': '{mode} {pass}', en: '{mode}: {pass}' },
  stepWords: {
    'zh-CN': '{name}：{who}（{mode}；退回后{resubmit}）',
    en: '{name}: {who} ({mode}; after a return {resubmit})',
  },
  ofClocks: { 'zh-CN': '期限', en: 'Deadlines' },
  removeChain: { 'zh-CN': '“{act}”不再签批', en: 'No signatures for: {act}' },
  chainOf: { 'zh-CN': '{act}的签批', en: 'Signatures for: {act}' },
  proposedBy: { 'zh-CN': '由谁提请（不选即由有权办理的人）', en: 'Put forward by (none chosen: whoever may do it)' },
  step: { 'zh-CN': '第 {no} 步', en: 'Step {no}' },
  nameZh: { 'zh-CN': '名称（中文）', en: 'Name in Chinese' },
  nameEn: { 'zh-CN': '名称（英文）', en: 'Name in English' },
  mode: { 'zh-CN': '怎样算通过', en: 'It passes when' },
  pass: { 'zh-CN': '通过数', en: 'Number to pass' },
  signers: { 'zh-CN': '由谁签', en: 'Signed by' },
  every: { 'zh-CN': '每个职务人人签', en: 'Everybody who holds the office signs' },
  levelUp: { 'zh-CN': '提请人的上一级', en: 'the office above whoever puts it forward' },
  resubmit: { 'zh-CN': '退回后', en: 'After a return' },
  copies: { 'zh-CN': '办理后抄送', en: 'Copied to once it is done' },
  addStep: { 'zh-CN': '加一步', en: 'Add a step' },
  removeStep: { 'zh-CN': '去掉第 {no} 步', en: 'Remove step {no}' },
  newStepZh: { 'zh-CN': '签批', en: '签批' },
  newStepEn: { 'zh-CN': 'sign', en: 'sign' },
} as const satisfies Record<string, Bilingual>;

export const MODE_NAMES = {
  allOf: { 'zh-CN': '会签：全部同意', en: 'all sign' },
  anyOf: { 'zh-CN': '或签：一人决定', en: 'the first decides' },
  inOrder: { 'zh-CN': '顺签：依次签', en: 'one after another' },
  count: { 'zh-CN': '票签：达到票数', en: 'a number of votes' },
  percent: { 'zh-CN': '票签：达到百分比', en: 'a share of votes' },
} as const satisfies Record<SignOffMode['kind'], Bilingual>;

export const RESUBMIT_NAMES = {
  replay: { 'zh-CN': '逐级重走', en: 'every step again' },
  straight: { 'zh-CN': '直送退回人', en: 'straight to whoever returned it' },
  choice: { 'zh-CN': '由退回人选', en: 'whoever returns it chooses' },
} as const satisfies Record<ResubmitMode | 'choice', Bilingual>;
