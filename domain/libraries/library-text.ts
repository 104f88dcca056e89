import type { Bilingual } from '../locale.ts';
import { ENTRY_ACT_NAMES } from './entry-acts.ts';

/** What was done to an entry, as its history says it. */
export const ENTRY_CHANGE_NAMES = {
  ...ENTRY_ACT_NAMES,
  create: { 'zh-CN': '入库', en: 'entered' },
  change: { 'zh-CN': '修改', en: 'changed' },
  import: { 'zh-CN': '导入', en: 'imported' },
  propose: { 'zh-CN': '提出', en: 'proposed' },
  approve: { 'zh-CN': '随版本批准', en: 'approved with its edition' },
  supersede: { 'zh-CN': '被新版本取代', en: 'superseded by a new edition' },
} as const satisfies Record<string, Bilingual>;
export type EntryChange = keyof typeof ENTRY_CHANGE_NAMES;

export const HISTORY_TEXT = {
  personal: { 'zh-CN': '个人信息（内容不显示）', en: 'personal data (not shown)' },
} as const satisfies Record<string, Bilingual>;

/** Columns of a library's file that only inform: an import passes them over. */
export const INFORMING_COLUMNS = {
  region: { 'zh-CN': '地区', en: 'Region' },
  state: { 'zh-CN': '状态', en: 'State' },
  stateReason: { 'zh-CN': '状态说明', en: 'Why' },
  shared: { 'zh-CN': '下级可见', en: 'Shared' },
  engagements: { 'zh-CN': '受托次数', en: 'Engagements' },
  quality: { 'zh-CN': '平均质量分', en: 'Quality' },
  drawn: { 'zh-CN': '抽中次数', en: 'Drawn' },
  uses: { 'zh-CN': '使用项目数', en: 'Items using it' },
} as const satisfies Record<string, Bilingual>;

/** What an edition leaves behind at its indicators. */
export const EDITION_TEXT = {
  from: { 'zh-CN': '自 {edition} 版', en: 'from edition {edition}' },
  superseded: { 'zh-CN': '被 {edition} 版取代', en: 'superseded by edition {edition}' },
} as const satisfies Record<string, Bilingual>;

/** What the one who proposed an indicator is told. */
export const PROPOSAL_MAIL = {
  accepted: {
    subject: { 'zh-CN': '您提出的指标已采纳：{name}', en: 'Your indicator was accepted: {name}' },
    body: {
      'zh-CN': '财政部门已采纳您提出的指标“{name}”，编入 {edition} 版。意见：{opinion}',
      en: 'Finance has accepted your indicator "{name}" into edition {edition}. Opinion: {opinion}',
    },
  },
  declined: {
    subject: { 'zh-CN': '您提出的指标未采纳：{name}', en: 'Your indicator was declined: {name}' },
    body: {
      'zh-CN': '财政部门未采纳您提出的指标“{name}”。理由：{opinion}',
      en: 'Finance has declined your indicator "{name}". Reason: {opinion}',
    },
  },
  nothing: { 'zh-CN': '无', en: 'none' },
} as const;
