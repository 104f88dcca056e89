import type { Bilingual } from '../../locale.ts';
import type { REPLIES, SELECTION_METHODS, STANCES } from './commands.ts';
import type { Dimension } from './content.ts';
import type { EvaluationKind } from './state.ts';

type Names<K extends string> = Readonly<Record<K, Bilingual>>;

export const EVALUATION_KIND_NAMES = {
  reEvaluation: { 'zh-CN': '再评价', en: 're-evaluation' },
  keyEvaluation: { 'zh-CN': '重点评价', en: 'key evaluation' },
  wholeDepartment: { 'zh-CN': '部门整体支出评价', en: 'whole department' },
  county: { 'zh-CN': '县级综合评价', en: 'county comprehensive' },
} as const satisfies Names<EvaluationKind>;

export const DIMENSION_NAMES = {
  process: { 'zh-CN': '过程管理', en: 'process' },
  economy: { 'zh-CN': '经济性', en: 'economy' },
  efficiency: { 'zh-CN': '效率性', en: 'efficiency' },
  effectiveness: { 'zh-CN': '效益性', en: 'effectiveness' },
} as const satisfies Names<Dimension>;

export const METHOD_NAMES = {
  publicTender: { 'zh-CN': '公开招标', en: 'public tender' },
  negotiation: { 'zh-CN': '竞争性磋商', en: 'competitive negotiation' },
  lot: { 'zh-CN': '随机抽取', en: 'by lot' },
  frameworkAgreement: { 'zh-CN': '框架协议', en: 'framework agreement' },
  direct: { 'zh-CN': '直接委托', en: 'direct award' },
} as const satisfies Names<(typeof SELECTION_METHODS)[number]>;

export const STANCE_NAMES = {
  agree: { 'zh-CN': '同意', en: 'agree' },
  partly: { 'zh-CN': '部分同意', en: 'partly' },
  disagree: { 'zh-CN': '不同意', en: 'disagree' },
} as const satisfies Names<(typeof STANCES)[number]>;

export const REPLY_NAMES = {
  adopted: { 'zh-CN': '采纳', en: 'adopted' },
  partly: { 'zh-CN': '部分采纳', en: 'partly adopted' },
  declined: { 'zh-CN': '不采纳', en: 'not adopted' },
} as const satisfies Names<(typeof REPLIES)[number]>;
