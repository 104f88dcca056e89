import type { Bilingual } from '../locale.ts';
import type { Honour, HonourGround, HonourRules } from './propose.ts';

export const HONOUR_NAMES = {
  commendation: { 'zh-CN': '通报表彰', en: 'commendation' },
  criticism: { 'zh-CN': '通报批评', en: 'public criticism' },
} as const satisfies Record<Honour, Bilingual>;

/** The fact in a sentence; blanks are filled from the proposal. */
export const GROUND_TEXT = {
  amongBest: { 'zh-CN': '排名第 {rank}，共 {ranked} 个', en: 'place {rank} of {ranked}' },
  scoreHigh: { 'zh-CN': '绩效得分 {score}，不低于 {from}', en: 'score {score}, not below {from}' },
  assessmentHigh: { 'zh-CN': '考核得分 {score}，不低于 {from}', en: 'assessed at {score}, not below {from}' },
  notComparable: {
    'zh-CN': '样本不可比：已评资金的占比低于排名办法的可比线',
    en: 'not comparable: the share of its money that is evaluated is below the ranking’s line',
  },
  hasOverdue: { 'zh-CN': '有 {count} 件逾期未办', en: '{count} deadline(s) overdue' },
  hasPoorItems: { 'zh-CN': '有 {count} 个项目等级为差', en: '{count} item(s) graded poor' },
  scoreBelowPraise: { 'zh-CN': '绩效得分 {score}，低于 {from}', en: 'score {score}, below {from}' },
  assessmentBelowPraise: { 'zh-CN': '考核得分 {score}，低于 {from}', en: 'assessed at {score}, below {from}' },
  atLastStep: {
    'zh-CN': '有 {count} 件逾期已到“拟通报”一级',
    en: '{count} overdue deadline(s) at the step where criticism is proposed',
  },
  scoreLow: { 'zh-CN': '绩效得分 {score}，低于 {below}', en: 'score {score}, below {below}' },
  assessmentLow: { 'zh-CN': '考核得分 {score}，低于 {below}', en: 'assessed at {score}, below {below}' },
} as const satisfies Record<HonourGround, Bilingual>;

const RULES = {
  praise: {
    'zh-CN':
      '建议表彰：名次在前 {bestPercent}%（至少第 1 名），绩效得分、考核得分都不低于 {praiseFrom}，样本可比，没有逾期未办和等级为差的项目。',
    en: 'Proposed for commendation: among the best {bestPercent}% of places (the first at least), score and assessment not below {praiseFrom}, the sample comparable, nothing overdue and no item graded poor.',
  },
  blame: {
    'zh-CN': '建议通报批评：逾期已到督办阶梯“拟通报”一级，或绩效得分、考核得分低于 {blameBelow}。',
    en: 'Proposed for public criticism: overdue up to the last step of the ladder, or score or assessment below {blameBelow}.',
  },
  decided: {
    'zh-CN': '以上为本市设定的默认值，政策未定数额；系统只提建议，由人决定。',
    en: 'These are defaults, for the policy sets none. The system proposes, people decide.',
  },
} as const satisfies Record<string, Bilingual>;

/** The rules in sentences, as they stand with every list. */
export function honourRuleLines({
  version: _version,
  ...values
}: HonourRules): readonly { readonly text: Bilingual; readonly values: Readonly<Record<string, number>> }[] {
  return [RULES.praise, RULES.blame, RULES.decided].map((text) => ({ text, values }));
}
