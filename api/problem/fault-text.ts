import { DOMAIN_ERRORS, domainErrorText, type DomainErrorCode } from '../../domain/domain-error-text.ts';
import { BODY_FAULTS } from '../../domain/bodies/body-text.ts';
import { ARRANGEMENT_FAULTS } from '../../domain/calendar/arrangement-faults.ts';
import { FORM_FAULTS } from '../../domain/forms/form-fault-text.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { EVALUATION_FAULTS } from '../../domain/processes/evaluation/evaluation-fault-text.ts';
import { KEY_PLAN_FAULTS } from '../../domain/key-plan/key-plan-text.ts';
import { SELF_CHECK_FAULTS } from '../../domain/self-check/self-check-text.ts';
import { PERFORMANCE_REPORT_FAULTS } from '../../domain/performance-report/report-text.ts';
import { RESULT_DOCUMENT_FAULTS } from '../../domain/processes/result-document/result-document-text.ts';
import { SEASON_FAULTS } from '../../domain/processes/season/season-text.ts';
import { SUPERVISION_FAULTS } from '../../domain/processes/supervision/supervision-text.ts';
import { DELIVERY_FAULTS } from '../../domain/delivery/delivery-fault-text.ts';
import { LIBRARY_FAULTS } from '../../domain/libraries/library-fault-text.ts';
import { PEOPLE_FAULTS } from '../../domain/people/people-fault-text.ts';
import { POLICY_FAULTS } from '../../domain/policy/policy-fault-text.ts';
import { ROLES_TOGETHER_TEXTS } from '../../domain/people/roles-together.ts';
import { describeScoringFinding } from '../../domain/scoring/finding.ts';
import { SCORING_FINDINGS, type ScoringFindingCode } from '../../domain/scoring/scoring-findings.ts';
import { SIGN_OFF_FAULTS } from '../../domain/sign-off/sign-off-fault-text.ts';
import { TRAINING_FAULTS } from '../../domain/training/training-text.ts';
import { TRANSFER_FAULTS } from '../../domain/transfer/transfer-fault-text.ts';
import { inWords } from '../words/words.ts';

