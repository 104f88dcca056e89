import type { Content } from '../../domain/libraries/fields.ts';
import { UNITS } from '../organisation.ts';

const SURNAMES = Array.from('高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚');
const TITLES = ['教授', '副教授', '高级会计师', '高级工程师', '研究员', '正高级经济师', '副主任医师', '高级农艺师'];
const EMPLOYERS = [
  '示例大学商学院（虚构）',
  '示例农业大学（虚构）',
  '示例会计学会（虚构）',
  '示例市中心医院（虚构）',
  '示例设计研究院（虚构）',
  '示例市审计学会（虚构）',
];
const FIELDS: readonly (readonly string[])[] = [
  ['performance', 'accounting'],
  ['agriculture', 'science'],
  ['accounting', 'publicService'],
  ['health', 'socialSecurity'],
  ['engineering', 'transport', 'urban'],
  ['performance', 'education'],
  ['environment', 'naturalResources'],
  ['culture', 'commerce'],
  ['emergency', 'agriculture', 'engineering'],
  ['industry', 'science'],
];
/** Two of them work for units of the demo, so that a draw has something to avoid. */
const OWN: Readonly<Record<number, string>> = { 7: UNITS.seeds.name, 21: UNITS.reservoirs.name };
const INTERESTS: Readonly<Record<number, readonly string[]>> = {
  3: [UNITS.museum.name],
  11: [UNITS.floods.name, UNITS.reservoirs.name],
  28: [UNITS.college.name],
};

/** Forty experts: surnames with 某某, so that nobody real is meant. */
export const DEMO_EXPERTS: readonly Content[] = SURNAMES.slice(0, 40).map((surname, at) => ({
  name: `${surname}某某（虚构）`,
  sectors: FIELDS[at % FIELDS.length] ?? ['common'],
  title: TITLES[at % TITLES.length] ?? '',
  employer: OWN[at] ?? EMPLOYERS[at % EMPLOYERS.length] ?? '',
  ...(INTERESTS[at] && { interests: INTERESTS[at] }),
  note: '演示用的虚构人员。',
}));
