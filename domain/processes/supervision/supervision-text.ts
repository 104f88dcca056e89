import { dateInWords } from '../../calendar/date-text.ts';
import { fill, type Bilingual } from '../../locale.ts';
import { obligationName } from '../../obligations/obligation-name.ts';

/** What can be wrong with a matter that a leader wants supervised, each at its place. */
export const SUPERVISION_FAULTS = {
  evidenceNowhere: {
    'zh-CN': '上传这份佐证，或写明文号、存放处。',
    en: 'Upload this piece of evidence, or say where it is: a number or a place.',
  },
  dateBeforeToday: { 'zh-CN': '报送日期不得早于今天。', en: 'The date must not lie before today.' },
  clockUnknown: { 'zh-CN': '这一事项没有这个正在计时的期限。', en: 'The matter has no such running deadline.' },
} as const satisfies Record<string, Bilingual>;

/** Official papers are Chinese, whoever reads the page. */
const NAME = '督办：{item}“{clock}”逾期';
const DEMAND =
  '“{clock}”（{item}，{code}）已于 {due} 到期，逾期 {days} 个工作日仍未办理。请说明未办原因、采取的措施和办理结果，并附佐证。';

/** A clock that has come to the step of the ladder at which it is supervised. */
export interface Overdue {
  readonly key: string;
  readonly item: string;
  readonly code: string;
  readonly due: string;
  readonly days: number;
}

/** What the paper is called. */
export function officialName({ item, key }: Overdue): string {
  return fill(NAME, { item, clock: obligationName(key, 'zh-CN') });
}

/** What the ladder asks for; a leader writes his own words. */
export function officialDemand({ key, ...overdue }: Overdue): string {
  const [due, clock] = [dateInWords(overdue.due, 'zh-CN'), obligationName(key, 'zh-CN')];
  return fill(DEMAND, { ...overdue, due, clock });
}