/** Faults that deciders and schemas name, beside those of scoring and of the calendar, which have tables of their own. */
export const FAULT_TEXTS = {
  opinionRequired: {
    'zh-CN': '不是“合格”的一项须写审核意见。',
    en: 'A criterion that is not qualified needs an opinion.',
  },
  criterionUnqualified: {
    'zh-CN': '这一项为“不合格”，不能审核合格。',
    en: 'This criterion is unqualified: the targets cannot be.',
  },
  qualifiedWithUnmet: {
    'zh-CN': '“合格”的一项不能有没有达到的要点。',
    en: 'A qualified criterion cannot have a point that is not met.',
  },
  gradeAgainstAct: {
    'zh-CN': '优、良为合格，中、差为退回：这一等次与所办的动作不符。',
    en: 'Excellent and good qualify, fair and poor return: this grade leads to the other act.',
  },
  gradeReasonRequired: {
    'zh-CN': '等次与四项审核得出的不同，须写理由。',
    en: 'The grade is not the one that follows from the four criteria: say why.',
  },
  noSuchPlace: { 'zh-CN': '申报表里没有“{path}”这一处。', en: 'The target table has no place "{path}".' },
  qualitySum: {
    'zh-CN': '各项质量分合计 {sum}，与质量分 {score} 不符。',
    en: 'The criteria add up to {sum}, not to the quality score of {score}.',
  },
  criterionTwice: { 'zh-CN': '同一项评了两次。', en: 'The same criterion is given twice.' },
  scoreUndecided: {
    'zh-CN': '“{key}”的得分须由人判断，请选定完成档次。',
    en: 'The points of "{key}" need a judgement: choose a band.',
  },
  problemUnanswered: { 'zh-CN': '第 {problemNo} 个问题还没有答复。', en: 'Problem {problemNo} has not been answered.' },
  problemUnreported: {
    'zh-CN': '报告没有写第 {problemNo} 个问题。',
    en: 'The report does not mention problem {problemNo}.',
  },
  attachmentMissing: {
    'zh-CN': '没有上传过这个佐证文件：“{name}”。',
    en: 'This piece of evidence was never uploaded: "{name}".',
  },
  problemNotDue: {
    'zh-CN': '第 {problemNo} 个问题现在不须报告。',
    en: 'Problem {problemNo} is not to be reported now.',
  },
  figureNotPublic: {
    'zh-CN': '这一项没有公开，不能更正。',
    en: 'This figure is not public and cannot be corrected.',
  },
  figureUnchanged: { 'zh-CN': '与现在公开的相同。', en: 'It reads as it is published now.' },
  partNotPublic: { 'zh-CN': '这一部分没有公开，不能撤下。', en: 'This part is not public and cannot be withdrawn.' },
  notAScore: { 'zh-CN': '得分应为 0 至 100，最多两位小数。', en: 'A score is 0 to 100 with at most two decimals.' },
  notAGrade: { 'zh-CN': '等级应为优、良、中、差之一。', en: 'A grade is excellent, good, fair or poor.' },
  notAnAmount: { 'zh-CN': '金额应为不小于零的数。', en: 'An amount is a number not below zero.' },
  required: { 'zh-CN': '缺少这一项。', en: 'This is required.' },
  blank: { 'zh-CN': '请填写。', en: 'Fill this in.' },
  wrongType: { 'zh-CN': '请填写{expected}。', en: 'It must be {expected}.' },
  wrongChoice: { 'zh-CN': '请选择：{options}。', en: 'Choose one of: {options}.' },
  unknownMember: { 'zh-CN': '不认识这一项。', en: 'This member is not known.' },
  tooShort: { 'zh-CN': '至少 {limit} 个字符。', en: 'It must have at least {limit} character(s).' },
  tooLong: { 'zh-CN': '最多 {limit} 个字符。', en: 'It must have at most {limit} character(s).' },
  tooFew: { 'zh-CN': '至少要有 {limit} 项。', en: 'At least {limit} of these is needed.' },
  tooMany: { 'zh-CN': '最多 {limit} 条。', en: 'There must be at most {limit}.' },
  tooSmall: { 'zh-CN': '不得小于 {limit}。', en: 'It must not be below {limit}.' },
  tooLarge: { 'zh-CN': '不得大于 {limit}。', en: 'It must not be above {limit}.' },
  mustExceed: { 'zh-CN': '须大于 {limit}。', en: 'It must be above {limit}.' },
  mustBeBelow: { 'zh-CN': '须小于 {limit}。', en: 'It must be below {limit}.' },
  rangeTooLong: {
    'zh-CN': '起止日期不对：止不得早于起，最多 400 天。',
    en: 'The range is not right: its end must not lie before its beginning, and it may have 400 days at most.',
  },
  notADate: { 'zh-CN': '不是有效的日期（应为 YYYY-MM-DD）。', en: 'It is not a valid date (YYYY-MM-DD).' },
  notAnInstant: {
    'zh-CN': '不是有效的时刻（UTC，到毫秒）。',
    en: 'It is not a valid moment (UTC, with milliseconds).',
  },
  notAnId: { 'zh-CN': '不是有效的编号（UUID）。', en: 'It is not a valid id (UUID).' },
  wrongDocumentNumber: {
    'zh-CN': '发文字号应如“郴财绩〔2026〕5号”：机关代字、六角括号中的年份、不编虚位的序号。',
    en: 'A document number reads like 郴财绩〔2026〕5号: authority code, year in hexagonal brackets, number without leading zeros.',
  },
  wrongPattern: { 'zh-CN': '格式不对，应为{pattern}。', en: 'It has the wrong form; it must be {pattern}.' },
  noVariantFits: { 'zh-CN': '内容不符合任何一种允许的形式。', en: 'It fits none of the forms allowed here.' },
  notMultiple: { 'zh-CN': '应为 {step} 的整数倍。', en: 'It must be a multiple of {step}.' },
  notAllowed: { 'zh-CN': '这一项的值不合规定。', en: 'This value is not allowed.' },
  passwordUnchanged: { 'zh-CN': '新密码与现在的相同。', en: 'The new password is the present one.' },
  passwordWrong: { 'zh-CN': '现在的密码不对。', en: 'The present password is not right.' },
  dayNotToCome: { 'zh-CN': '应选今天以后的一天。', en: 'Choose a day after today.' },
  idUnknown: { 'zh-CN': '没有“{id}”，或不在您的范围内。', en: 'There is no "{id}", or it is outside your scope.' },
  invalidCursor: { 'zh-CN': '翻页标记不属于这个列表。', en: 'This cursor does not belong to this list.' },
  versionOrContent: {
    'zh-CN': '已附内容，不要再指定版本。',
    en: 'The content is attached: leave the version out.',
  },
  noContentHere: { 'zh-CN': '这一动作不附内容。', en: 'This act takes no content.' },
  twice: { 'zh-CN': '同一件列了两次。', en: 'The same matter is listed twice.' },
} as const satisfies Record<string, Bilingual>;

export type FaultCode = keyof typeof FAULT_TEXTS;

/** Every room's faults; a code stands in one of them only. */
export const FAULT_TABLES: readonly Readonly<Record<string, Bilingual>>[] = [
  ARRANGEMENT_FAULTS,
  ROLES_TOGETHER_TEXTS,
  PEOPLE_FAULTS,
  DELIVERY_FAULTS,
  POLICY_FAULTS,
  EVALUATION_FAULTS,
  PERFORMANCE_REPORT_FAULTS,
  RESULT_DOCUMENT_FAULTS,
  SEASON_FAULTS,
  SUPERVISION_FAULTS,
  KEY_PLAN_FAULTS,
  SELF_CHECK_FAULTS,
  SIGN_OFF_FAULTS,
  LIBRARY_FAULTS,
  TRANSFER_FAULTS,
  FORM_FAULTS,
  BODY_FAULTS,
  TRAINING_FAULTS,
  FAULT_TEXTS,
];
const SENTENCES = Object.fromEntries(FAULT_TABLES.flatMap((table) => Object.entries(table)));

type Params = Readonly<Record<string, string | number>>;

/** The sentence of a fault in the reader's language; undefined for a code that no table knows. */
export function faultText(code: string, params: Params, locale: Locale): string | undefined {
  if (code in SCORING_FINDINGS) return describeScoringFinding({ code: code as ScoringFindingCode, params }, locale);
  // In a batch, each matter's own refusal is a fault of the whole.
  if (code in DOMAIN_ERRORS) return domainErrorText(code as DomainErrorCode, inWords(params, locale), locale);
  const sentence = SENTENCES[code];
  // Offices, days and dimensions are named as people call them; a key here is a row's own, no deadline's.
  const worded = code in SIGN_OFF_FAULTS || code in RESULT_DOCUMENT_FAULTS || 'dimension' in params;
  const said = worded ? inWords(params, locale) : params;
  return sentence && fill(sentence[locale], said);
}
