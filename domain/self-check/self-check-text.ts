import { fill, type Bilingual, type Locale } from '../locale.ts';
import type { SelfCheckRules } from '../policy/plan-rules.ts';
import type { SelfCheckResult } from '../processes/budget-item/state.ts';
import { Decimal } from '../scoring/decimal.ts';
import type { SampleExclusion, SampleStanding } from './sample.ts';

export const EXCLUSION_NAMES = {
  notSubmitted: { 'zh-CN': '尚未报送自评', en: 'not handed in yet' },
  beingRedone: { 'zh-CN': '已退回，正在重做', en: 'returned, being redone' },
  reviewed: { 'zh-CN': '已经审核', en: 'reviewed already' },
  checkedBefore: { 'zh-CN': '此前已抽查', en: 'drawn by an earlier sample' },
  reviewedMeanwhile: {
    'zh-CN': '名单冻结后、抽取前已审核',
    en: 'reviewed between the freezing of the list and the draw',
  },
} as const satisfies Record<SampleExclusion, Bilingual>;

export const STANDING_NAMES = {
  waiting: { 'zh-CN': '待抽取', en: 'to be drawn from' },
  drawn: { 'zh-CN': '抽中', en: 'drawn' },
  notDrawn: { 'zh-CN': '未抽中', en: 'not drawn' },
  excluded: { 'zh-CN': '不参加抽取', en: 'not drawn from' },
} as const satisfies Record<SampleStanding, Bilingual>;

export const RESULT_NAMES = {
  confirmed: { 'zh-CN': '自评属实，予以采纳', en: 'confirmed' },
  returned: { 'zh-CN': '退回重做', en: 'returned to be redone' },
  reEvaluation: { 'zh-CN': '组织再评价', en: 're-evaluation ordered' },
} as const satisfies Record<SelfCheckResult, Bilingual>;

const STRATUM_NAMES: Readonly<Record<string, Bilingual | undefined>> = {
  all: { 'zh-CN': '全部', en: 'all' },
  small: { 'zh-CN': '小额', en: 'small' },
  middle: { 'zh-CN': '中额', en: 'middle' },
  large: { 'zh-CN': '大额', en: 'large' },
};

/** A stratum in words; a unit's is the unit's own name. */
export function stratumName(stratum: string, unitName: string, locale: Locale): string {
  return STRATUM_NAMES[stratum]?.[locale] ?? unitName;
}

/** What can be wrong with a sample, each at its place. */
export const SELF_CHECK_FAULTS = {
  nothingToDraw: {
    'zh-CN': '本年度没有已报送待审核的自评，无可抽取。',
    en: 'No self-evaluation of the year is handed in and waits for review: there is nothing to draw from.',
  },
  sampleWaits: {
    'zh-CN': '本年度已有一份名单待抽取，先抽取。',
    en: 'A list of this year waits to be drawn from: draw it first.',
  },
  notAChecker: { 'zh-CN': '只能指定本局业务科、绩效科的人员。', en: 'Only officers of the bureau may check.' },
  checkerOfUnit: {
    'zh-CN': '没有人可以检查“{name}”：所选人员都属于该单位。',
    en: 'Nobody may check "{name}": all of those named belong to its unit.',
  },
  notDrawn: { 'zh-CN': '这个项目没有抽中，或已查完。', en: 'This item was not drawn, or its check is done.' },
  seedLost: {
    'zh-CN': '密钥已更换，种子与事先公布的散列不符，请重新冻结名单。',
    en: 'The key has been changed and the seed does not meet the hash that was published: freeze the list anew.',
  },
} as const satisfies Record<string, Bilingual>;

const TEXT = {
  share: {
    'zh-CN': '每层抽 {percent}%（向上取整），至少 {least} 份。',
    en: 'Of each stratum {percent}%, rounded up, at least {least}.',
  },
  none: { 'zh-CN': '不分层。', en: 'One stratum.' },
  unit: { 'zh-CN': '按单位分层。', en: 'Each unit is a stratum.' },
  amount: {
    'zh-CN': '按金额分层：不足 {small} 万元为小额，{large} 万元及以上为大额，其余为中额。',
    en: 'Strata by amount: small below 万元 {small}, large from 万元 {large} on, the others in the middle.',
  },
  lot: {
    'zh-CN': '每份的签号为 SHA-256（种子:项目标识），层内签号最小的抽中。名单和种子的散列先公布，抽取时再公开种子。',
    en: 'The ticket of each is SHA-256 over "seed:item id"; within a stratum the lowest are drawn. List and hash of the seed are published first, the seed with the draw.',
  },
} as const satisfies Record<string, Bilingual>;

/** The rules of a sample in sentences. */
export function sampleLines(rules: SelfCheckRules, locale: Locale): string[] {
  const wan = (fen: number): string => new Decimal(fen).div(1_000_000).toString();
  return [
    fill(TEXT[rules.strata][locale], { small: wan(rules.smallBelowFen), large: wan(rules.largeFromFen) }),
    fill(TEXT.share[locale], { percent: rules.sharePercent, least: rules.atLeast }),
    TEXT.lot[locale],
  ];
}
