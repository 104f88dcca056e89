import { fill, type Bilingual, type Locale } from './locale.ts';
import { BODY_ERRORS } from './bodies/body-text.ts';
import { AMOUNT_FAULTS } from './follow-up/consequence-text.ts';
import { NUMBER_ERRORS } from './papers/number-errors-text.ts';
import { TRANSFER_ERRORS } from './transfer/transfer-errors-text.ts';
import { LIBRARY_ERRORS } from './libraries/library-errors-text.ts';
import { SIGN_OFF_ERRORS } from './sign-off/sign-off-errors-text.ts';
import { TRAINING_ERRORS } from './training/training-text.ts';

/**
 * Every way a rule can refuse, with its sentence. Add a code here and the compiler lists the places
 * that must answer for it (the HTTP status in `api/`).
 */
export const DOMAIN_ERRORS = {
  invalidInput: { 'zh-CN': '提交的内容有 {count} 处问题。', en: 'The request has {count} fault(s).' },
  invalidDate: {
    'zh-CN': '“{value}”不是有效的日期（应为 YYYY-MM-DD）。',
    en: '"{value}" is not a valid date (YYYY-MM-DD).',
  },
  invalidPeriod: {
    'zh-CN': '期间须为 1 至 {max} 之间的整数（月、日或工作日）。',
    en: 'A period is a whole number of months, days or working days from 1 to {max}.',
  },
  calendarOutOfRange: { 'zh-CN': '日历没有 {year} 年的数据。', en: 'The calendar has no data for {year}.' },
  setDateMissing: {
    'zh-CN': '“{kind}”的到期日由季节确定，但没有给出。',
    en: 'The season sets the due date of "{kind}", but none was given.',
  },
  nothingToDo: {
    'zh-CN': '“{command}”现在没有可办的事。',
    en: 'There is nothing for "{command}" to do now.',
  },
  statutoryTerm: {
    'zh-CN': '“{kind}”的期限是政策原文所定，不能改。',
    en: 'The period of "{kind}" is the policy’s own and cannot be changed.',
  },
  notNow: {
    'zh-CN': '现在不能办“{command}”：事项处于 {position}；须在 {possible} 时由 {roles} 办理。',
    en: '"{command}" is not possible now: the matter is at {position}; it is possible at {possible}, by {roles}.',
  },
  notYours: {
    'zh-CN': '您不能办“{command}”；可办的是：{roles}（本地区、本单位范围内）。',
    en: 'You may not do "{command}"; it is for {roles}, within their region and unit.',
  },
  dateInFuture: {
    'zh-CN': '{date} 还没有到：事实的日期不能晚于今天。',
    en: '{date} has not come yet: a fact cannot be dated after today.',
  },
  dateInPast: {
    'zh-CN': '{date} 已经过去：所定日期不能早于今天。',
    en: '{date} has passed: a date to be set cannot lie before today.',
  },
  obligationNotOpen: { 'zh-CN': '没有正在计时的期限“{key}”。', en: 'No running deadline "{key}".' },
  extensionNotAllowed: { 'zh-CN': '这一期限按政策不得延期。', en: 'The policy allows no extension of this deadline.' },
  extensionAfterDue: {
    'zh-CN': '延期须在到期日 {due} 前申请，现已逾期。',
    en: 'An extension must be asked for by the due date {due}; it has passed.',
  },
  extensionLimitReached: {
    'zh-CN': '按政策最多延期 {times} 次，已经用完。',
    en: 'The policy allows {times} extension(s), and they are used.',
  },
  extensionTooLong: {
    'zh-CN': '延期 {workingDays} 个工作日超过政策上限 {max} 个工作日。',
    en: 'An extension of {workingDays} working day(s) exceeds the policy limit of {max}.',
  },
  extensionUndecided: {
    'zh-CN': '上一次延期申请还没有决定。',
    en: 'The last request for an extension is still undecided.',
  },
  noExtensionAsked: { 'zh-CN': '没有待决定的延期申请。', en: 'No extension waits for a decision.' },
  ownRequest: { 'zh-CN': '不能批准自己提出的申请。', en: 'Nobody decides on his own request.' },
  clockStopped: {
    'zh-CN': '事项暂缓，期限停表，现在不能申请延期。',
    en: 'The matter is suspended and its clock stands still; no extension can be asked for now.',
  },
  urgedAlready: {
    'zh-CN': '{on} 已催办过；同一期限每个工作日只催办一次，{next} 起可再催办。',
    en: 'It was urged on {on}; a deadline is urged about once per working day, again from {next}.',
  },
  notOverdue: {
    'zh-CN': '尚未逾期（到期日 {due}），不能作升级处理。',
    en: 'It is not overdue (due {due}); there is no escalation to answer.',
  },
  ownDraft: {
    'zh-CN': '起草人不能签自己起草的文件，请由他人签。',
    en: 'The one who drafts may not sign: somebody else must.',
  },
  seasonNotOver: {
    'zh-CN': '还有 {missing} 项未报，{due} 期满后才能收尾。',
    en: '{missing} have not reported; the round can be closed once {due} has passed.',
  },
  notThisLeader: {
    'zh-CN': '这件督办由 {leader} 定夺；其他领导须先接办。',
    en: 'This supervised matter is for {leader} to decide; another leader first takes it over.',
  },
  returnedOnThatGround: {
    'zh-CN': '{on} 已按同一事由退回过一次，财政部门核对后重新送达；仍有异议的，请签收后在整改台账中逐项说明。',
    en: 'It was sent back on {on} on the same ground and delivered again; whoever still disagrees signs for it and says so in the ledger.',
  },
  signerNotOnPaper: {
    'zh-CN': '在系统中签收的，签收人就是本人；只有登记线下签收时写回证上的签收人。',
    en: 'Within the system whoever signs is the signer; a signer is named only where a receipt on paper is recorded.',
  },
  proxyNeedsAuthority: {
    'zh-CN': '代 {name} 签收，须写明依据（授权书、值班安排等）。',
    en: 'Whoever signs for {name} does so by an authority, which is to be given.',
  },
  proxyForWhom: { 'zh-CN': '写了代签依据，须写明代谁签收。', en: 'An authority is given: for whom was it signed?' },
  problemTwice: { 'zh-CN': '第 {problemNo} 个问题写了两次结果。', en: 'Problem {problemNo} has two results.' },
  verifiedOneByOne: {
    'zh-CN': '本地区规定核查结果须签批，请逐个问题提请。',
    en: 'The region asks for signatures on a verification: put the problems forward one by one.',
  },
  correctionRunning: {
    'zh-CN': '上一次责令纠偏还没有了结，不能再责令；先登记抽查结果，待其了结后再责令。',
    en: 'An order to correct still runs; record the result without another one.',
  },
  correctionNeedsSignOff: {
    'zh-CN': '本地区规定责令纠偏须签批：先登记抽查结果，再提请责令纠偏。',
    en: 'The region asks for signatures on an order to correct: record the result, then put the order forward.',
  },
  ownReport: {
    'zh-CN': '报告人不能核查、确认自己报告的事。',
    en: 'Nobody verifies or confirms what he reported himself.',
  },
  documentMissing: {
    'zh-CN': '没有这份“{kind}”文件（{id}），或不属于这件事项。',
    en: 'There is no "{kind}" document {id} on this matter.',
  },
  nothingWritten: {
    'zh-CN': '这件事项还没有“{kind}”。',
    en: 'There is no "{kind}" on this matter yet.',
  },
  dateBeforeFact: {
    'zh-CN': '{date} 早于它所依据的事实（{fact}）。',
    en: '{date} lies before the fact it follows ({fact}).',
  },
  unchangedResubmission: {
    'zh-CN': '重新申报的还是被退回的那一版，没有修改。',
    en: 'This is the very version that was returned; nothing has changed.',
  },
  unchangedPlan: {
    'zh-CN': '再次提交的还是被退回的那一版工作方案，没有修改。',
    en: 'This is the very version of the work plan that was returned; nothing has changed.',
  },
  nothingToReturn: {
    'zh-CN': '四项审核都是“合格”，没有退回的理由。',
    en: 'All four criteria are qualified: there is nothing to return for.',
  },
  refusalBeforeReturn: {
    'zh-CN': '须先退回、重新申报后仍不合格，才可不予受理。',
    en: 'Refusal is possible only after a return and a resubmission that failed again.',
  },
  refusalBeforeOrderExpired: {
    'zh-CN': '责令申报的期限还没有过，不能不予受理。',
    en: 'The order to submit has not run out; it cannot be refused yet.',
  },
  checkedByAnother: {
    'zh-CN': '这份自评被抽中，由 {name} 检查；须由本人审核。',
    en: 'This self-evaluation was drawn for a check by {name}, who reviews it.',
  },
  notExecuting: { 'zh-CN': '事项不在执行中。', en: 'The item is not being executed.' },
  periodNotOpen: {
    'zh-CN': '监控期 {period} 没有待报的情况。',
    en: 'Nothing is to be reported for monitoring period {period}.',
  },
  amountTooLarge: { 'zh-CN': '金额超过上限 {max} 分。', en: 'The amount exceeds the limit of {max} fen.' },
  supplementNeedsMoney: { 'zh-CN': '追加须有增加的金额。', en: 'A supplement adds money.' },
  scoreIncomplete: {
    'zh-CN': '得分尚未全部确定，不能得出总分。',
    en: 'Not all points are decided, so there is no total.',
  },
  notConcluded: { 'zh-CN': '评价还没有结束。', en: 'The evaluation has not been concluded.' },
  noSuchProblem: { 'zh-CN': '没有第 {problemNo} 个问题。', en: 'There is no problem {problemNo}.' },
  problemSettled: {
    'zh-CN': '第 {problemNo} 个问题已销号或挂账。',
    en: 'Problem {problemNo} is closed out or deferred.',
  },
  problemNotReported: {
    'zh-CN': '第 {problemNo} 个问题没有待核查的整改报告。',
    en: 'No rectification of problem {problemNo} waits for verification.',
  },
  noEvidence: {
    'zh-CN': '第 {problemNo} 个问题没有佐证，不能销号。',
    en: 'Problem {problemNo} has no evidence and cannot be closed out.',
  },
  cannotNeedsDeferral: {
    'zh-CN': '第 {problemNo} 个问题报为无法整改，须由分管领导决定挂账。',
    en: 'Problem {problemNo} is reported as impossible to rectify: a leader must decide on its deferral.',
  },
  deferralUndecided: {
    'zh-CN': '第 {problemNo} 个问题已申请挂账，等待决定。',
    en: 'Deferral of problem {problemNo} has been asked for already.',
  },
  noDeferralAsked: {
    'zh-CN': '第 {problemNo} 个问题没有申请挂账。',
    en: 'No deferral of problem {problemNo} has been asked for.',
  },
  expiryRequired: { 'zh-CN': '同意挂账须写明到期日。', en: 'A deferral needs an expiry.' },
  expiryOutOfRange: {
    'zh-CN': '挂账到期日须在 {from} 之后、{to} 之前。',
    en: 'The expiry must lie after {from} and not after {to}.',
  },
  departureNeedsReason: {
    'zh-CN': '决定与规则建议（{recommended}）不同，须写明理由。',
    en: 'Departing from the rule ({recommended}) needs a reason.',
  },
  ...AMOUNT_FAULTS,
  groundRequired: {
    'zh-CN': '部分公开或不公开须写明法定依据。',
    en: 'Withholding, even in part, needs its legal ground.',
  },
  withholdingNeedsReason: {
    'zh-CN': '部分公开或不公开须写明理由。',
    en: 'Withholding, even in part, needs its reason.',
  },
  partsRequired: {
    'zh-CN': '部分公开须选定公开哪几部分，且不能是全部。',
    en: 'Publishing in part needs the parts that are to be public, and not all of them.',
  },
  notPublished: {
    'zh-CN': '这件事项没有公开的内容可以更正。',
    en: 'Nothing of this matter is public, so there is nothing to correct.',
  },
  nothingCorrected: {
    'zh-CN': '没有写明更正什么，也没有撤下什么。',
    en: 'Neither a correction nor a withdrawal is named.',
  },
  notFinished: { 'zh-CN': '还有未完成的：{open}，不能办结。', en: 'Still open: {open}; the item cannot be closed.' },
  notOnTeam: { 'zh-CN': '您不在这项评价的工作组内。', en: 'You are not on the team of this evaluation.' },
  notAssigned: { 'zh-CN': '这项评价没有委派给您。', en: 'This evaluation is not assigned to you.' },
  expertsTooFew: {
    'zh-CN': '可抽取的专家只有 {free} 人，不足 {seats} 人。',
    en: 'Only {free} expert(s) can be drawn; {seats} are needed.',
  },
  reservesUsedUp: {
    'zh-CN': '递补专家已经用完，没有人接替“{name}”：由财政局长重新抽取。',
    en: 'No reserve is left to take the place of "{name}": the finance director draws again.',
  },
  noSuchExpert: { 'zh-CN': '这名专家不在组内，或已经落实。', en: 'This expert is not on the panel, or is confirmed.' },
  noSuchDeliverable: { 'zh-CN': '没有待验收的第 {no} 项成果。', en: 'There is no deliverable {no} to accept.' },
  panelNotConfirmed: { 'zh-CN': '评价专家还没有全部落实。', en: 'The experts are not all confirmed yet.' },
  sheetHandedIn: { 'zh-CN': '您的评分已经提交并密封。', en: 'Your sheet is handed in and sealed.' },
  exchangeNotOver: {
    'zh-CN': '反馈意见的期限 {due} 还没有过。',
    en: 'The unit still has until {due} to give its views.',
  },
  agencyUnrated: { 'zh-CN': '还没有评定 {name} 的质量。', en: 'The work of {name} is not rated yet.' },
  notFound: { 'zh-CN': '没有这件事项，或不在您的范围内。', en: 'No such matter, or it is outside your scope.' },
  instanceExists: { 'zh-CN': '事项 {id} 已经立项。', en: 'The matter {id} exists already.' },
  staleVersion: {
    'zh-CN': '您看到的是第 {expected} 版，事项已到第 {current} 版：请看过变化再办。',
    en: 'You were looking at version {expected}; the matter is at version {current} now: look at what changed first.',
  },
  idempotencyKeyReused: {
    'zh-CN': '幂等键“{key}”已用于另一项请求。',
    en: 'The idempotency key "{key}" belongs to another request.',
  },
  batchRefused: {
    'zh-CN': '{asked} 项中有 {count} 项不能办，整批未办。',
    en: '{count} of {asked} cannot be done, so none was.',
  },
  unknownProcess: { 'zh-CN': '没有名为“{process}”的流程。', en: 'There is no process "{process}".' },
  unknownPolicy: { 'zh-CN': '没有“{policy}”这一政策版本。', en: 'There is no policy version "{policy}".' },
  draftChanged: {
    'zh-CN': '草稿已被他人改动（现为第 {current} 稿），请合并后再存。',
    en: 'Somebody else has changed the draft (now revision {current}); merge before saving.',
  },
  fileEmpty: { 'zh-CN': '文件是空的。', en: 'The file is empty.' },
  fileTooLarge: { 'zh-CN': '文件超过 {limit} MB 的上限。', en: 'The file exceeds the limit of {limit} MB.' },
  fileNameUnusable: {
    'zh-CN': '文件名不能用：须有名称和扩展名。',
    en: 'The file name cannot be used: it needs a name and an extension.',
  },
  fileTypeRefused: {
    'zh-CN': '不收“{name}”这种文件；可收：{taken}。',
    en: '"{name}" is of a kind that is not taken; taken are: {taken}.',
  },
  fileTypeMismatch: {
    'zh-CN': '“{name}”的内容不是 {extension} 文件，或已损坏。',
    en: 'What "{name}" holds is no {extension} file, or it is damaged.',
  },
  fileActive: {
    'zh-CN': '“{name}”含可以运行的内容（{part}），不能收；请另存为不带宏的文件。',
    en: '"{name}" holds something that runs ({part}) and is not taken; save it without macros.',
  },
  archiveBroken: {
    'zh-CN': '“{name}”打不开：压缩内容已损坏或不合规范。',
    en: '"{name}" cannot be opened: what is packed in it is damaged or malformed.',
  },
  archiveLocked: {
    'zh-CN': '“{name}”设有密码，无法检查；请去掉密码再传。',
    en: '"{name}" is locked by a password and cannot be checked; remove the password first.',
  },
  archiveTooLarge: {
    'zh-CN': '“{name}”展开后过大：最多 {entries} 个文件、{megabytes} MB、{depth} 层，且不得异常压缩。',
    en: '"{name}" unpacks to too much: at most {entries} files, {megabytes} MB and {depth} levels, without abnormal compression.',
  },
  formOldFormat: {
    'zh-CN': '“{name}”是旧格式（.xls）。请在 Excel 或 WPS 中打开，另存为 .xlsx 再导入。',
    en: '"{name}" is in the old format (.xls). Open it in Excel or WPS, save it as .xlsx and bring that.',
  },
  formLocked: {
    'zh-CN': '“{name}”设有打开密码，读不了。请取消密码后再导入。',
    en: '"{name}" opens with a password and cannot be read. Remove the password first.',
  },
  formNotWorkbook: {
    'zh-CN': '“{name}”不是 Excel 工作簿。请另存为 .xlsx 再导入；CSV 或网页表格也可以复制后粘贴到表中。',
    en: '"{name}" is no Excel workbook. Save it as .xlsx first; a CSV or a table of a web page can also be copied and pasted.',
  },
  formUnreadable: {
    'zh-CN': '“{name}”内部结构有误，读不出。请用 Excel 或 WPS 打开，另存一份 .xlsx 再导入。',
    en: '"{name}" is malformed inside and cannot be read. Open it in Excel or WPS and save a new .xlsx.',
  },
  formExternalLinks: {
    'zh-CN': '“{name}”引用了别的工作簿，其值无法核实。请断开链接、改成值后再导入。',
    en: '"{name}" takes values from other workbooks, which nobody can check. Break the links first.',
  },
  formTooLarge: {
    'zh-CN': '“{name}”的内容太多：一张表最多 {rows} 行、{cells} 格。请只留要填报的表。',
    en: '"{name}" holds too much: a form has at most {rows} rows and {cells} cells. Leave only the form itself.',
  },
  formNoTable: {
    'zh-CN': '没有找到《{wanted}》的表头（须有“{headings}”两列）。请下载本项目的表填写，不要改动表头。',
    en: 'The headings of 《{wanted}》 were not found (columns {headings}). Download the form of this item and leave its headings as they are.',
  },
  formWrongKind: {
    'zh-CN': '这是《{found}》，此处要导入的是《{wanted}》。',
    en: 'This is 《{found}》; what is taken here is 《{wanted}》.',
  },
  formOtherItem: {
    'zh-CN': '这是别的项目的表（{code} {name}），本项目编号是 {own}。没有导入。',
    en: 'This is the form of another item ({code} {name}); this one is {own}. Nothing was taken.',
  },
  formOtherYear: {
    'zh-CN': '这是 {year} 年度的表，本项目是 {own} 年度。没有导入。',
    en: 'This is a form of {year}; this item is of {own}. Nothing was taken.',
  },
  formFaulty: {
    'zh-CN': '表中有 {count} 处读不出或不符，没有导入。改好后再选一次文件。',
    en: '{count} thing(s) in the form cannot be read or do not agree; nothing was taken. Put them right and choose the file again.',
  },
  formWithoutTargets: {
    'zh-CN': '目标还没有批复，没有可以自评的指标。',
    en: 'No targets have been approved yet: there are no indicators to evaluate.',
  },
  tooManyAttachments: {
    'zh-CN': '一件事项最多 {max} 个附件，已经满了。',
    en: 'A matter holds at most {max} attachments, and it is full.',
  },
  attachmentReplaced: {
    'zh-CN': '这个附件已被另一个替换，请刷新后再换。',
    en: 'This attachment has been replaced already; read the list again first.',
  },
  unknownScoringTemplate: { 'zh-CN': '没有编号为“{id}”的评分模板。', en: 'There is no scoring template "{id}".' },
  ...SIGN_OFF_ERRORS,
  ...NUMBER_ERRORS,
  ...LIBRARY_ERRORS,
  ...TRANSFER_ERRORS,
  ...BODY_ERRORS,
  ...TRAINING_ERRORS,
} as const satisfies Record<string, Bilingual>;

export type DomainErrorCode = keyof typeof DOMAIN_ERRORS;

/** The refusal in the caller's language. */
export function domainErrorText(
  code: DomainErrorCode,
  details: Readonly<Record<string, string | number>>,
  locale: Locale,
): string {
  return fill(DOMAIN_ERRORS[code][locale], details);
}
