import type { Bilingual } from '../../../domain/locale.ts';
import type { Gap } from '../pages/review/review-draft.ts';

/** The review of a target table (page.md §4.5; G2–G4). */
export const REVIEW_TEXT = {
  title: { 'zh-CN': '审核绩效目标', en: 'Review of targets (审核)' },
  crumbs: { 'zh-CN': '目标 / {year} 年度 / {unit}', en: 'Targets / FY {year} / {unit}' },
  underReview: { 'zh-CN': '待审核', en: 'under review' },
  toApprove: { 'zh-CN': '待批复', en: 'to be approved' },
  version: { 'zh-CN': '第 {no} 版', en: 'version {no}' },
  submittedOn: { 'zh-CN': '报送', en: 'Submitted' },
  requested: { 'zh-CN': '申请', en: 'Requested' },
  lastYear: { 'zh-CN': '{year} 年得分', en: 'Score of {year}' },
  noScore: { 'zh-CN': '未评', en: 'none yet' },
  openProblems: { 'zh-CN': '未了结问题', en: 'Open problems' },
  openOf: { 'zh-CN': '{open} / {all}', en: '{open} of {all}' },
  recurring: { 'zh-CN': '再犯 {count}', en: '{count} recurring' },
  returns: { 'zh-CN': '已退回 {count} 次', en: 'Returned {count} time(s)' },
  supplement: { 'zh-CN': '追加', en: 'Supplement' },
  adjustment: { 'zh-CN': '调整', en: 'Adjustment' },
  budgetChange: { 'zh-CN': '预算 {before} → {after} 万元（{delta}）', en: 'Budget {before} → {after} 万元 ({delta})' },
  beside: { 'zh-CN': '审核意见', en: 'The review' },
  table: { 'zh-CN': '报送的目标表', en: 'The table as submitted' },

  annualTarget: { 'zh-CN': '年度总体目标', en: 'Annual target' },
  amount: { 'zh-CN': '表内资金', en: 'Amount in the table' },
  was: { 'zh-CN': '第 {no} 版：{value}', en: 'Version {no}: {value}' },
  remark: { 'zh-CN': '批注', en: 'Remark' },
  remarkOn: { 'zh-CN': '批注：{place}', en: 'Remark on {place}' },
  remarkExample: {
    'zh-CN': '选一格（点或方向键），写这里有什么问题',
    en: 'Choose a cell (click or arrow keys) and say what is wrong there',
  },
  remarkKeys: { 'zh-CN': '方向键选格，Esc 再 Tab 到这里写', en: 'Arrows choose the cell; Esc, then Tab comes here' },
  remarkReturnOnly: {
    'zh-CN': '批注随退回意见发给单位；审核合格时不发。',
    en: 'Remarks go out with a return; they are not sent when the targets qualify.',
  },
  remove: { 'zh-CN': '删去', en: 'Remove' },
  removeOf: { 'zh-CN': '删去批注：{place}', en: 'Remove the remark on {place}' },
  row: { 'zh-CN': '第 {no} 行', en: 'row {no}' },
  cell: { 'zh-CN': '第 {no} 行 {column}', en: 'row {no}, {column}' },
  remarks: { 'zh-CN': '批注 {count} 处', en: '{count} remark(s)' },

  findings: { 'zh-CN': '系统提示 {count} 处', en: '{count} finding(s)' },
  noFindings: { 'zh-CN': '系统没有提示', en: 'Nothing was found by rule' },
  noteAll: { 'zh-CN': '把 {count} 处提示写进意见', en: 'Put the {count} finding(s) into the opinion' },
  noted: { 'zh-CN': '已写进意见', en: 'in the opinion' },
  note: { 'zh-CN': '写进“{criterion}”', en: 'Put into "{criterion}"' },

  points: { 'zh-CN': '要点（不勾即没有达到）', en: 'Points (unticked: not met)' },
  allQualified: { 'zh-CN': '四项均合格', en: 'All four qualified' },
  opinionOf: { 'zh-CN': '{criterion}意见', en: 'Opinion on {criterion}' },
  opinionExample: { 'zh-CN': '写明哪里不符合、怎么改', en: 'Say what does not fit and how to change it' },
  overall: { 'zh-CN': '总的等次', en: 'Overall grade' },
  proposed: { 'zh-CN': '建议', en: 'proposed' },
  undecided: {
    'zh-CN': '四项都有结论后，得出建议等次和后果。',
    en: 'Once all four are decided, the grade and its consequence follow.',
  },
  reason: { 'zh-CN': '与建议不同的理由', en: 'Why it departs from the proposal' },
  opinion: { 'zh-CN': '总的意见', en: 'Opinion in all' },
  opinionNeeded: { 'zh-CN': '退回时必写', en: 'required for a return' },
  opinionOptional: { 'zh-CN': '可不填', en: 'optional' },

  excellentNow: {
    'zh-CN': '优 → 合格，进入下一步预算编审',
    en: 'Excellent → qualified; goes on to the next budget step',
  },
  goodNow: {
    'zh-CN': '良 → 合格，与单位协商完善后进入下一步',
    en: 'Good → qualified; perfected together with the unit, then goes on',
  },
  fairNow: {
    'zh-CN': '中 → 退回，{date}前重新申报（{term}）',
    en: 'Fair → returned; to be resubmitted by {date} ({term})',
  },
  poorNow: {
    'zh-CN': '差 → 退回，不得进入下一步；{date}前重新申报（{term}）',
    en: 'Poor → returned, may not go on; to be resubmitted by {date} ({term})',
  },
  waitsCongress: {
    'zh-CN': '人大批准预算后开始计算批复期限。',
    en: 'Its approval falls due once the congress has passed the budget.',
  },
  approveBy: { 'zh-CN': '{date}前批复（{term}）。', en: 'To be approved by {date} ({term}).' },
  workingDays: { 'zh-CN': '{count} 个工作日', en: '{count} working day(s)' },
  calendarDays: { 'zh-CN': '{count} 日', en: '{count} day(s)' },
  months: { 'zh-CN': '{count} 个月', en: '{count} month(s)' },
  setDate: { 'zh-CN': '规定日期', en: 'a set date' },
  mayRefuse: {
    'zh-CN': '退回后仍不合格的，可以不予受理：须由{roles}决定，写明理由和文号。',
    en: 'What fails again after a return may be refused: that is for {roles}, with a reason and a document number.',
  },
  send: { 'zh-CN': '审核', en: 'Decide' },
  changedWhy: { 'zh-CN': '这一版与退回的第 {no} 版相比', en: 'Compared with the returned version {no}' },

  phone: { 'zh-CN': '手机上只能看。审核请在电脑上办。', en: 'Read only on a phone: review on a computer.' },
  notMine: { 'zh-CN': '审核由{roles}办理，您可以看。', en: 'The review is for {roles}; you may read it.' },
  nothing: { 'zh-CN': '现在没有要审核的，现处：{phase}', en: 'Nothing is under review; the item stands at: {phase}' },
  seeItem: { 'zh-CN': '看项目', en: 'The item' },
  seeSeason: { 'zh-CN': '看其他待审的', en: 'Others under review' },
  noTable: { 'zh-CN': '单位还没有报送目标表', en: 'The unit has not submitted a target table' },
  amendmentReview: { 'zh-CN': '审核追加或调整', en: 'Review of the amendment' },
  amendmentWhy: {
    'zh-CN': '紫底是与批复表不同之处；批复后才改变目标和预算。',
    en: 'What differs from the approved table has a plum ground; targets and budget change only when it is approved.',
  },
  amendmentOpinion: { 'zh-CN': '审核意见', en: 'Opinion' },
  approveHere: { 'zh-CN': '批复', en: 'Approval' },
  close: { 'zh-CN': '收起', en: 'Close' },
} as const satisfies Record<string, Bilingual>;

/** What a review still lacks. */
export const GAP_TEXT = {
  result: { 'zh-CN': '{criterion}还没有结论。', en: '{criterion} has not been decided.' },
  unmet: {
    'zh-CN': '{criterion}为“不合格”，须去掉没有达到的要点前的勾。',
    en: '{criterion} is unqualified: untick the points that are not met.',
  },
  opinion: { 'zh-CN': '{criterion}不是“合格”，须写意见。', en: '{criterion} is not qualified: an opinion is needed.' },
  unqualified: {
    'zh-CN': '{criterion}为“不合格”，不能审核合格。',
    en: '{criterion} is unqualified: the targets cannot be.',
  },
  nothingToReturn: {
    'zh-CN': '四项均合格，没有可退回的理由。',
    en: 'All four are qualified: there is nothing to return for.',
  },
  reason: { 'zh-CN': '等次与建议不同，须写理由。', en: 'The grade departs from the proposal: say why.' },
  return: { 'zh-CN': '退回须写总的意见。', en: 'A return needs an opinion in all.' },
} as const satisfies Record<Gap['kind'], Bilingual>;
