import type { Bilingual } from '../locale.ts';
import type { FollowUpEvent } from '../follow-up/events.ts';
import type { EvaluationEvent } from '../processes/evaluation/events.ts';

/** What happened in an evaluation by finance; what it shares with a budget item is said there. */
export const EVALUATION_EVENT_SENTENCES = {
  teamFormed: { 'zh-CN': '组建评价工作组：{names}', en: 'Team formed: {names}' },
  teamChanged: { 'zh-CN': '调整评价工作组：{names}（{reason}）', en: 'Team changed: {names} ({reason})' },
  agencySelected: { 'zh-CN': '选定中介机构 {name}：{reason}', en: 'Agency {name} selected: {reason}' },
  agencyChanged: {
    'zh-CN': '中介机构由 {former} 重新选定为 {name}：{reason}（重选原因：{cause}）',
    en: 'Agency {name} selected in place of {former}: {reason} (why again: {cause})',
  },
  interestsDeclared: {
    'zh-CN': '中介机构申报无利益冲突：{statement}',
    en: 'The agency declared no conflict: {statement}',
  },
  agencyWithdrew: { 'zh-CN': '{name} 因利益冲突退出：{statement}', en: '{name} withdrew over a conflict: {statement}' },
  contractSigned: { 'zh-CN': '签订委托合同（{contractNumber}）', en: 'Contract signed ({contractNumber})' },
  deliverableAccepted: {
    'zh-CN': '验收第 {no} 项成果“{name}”：{opinion}',
    en: 'Deliverable {no} "{name}" accepted: {opinion}',
  },
  agencyRated: { 'zh-CN': '评定 {name} 质量 {total} 分：{opinion}', en: 'Work of {name} rated {total}: {opinion}' },
  expertsDrawn: {
    'zh-CN': '从 {pool} 人中抽取专家 {seats} 人，种子 {seed}',
    en: '{seats} expert(s) drawn from {pool}, seed {seed}',
  },
  expertsRedrawn: {
    'zh-CN': '重新抽取专家 {seats} 人（{reason}），种子 {seed}',
    en: '{seats} expert(s) drawn again ({reason}), seed {seed}',
  },
  avoidanceDeclared: { 'zh-CN': '专家 {name} 申明无须回避', en: 'Expert {name} declared that nothing bars them' },
  expertReplaced: {
    'zh-CN': '专家 {name} 由 {nextName} 递补：{reason}',
    en: 'Expert {name} replaced by {nextName}: {reason}',
  },
  planSubmitted: { 'zh-CN': '提交工作方案（{on}）', en: 'Work plan submitted on {on}' },
  planReturned: { 'zh-CN': '退回工作方案：{opinion}', en: 'Work plan returned: {opinion}' },
  planApproved: { 'zh-CN': '批准工作方案（{on}）', en: 'Work plan approved on {on}' },
  materialsAsked: { 'zh-CN': '下达资料清单 {count} 项', en: '{count} piece(s) of material asked for' },
  materialsGiven: { 'zh-CN': '提供评价资料（{on}）', en: 'Materials provided on {on}' },
  materialsReturned: { 'zh-CN': '退回补充资料：{opinion}', en: 'Materials returned: {opinion}' },
  materialsAccepted: { 'zh-CN': '资料齐备（{on}）', en: 'Materials complete on {on}' },
  scoresSubmitted: { 'zh-CN': '专家 {name} 提交评分（密封）', en: 'Expert {name} handed in a sealed score sheet' },
  scoresOpened: {
    'zh-CN': '专家评分全部开封，平均 {total} 分',
    en: 'All score sheets opened: {total} points on average',
  },
  draftSent: { 'zh-CN': '征求意见稿送被评价单位（{on}）', en: 'Draft report sent to the unit on {on}' },
  draftAnswered: { 'zh-CN': '单位反馈意见：{overall}', en: 'The unit gave its views: {overall}' },
  noReplyRecorded: { 'zh-CN': '单位逾期未反馈意见：{note}', en: 'No views came in time: {note}' },
  finalSubmitted: { 'zh-CN': '提交评价报告（{on}）', en: 'Final report submitted on {on}' },
  reportReturned: { 'zh-CN': '退回评价报告：{opinion}', en: 'Final report returned: {opinion}' },
  evaluationCancelled: {
    'zh-CN': '撤销评价（{documentNumber}）：{reason}',
    en: 'Evaluation cancelled ({documentNumber}): {reason}',
  },
  evaluationClosed: { 'zh-CN': '评价办结（{on}）', en: 'Evaluation closed on {on}' },
} as const satisfies Record<Exclude<EvaluationEvent['type'], FollowUpEvent['type'] | 'evaluationConcluded'>, Bilingual>;
