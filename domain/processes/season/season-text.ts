import { fill, type Bilingual } from '../../locale.ts';
import { periodName } from '../../obligations/period-name.ts';
import { reportPeriodName } from '../../performance-report/period.ts';
import { asksForReports, type SeasonInput, type SeasonKind } from './state.ts';

export const SEASON_KIND_NAMES = {
  targets: { 'zh-CN': '绩效目标申报', en: 'targets' },
  monitoring: { 'zh-CN': '运行监控报送', en: 'monitoring' },
  selfEvaluation: { 'zh-CN': '绩效自评报送', en: 'self-evaluation' },
  unitReports: { 'zh-CN': '单位绩效报告报送', en: 'performance reports of units' },
  bureauReports: { 'zh-CN': '下级财政绩效报告报送', en: 'performance reports of lower finance' },
} as const satisfies Record<SeasonKind, Bilingual>;

/** What can be wrong with an announcement or a closing, each at its place. */
export const SEASON_FAULTS = {
  carriesTargetsOnly: {
    'zh-CN': '只有目标申报可以延续上年项目。',
    en: 'Only a round of targets carries items on.',
  },
  ownDueOfNothing: {
    'zh-CN': '不延续上年项目时，各项目按各自的期限报送，不能另定日期。',
    en: 'Where nothing is carried on, items keep their own dates.',
  },
  afterPolicyDate: {
    'zh-CN': '不得晚于政策规定的 {due}。',
    en: 'It must not lie after {due}, the date of the policy.',
  },
  missingUnexplained: {
    'zh-CN': '还有 {missing} 项未报，须说明理由。',
    en: '{missing} have not reported: say why the round is closed.',
  },
  asksEveryBureau: {
    'zh-CN': '下级财政绩效报告面向全部下级财政，不能选定单位。',
    en: 'Every bureau below is asked for its report: no units are chosen.',
  },
  noSuchRound: { 'zh-CN': '政策没有这一期。', en: 'The policy has no such round.' },
  unitOutside: { 'zh-CN': '“{id}”不是本地区的单位。', en: '"{id}" is no unit of this region.' },
  roundAlready: { 'zh-CN': '这一期已经开启。', en: 'This round is open already.' },
} as const satisfies Record<string, Bilingual>;

/** Official papers are Chinese, whoever reads the page. */
const NAMES = {
  targets: '{year} 年度绩效目标申报',
  monitoring: '{year} 年{period}运行监控报送',
  selfEvaluation: '{year} 年度绩效自评报送',
  unitReports: '{period}单位绩效报告报送',
  bureauReports: '{period}下级财政绩效报告报送',
} as const satisfies Record<SeasonKind, string>;
const CODES = {
  targets: 'JJ-{year}-G1',
  monitoring: 'JJ-{year}-M1-{key}',
  selfEvaluation: 'JJ-{year}-E1',
  unitReports: 'JJ-{year}-R4-{key}',
  bureauReports: 'JJ-{year}-R5-{key}',
} as const satisfies Record<SeasonKind, string>;

type Named = Pick<SeasonInput, 'seasonKind' | 'fiscalYear' | 'period'>;

/** What the round is called. */
export function officialName({ seasonKind, fiscalYear, period }: Named): string {
  const called = period === undefined ? '' : periodCalled(seasonKind, { year: fiscalYear, to: period.to });
  return fill(NAMES[seasonKind], { year: fiscalYear, period: called });
}

/** Reports are about the half-year or the year, monitoring about so many months of it. */
function periodCalled(kind: SeasonKind, period: Parameters<typeof reportPeriodName>[0]): string {
  return asksForReports(kind) ? reportPeriodName(period)['zh-CN'] : ` ${periodName(period.to, 'zh-CN')}`;
}

/** Its number in lists: the same for the same round of every region. */
export function officialCode({ seasonKind, fiscalYear, period }: Named): string {
  return fill(CODES[seasonKind], { year: fiscalYear, key: period?.key ?? '' });
}
