import type { Bilingual } from '../../domain/locale.ts';

/** What the history in an archive says; the archive is Chinese, as its papers are. */
export const ARCHIVE_TEXT = {
  title: { 'zh-CN': '{name}绩效管理全程档案', en: 'File on the performance management of {name}' },
  foot: { 'zh-CN': '{code}　记录 {count} 条　链头 {hash}', en: '{code}, {count} record(s), head {hash}' },
  facts: { 'zh-CN': '项目概况', en: 'The item' },
  supervisionTitle: { 'zh-CN': '督办件全程档案', en: 'File on a supervised matter' },
  supervisionFacts: { 'zh-CN': '督办件概况', en: 'The supervised matter' },
  supervisionName: { 'zh-CN': '督办事项', en: 'Matter' },
  supervisionCode: { 'zh-CN': '督办编号', en: 'Number' },
  supervisionUnit: { 'zh-CN': '承办单位', en: 'Responsible' },
  supervisionYear: { 'zh-CN': '年度', en: 'Year' },
  about: { 'zh-CN': '所督办的事项', en: 'About' },
  leader: { 'zh-CN': '督办领导', en: 'Leader' },
  noLeader: { 'zh-CN': '按督办阶梯立件，未有领导接办', en: 'opened by the ladder, taken over by no leader yet' },
  openedOn: { 'zh-CN': '立件日期', en: 'Opened on' },
  demand: { 'zh-CN': '督办要求', en: 'Demand' },
  answers: { 'zh-CN': '办理情况', en: 'What was reported' },
  reported: { 'zh-CN': '报送', en: 'Reported' },
  measuresTaken: { 'zh-CN': '采取的措施', en: 'Measures' },
  done: { 'zh-CN': '办理结果', en: 'Result' },
  evidence: { 'zh-CN': '佐证', en: 'Evidence' },
  leaderSays: { 'zh-CN': '领导核定', en: 'Leader says' },
  returned: { 'zh-CN': '{date} 退回重办：{opinion}', en: 'Returned on {date}: {opinion}' },
  closed: { 'zh-CN': '{date} {by}：{opinion}', en: '{date}, {by}: {opinion}' },
  stages: { 'zh-CN': '所处环节', en: 'Where it stands' },
  targets: { 'zh-CN': '绩效目标', en: 'Targets' },
  tasks: { 'zh-CN': '年度主要任务', en: 'Main tasks of the year' },
  task: { 'zh-CN': '任务', en: 'Task' },
  budgeted: { 'zh-CN': '预算数（万元）', en: 'Budget (万元)' },
  outcome: { 'zh-CN': '完成情况', en: 'What became of it' },
  indicators: { 'zh-CN': '指标与完成情况', en: 'Indicators' },
  money: { 'zh-CN': '资金（万元）', en: 'Money (万元)' },
  results: { 'zh-CN': '评价结果', en: 'Results' },
  problems: { 'zh-CN': '问题与整改', en: 'Problems and rectification' },
  acts: { 'zh-CN': '办理过程', en: 'What was done' },
  documents: { 'zh-CN': '文书版本', en: 'Versions of documents' },
  attachments: { 'zh-CN': '附件', en: 'Attachments' },
  none: { 'zh-CN': '无。', en: 'None.' },
  name: { 'zh-CN': '项目名称', en: 'Name' },
  code: { 'zh-CN': '项目编码', en: 'Code' },
  unit: { 'zh-CN': '实施单位', en: 'Unit' },
  region: { 'zh-CN': '地区', en: 'Region' },
  year: { 'zh-CN': '预算年度', en: 'Fiscal year' },
  kind: { 'zh-CN': '项目类型', en: 'Kind' },
  fund: { 'zh-CN': '资金性质', en: 'Fund' },
  continuity: { 'zh-CN': '项目属性', en: 'Continuity' },
  livelihood: { 'zh-CN': '民生项目', en: 'Livelihood' },
  policy: { 'zh-CN': '适用政策版本', en: 'Version of the policy' },
  source: { 'zh-CN': '数据来源', en: 'Source of the data' },
  taken: { 'zh-CN': '归档', en: 'Taken' },
  takenBy: { 'zh-CN': '{date} {time}，{person}', en: '{date} {time}, {person}' },
  annual: { 'zh-CN': '年度总体目标', en: 'Target of the year' },
  level: { 'zh-CN': '一级指标', en: 'Level' },
  indicator: { 'zh-CN': '三级指标', en: 'Indicator' },
  target: { 'zh-CN': '指标值', en: 'Target' },
  actual: { 'zh-CN': '完成值', en: 'Reached' },
  weight: { 'zh-CN': '权重', en: 'Weight' },
  requested: { 'zh-CN': '申请', en: 'Requested' },
  initial: { 'zh-CN': '年初批复', en: 'Approved at first' },
  approved: { 'zh-CN': '调整后预算', en: 'After amendments' },
  executed: { 'zh-CN': '执行', en: 'Executed' },
  rate: { 'zh-CN': '执行率', en: 'Execution rate' },
  recovered: { 'zh-CN': '收回', en: 'Recovered' },
  approval: { 'zh-CN': '批复文号', en: 'Approval' },
  self: { 'zh-CN': '单位自评', en: 'Own evaluation' },
  review: { 'zh-CN': '财政评定', en: 'Review by finance' },
  reEvaluation: { 'zh-CN': '再评价', en: 'Re-evaluation' },
  final: { 'zh-CN': '评价结论', en: 'Conclusion' },
  consequence: { 'zh-CN': '下年预算', en: 'Next year’s budget' },
  disclosure: { 'zh-CN': '信息公开', en: 'Disclosure' },
  points: { 'zh-CN': '{total} 分，{grade}', en: '{total} points, {grade}' },
  no: { 'zh-CN': '序号', en: 'No' },
  problem: { 'zh-CN': '问题与建议', en: 'Problem and recommendation' },
  measure: { 'zh-CN': '整改措施', en: 'Measure' },
  unitSays: { 'zh-CN': '单位说', en: 'Unit says' },
  financeSays: { 'zh-CN': '财政核查', en: 'Finance verified' },
  at: { 'zh-CN': '时间', en: 'Time' },
  by: { 'zh-CN': '办理人', en: 'By' },
  what: { 'zh-CN': '事项与意见', en: 'What, and opinion' },
  opinion: { 'zh-CN': '意见：{text}', en: 'Opinion: {text}' },
  late: { 'zh-CN': '补记于 {date} {time}', en: 'Recorded on {date} {time}' },
  inPlace: { 'zh-CN': '代 {name}', en: 'for {name}' },
  document: { 'zh-CN': '文书', en: 'Document' },
  version: { 'zh-CN': '版本', en: 'Version' },
  author: { 'zh-CN': '作者', en: 'Author' },
  hash: { 'zh-CN': 'SHA-256（前 16 位）', en: 'SHA-256 (first 16)' },
  file: { 'zh-CN': '文件', en: 'File' },
  replaced: { 'zh-CN': '{name}（已被替换）', en: '{name} (replaced)' },
  size: { 'zh-CN': '字节', en: 'Octets' },
  yes: { 'zh-CN': '是', en: 'yes' },
  notSo: { 'zh-CN': '否', en: 'no' },
  amount: { 'zh-CN': '{amount} 万元', en: '{amount} 万元' },
  withheld: { 'zh-CN': '不对外公开的内部签批意见', en: 'Internal opinion of signatures, not disclosed' },
  withheldFacts: { 'zh-CN': '未公开的记录', en: 'Records withheld' },
  withheldCount: {
    'zh-CN': '{count} 条，只列序号、时间和散列。',
    en: '{count}: only number, time and hash stand here. ',
  },
  fileName: { 'zh-CN': '{code} {name} 归档包', en: '{code} {name} archive' },
} as const satisfies Record<string, Bilingual>;

