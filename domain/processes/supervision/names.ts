import type { Bilingual } from '../../locale.ts';
import type { SupervisionState } from './state.ts';

/** What each act on a supervised matter is called. */
export const COMMAND_NAMES = {
  answerSupervision: { 'zh-CN': '报送办理情况', en: 'report what was done' },
  returnSupervision: { 'zh-CN': '退回重办', en: 'return, to be done again' },
  closeSupervision: { 'zh-CN': '办结销号', en: 'close the supervision' },
  dropSupervision: { 'zh-CN': '撤销督办', en: 'drop the supervision' },
  handOverSupervision: { 'zh-CN': '随职移交', en: 'hand over with the office' },
  takeOverSupervision: { 'zh-CN': '接办', en: 'take over the supervision' },
} as const satisfies Record<string, Bilingual>;

/** Who is to report on a supervised matter. */
export const ANSWERER_NAMES = {
  unit: { 'zh-CN': '单位', en: 'the unit' },
  finance: { 'zh-CN': '财政部门', en: 'finance' },
} as const satisfies Record<SupervisionState['answeredBy'], Bilingual>;

export const PHASE_NAMES = {
  unitAnswering: { 'zh-CN': '待单位报送', en: 'the unit is to report' },
  financeAnswering: { 'zh-CN': '待财政报送', en: 'finance is to report' },
  leaderDeciding: { 'zh-CN': '待领导核定', en: 'the leader is to decide' },
  closed: { 'zh-CN': '已办结', en: 'closed' },
  supervisionDropped: { 'zh-CN': '已撤销', en: 'dropped' },
} as const satisfies Record<string, Bilingual>;
