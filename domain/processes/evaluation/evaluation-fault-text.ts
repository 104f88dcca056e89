import type { Bilingual } from '../../locale.ts';

/** What can be wrong with the parts of an evaluation, each at its place. */
export const EVALUATION_FAULTS = {
  memberTwice: { 'zh-CN': '同一人列了两次。', en: 'The same person is named twice.' },
  agencyNotCandidate: { 'zh-CN': '“{name}”不在候选机构之列。', en: '"{name}" is not among the candidates.' },
  agencyStoodAside: {
    'zh-CN': '“{name}”已对本评价申报利益冲突，不能再选。',
    en: '"{name}" has declared a conflict with this evaluation and cannot be chosen again.',
  },
  agencyNotListed: {
    'zh-CN': '“{name}”不在可委托的中介机构库中。',
    en: '"{name}" is not in the registry of agencies that can be engaged.',
  },
  agencyNamedOtherwise: {
    'zh-CN': '这家机构在库中的名称是“{name}”。',
    en: 'In the registry this agency is called "{name}".',
  },
  notAnEvaluator: {
    'zh-CN': '“{name}”当日没有启用的中介机构评价人员账号。',
    en: '"{name}" has no active account of an agency evaluator on that day.',
  },
  ofOtherAgency: {
    'zh-CN': '“{name}”是“{agency}”的人，不是所选机构的人。',
    en: '"{name}" works for "{agency}", not for the agency chosen.',
  },
  ofNoAgency: {
    'zh-CN': '“{name}”的账号没有写明属于哪家机构；请系统管理员在人员页面授予带机构的角色。',
    en: 'The account of "{name}" names no agency; an administrator gives the role with its agency on the page of people.',
  },
  notAnOfficer: {
    'zh-CN': '“{name}”不是本级财政当日可办本单位事项的业务科或绩效科人员；外部人员随中介机构或由抽取参加，不进工作组。',
    en: '"{name}" is no officer of this bureau over this unit on that day; people of outside come with the agency or by lot, not onto the team.',
  },
  personNamedOtherwise: { 'zh-CN': '这个账号的姓名是“{name}”。', en: 'This account belongs to "{name}".' },
  ofEvaluatedUnit: {
    'zh-CN': '“{name}”属于被评价单位或其上级单位，应当回避。',
    en: '"{name}" belongs to the evaluated unit or to one above it and must stand aside.',
  },
  worksOnTeam: {
    'zh-CN': '“{name}”已在本评价的工作组中，不得兼任。',
    en: '"{name}" is on the team of this evaluation and cannot be both.',
  },
  worksForAgency: {
    'zh-CN': '“{name}”已是本评价中介机构的评价人员，不得兼任。',
    en: '"{name}" evaluates here for the agency and cannot be both.',
  },
  sitsOnPanel: {
    'zh-CN': '“{name}”是本评价的专家或递补专家，不得兼任。',
    en: '"{name}" is an expert or a reserve of this evaluation and cannot be both.',
  },
  endsBeforeItBegins: { 'zh-CN': '结束日期早于开始日期。', en: 'It ends before it begins.' },
  outsideContract: { 'zh-CN': '成果日期在合同期限之外。', en: 'The date lies outside the contract.' },
  aboveWeight: { 'zh-CN': '超过满分 {max}。', en: 'Above the most points, {max}.' },
  weightsNotHundred: { 'zh-CN': '各指标分值合计 {total}，应为 100。', en: 'The points add up to {total}, not to 100.' },
  indicatorTwice: { 'zh-CN': '指标“{key}”重复。', en: 'Indicator "{key}" is given twice.' },
  dimensionMissing: { 'zh-CN': '没有“{dimension}”方面的指标。', en: 'There is no indicator of "{dimension}".' },
  noSuchIndicator: { 'zh-CN': '方案里没有指标“{key}”。', en: 'The plan has no indicator "{key}".' },
  markMissing: { 'zh-CN': '“{name}”还没有打分。', en: '"{name}" has no mark yet.' },
  deductionNeedsReason: { 'zh-CN': '扣分须写理由。', en: 'A deduction needs its reason.' },
  noSuchMaterial: { 'zh-CN': '清单里没有第 {no} 项，或不用再提供。', en: 'There is no piece {no} to be handed in.' },
  materialUnanswered: {
    'zh-CN': '第 {no} 项资料没有提供，也没有说明。',
    en: 'Piece {no} is neither handed in nor explained.',
  },
  lackingNeedsReason: {
    'zh-CN': '第 {no} 项必须提供，没有的须说明原因。',
    en: 'Piece {no} is required: say why there is none.',
  },
  spreadUnexplained: {
    'zh-CN': '指标“{key}”专家分差过大，报告须说明。',
    en: 'Experts lie far apart at "{key}": the report must explain it.',
  },
  pointUnanswered: { 'zh-CN': '第 {no} 个问题没有表态。', en: 'Point {no} is not answered.' },
  noSuchPoint: { 'zh-CN': '没有第 {no} 个问题，或重复。', en: 'There is no point {no}, or it is given twice.' },
  viewRequired: { 'zh-CN': '不完全同意的须写意见。', en: 'Whoever does not agree says why.' },
  replyMissing: { 'zh-CN': '第 {no} 个问题的意见没有答复。', en: 'The view on point {no} is not replied to.' },
  expertPoolEmpty: {
    'zh-CN': '本地区没有可抽取的专家账号。',
    en: 'There is no expert account to draw from in this region.',
  },
  reportDueBeforeOpening: {
    'zh-CN': '报告期限早于立项日期。',
    en: 'The report would be due before the evaluation is opened.',
  },
  itemNotReEvaluating: { 'zh-CN': '这个项目现在没有在再评价。', en: 'This item is not being re-evaluated now.' },
} as const satisfies Record<string, Bilingual>;