/** Why a text is not in the archive, said beside each such record and once at the head of the history. */
export const WITHHELD_REASON = {
  'zh-CN':
    '不对外公开的内部签批意见：其他单位在本单位内部签批中所写，只有该单位、被请签批或提意见的人和审计人员能看；记录的散列保留，链可以核对。',
  en: 'Internal opinion of signatures, not disclosed: said within another body before it decided, and read by that body, by whoever was asked to sign or advise, and by auditors. The hash of the record stays, so that the chain can be followed.',
} as const satisfies Bilingual;

/** `README.txt` in the archive: both languages, for whoever opens it in ten years. */
export const ARCHIVE_README = `归档包说明

history.pdf            全程档案：概况、环节、办理过程、附件清单；项目还有目标、资金、结果、问题、文书，督办件还有督办要求和办理情况
papers/                正式公文（PDF），由记录生成；督办件为督办单、回复单、退回和办结的文书
attachments/           附件，含被替换的各版；文件名前 8 位是其 SHA-256 的开头
data/item.json         项目（或督办件）现状与期限
data/record.json       办理记录链：每条的原文和散列，首尾相连
data/documents.json    各文书的全部版本
schema.json            以上 JSON 的结构（JSON Schema 2020-12）
manifest.json          每个文件的大小和 SHA-256、记录链头、归档的人和时间

归档人无权看的其他单位内部签批，记录只留序号、时间和散列，并写明原因；有几条，见 manifest.json 的 record.withheld。
核对时这些记录只能核对前后相连，不能重新计算散列；其余各条照常重新计算。链头只能证明最后一条未公开记录之后的各条，之前的须带 --record 逐条核对。

核对：npm run -s bihuan -- verify-archive 文件 [--record]
不带 --record 时核对包自身：文件与清单一致、记录链首尾相连、文书与记录一致。带 --record 时再与本系统数据库里的记录核对。
能同时改写全部内容的人也能改写清单，因此请把链头与系统里或早先打印件上的链头比对。

About this archive

history.pdf            the whole history: facts, stages, acts, attachments; of an item targets, money, results, problems and documents
                       too, of a supervised matter what was asked and what was reported
papers/                official papers (PDF), made from the record; of a supervised matter its slip, replies, returns and close
attachments/           attachments, replaced ones among them; a name begins with the first 8 digits of its SHA-256
data/item.json         the item (or the supervised matter) as it stood, with its clocks
data/record.json       the chain of records: each with its text and its hash, tied to the one before
data/documents.json    every version of every document
schema.json            what these JSON files look like (JSON Schema 2020-12)
manifest.json          size and SHA-256 of every file, the head of the chain, who took the archive and when

Of what another body says in its own chains of signatures, and who took the archive may not read, the record keeps number, time
and hash, and says why; record.withheld in manifest.json counts them. A proof follows the chain through such records and cannot
hash them again; all others it does. The head proves only what comes after the last of them: what stands before it is compared
link by link with --record.

To verify: npm run -s bihuan -- verify-archive FILE [--record]
Without --record the archive is proven against itself; with it, against the record in the system's database as well.
Whoever can rewrite everything can rewrite the manifest: compare the head of the chain with the system's or an earlier print.
`;
