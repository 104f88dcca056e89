import type { Bilingual } from '../locale.ts';

/** The fixed words of notices (G2, M2, R2). The Chinese text is the document; the English one is for reading only. */
export const NOTICE_PAPER = {
  addressee: { 'zh-CN': '{unit}：', en: 'To {unit}:' },
  reason: { 'zh-CN': '理由如下：', en: 'The reasons are:' },
  refusalTitle: {
    'zh-CN': '关于不予受理{item}{year}年度绩效目标的通知',
    en: 'Notice that the targets of "{item}", FY {year}, are not accepted',
  },
  refusalBody: {
    'zh-CN':
      '你单位申报的{year}年度{item}绩效目标，经退回修改、重新申报后仍不符合要求。根据{policy}，决定不予受理，该项目不进入下一步预算编审流程。',
    en: 'The targets that you submitted for "{item}", FY {year}, were returned and submitted again, and still do not meet the requirements. Under {policy} they are not accepted, and the item does not go on in the making of the budget.',
  },
  refusalUnsubmitted: {
    'zh-CN':
      '你单位未按规定申报{year}年度{item}绩效目标，经责令申报，期满仍未申报。根据{policy}，决定不予受理，该项目不进入下一步预算编审流程。',
    en: 'You did not submit the targets of "{item}", FY {year}, not even within the period set by the order to do so. Under {policy} the item is not accepted and does not go on in the making of the budget.',
  },
  suspensionTitle: {
    'zh-CN': '关于暂缓执行{item}的通知',
    en: 'Notice of the suspension of "{item}"',
  },
  suspensionBody: {
    'zh-CN':
      '你单位{year}年度{item}在执行中偏离绩效目标，情况严重。根据{policy}，决定自{date}起暂缓执行该项目，暂停办理资金支付；恢复执行须经我局书面同意。',
    en: 'The execution of "{item}", FY {year}, departs gravely from its targets. Under {policy} it is suspended from {date}, and nothing is paid; it resumes with our written consent only.',
  },
  stopTitle: { 'zh-CN': '关于停止执行{item}的通知', en: 'Notice that "{item}" is stopped' },
  stopBody: {
    'zh-CN':
      '你单位{year}年度{item}在执行中偏离绩效目标，情况严重。根据{policy}，决定自{date}起停止执行该项目，不再安排和支付资金。',
    en: 'The execution of "{item}", FY {year}, departs gravely from its targets. Under {policy} it is stopped from {date}; no further funds are given or paid.',
  },
  stopRecover: {
    'zh-CN': '尚未使用的资金{amount}万元由财政收回，请你单位配合办理。',
    en: '{amount} 万元 (10,000 yuan) that have not been used are recovered; please cooperate.',
  },
  correctionTitle: {
    'zh-CN': '关于责令纠正{item}绩效目标偏离的通知',
    en: 'Order to correct the departure of "{item}" from its targets',
  },
  correctionBody: {
    'zh-CN': '经对你单位{year}年度{item}开展绩效运行监控，发现下列偏离绩效目标的情况：',
    en: 'Monitoring of "{item}", FY {year}, found the following departures from its targets:',
  },
  correctionDemand: {
    'zh-CN': '根据{policy}，请你单位及时采取措施予以纠正，并在本通知之日起{period}内将纠正情况书面报送我局。',
    en: 'Under {policy}, take measures to correct them and report in writing within {period} of the date of this notice.',
  },
  rectificationTitle: {
    'zh-CN': '关于限期整改{item}{year}年度绩效评价问题的通知',
    en: 'Notice to rectify the problems found in the evaluation of "{item}", FY {year}',
  },
  rectificationBody: {
    'zh-CN': '我局已将{year}年度{item}绩效评价结果反馈你单位（{number}）。评价发现的{count}个问题须限期整改：',
    en: 'The result of the evaluation of "{item}", FY {year}, was fed back to you ({number}). The {count} problem(s) found must be put right:',
  },
  advice: { 'zh-CN': '整改建议：{text}', en: 'Recommendation: {text}' },
  rectificationDemand: {
    'zh-CN':
      '请你单位逐条制定整改措施，明确责任人和完成时限，自收到反馈文件之日起{period}内将落实整改情况书面报送我局，并附佐证材料。逾期未报的，按规定提醒、约谈，直至通报。',
    en: 'Set out for each a measure, a person responsible and a date, and report in writing with evidence within {period} of the day on which the feedback was received. What is not reported in time is followed up as the rules provide.',
  },
  end: { 'zh-CN': '特此通知。', en: 'This for your information and action.' },
  noNumber: { 'zh-CN': '', en: '' },
  imprint: { 'zh-CN': '{issuer}　　{date}印发', en: '{issuer}, issued {date}' },
  bureau: { 'zh-CN': '{region}财政局', en: 'Finance Bureau of {region}' },
} as const satisfies Record<string, Bilingual>;
