import { creditCheckCharacter } from '../../domain/libraries/credit-code.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import type { QualityMarks } from '../../domain/libraries/quality.ts';

/** An invented agency with what it was engaged for; every name says that it is invented. */
export interface DemoAgency {
  readonly content: Content;
  readonly suspended?: string;
  readonly engagements: readonly {
    readonly subject: string;
    readonly begunOn: string;
    readonly feeFen: number;
    readonly marks?: QualityMarks;
    readonly opinion?: string;
  }[];
}

/** The code of nobody: no registering authority gives out this organisation number. */
export function creditCode(no: number): string {
  const first = `91439900MA99${String(no).padStart(5, '0')}`;
  return `${first}${creditCheckCharacter(first) ?? ''}`;
}

const marks = (independence: number, evidence: number, report: number, timeliness: number): QualityMarks => ({
  independence,
  evidence,
  report,
  timeliness,
  confidentiality: 95,
});

type Row = readonly [
  name: string,
  kind: string,
  sectors: readonly string[],
  qualifications: readonly string[],
  staff: number,
];

const ROWS: readonly Row[] = [
  ['示例天衡会计师事务所', 'accounting', ['accounting', 'performance', 'health'], ['会计师事务所执业证书'], 46],
  ['示例湘衡绩效评价咨询公司', 'consulting', ['performance', 'agriculture', 'environment'], ['工程咨询乙级'], 28],
  ['示例仲信资产评估公司', 'appraisal', ['accounting', 'housing', 'naturalResources'], ['资产评估备案'], 19],
  ['示例明理律师事务所', 'law', ['publicService', 'publicSecurity'], ['律师事务所执业许可证'], 15],
  ['示例大学公共政策研究中心', 'university', ['performance', 'education', 'socialSecurity'], [], 34],
  [
    '示例水利水电勘测咨询院',
    'research',
    ['agriculture', 'engineering', 'emergency'],
    ['工程勘察甲级', '工程咨询甲级'],
    88,
  ],
  ['示例同济造价咨询公司', 'consulting', ['engineering', 'transport', 'urban'], ['工程造价咨询备案'], 52],
  ['示例农科评价中心', 'research', ['agriculture', 'science'], [], 23],
  ['示例普惠会计师事务所', 'accounting', ['accounting', 'education'], ['会计师事务所执业证书'], 31],
  ['示例正源咨询公司', 'consulting', ['performance', 'culture', 'commerce'], [], 12],
  ['示例医药卫生评价所', 'research', ['health', 'socialSecurity'], [], 20],
  ['示例城建交通咨询公司', 'consulting', ['transport', 'urban', 'engineering'], ['工程咨询乙级'], 40],
];

const ENGAGED: Readonly<Record<number, DemoAgency['engagements']>> = {
  0: [
    {
      subject: '2024年度基层卫生项目重点评价（虚构）',
      begunOn: '2025-05-12',
      feeFen: 9_600_000,
      marks: marks(95, 92, 90, 96),
      opinion: '现场核查到位，问题与证据一一对应。',
    },
    {
      subject: '2023年度学前教育补助评价（虚构）',
      begunOn: '2024-05-20',
      feeFen: 8_000_000,
      marks: marks(92, 88, 86, 90),
      opinion: '报告规范，建议可再具体。',
    },
  ],
  1: [
    {
      subject: '2024年度高标准农田建设评价（虚构）',
      begunOn: '2025-04-28',
      feeFen: 12_500_000,
      marks: marks(90, 84, 80, 78),
      opinion: '初稿晚交五个工作日，补充调研后定稿。',
    },
  ],
  9: [
    {
      subject: '2024年度文旅推广资金评价（虚构）',
      begunOn: '2025-06-03',
      feeFen: 6_800_000,
      marks: marks(70, 55, 52, 60),
      opinion: '结论缺少佐证，未到现场。',
    },
  ],
};

/** Twelve agencies of the demo's city. */
export const DEMO_AGENCIES: readonly DemoAgency[] = ROWS.map(([name, kind, sectors, qualifications, staff], at) => ({
  content: {
    name: `${name}（虚构）`,
    creditCode: creditCode(at + 1),
    kind,
    sectors,
    ...(qualifications.length > 0 && { qualifications }),
    staff,
    checkedOn: '2026-01-15',
    note: '演示用的虚构机构，信用代码不属于任何单位。',
  },
  ...(at === 9 && { suspended: '2025年评价报告质量不合格，暂停委托一年。' }),
  engagements: ENGAGED[at] ?? [],
}));
