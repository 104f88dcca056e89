import type { Bilingual } from '../../../domain/locale.ts';

/** Sentences asked once before what cannot be taken back (签发, 不予受理, 停止, 销号). */
export const CONFIRMATIONS: Readonly<Record<string, Bilingual>> = {
  issueFeedback: {
    'zh-CN': '{person} 签发对“{item}”的反馈，文号 {documentNumber}。送达后三个工作日内签收，签收即开始两个月整改期限。',
    en: '{person} issues the feedback on "{item}", number {documentNumber}. Its receipt starts the two months of rectification.',
  },
  refuseTargets: {
    'zh-CN': '{person} 对“{item}”不予受理，文号 {documentNumber}，理由：{reason}',
    en: '{person} refuses "{item}", number {documentNumber}. Reason: {reason}',
  },
  refuseAmendment: {
    'zh-CN': '{person} 对“{item}”的追加或调整不予同意，理由：{reason}',
    en: '{person} refuses the amendment of "{item}". Reason: {reason}',
  },
  suspendItem: {
    'zh-CN': '{person} 决定“{item}”暂缓执行，文号 {documentNumber}，理由：{reason}',
    en: '{person} suspends "{item}", number {documentNumber}. Reason: {reason}',
  },
  stopItem: {
    'zh-CN': '{person} 决定“{item}”停止执行，文号 {documentNumber}，应收回 {recoverableFen} 万元，理由：{reason}',
    en: '{person} stops "{item}", number {documentNumber}, {recoverableFen} 万元 to be recovered. Reason: {reason}',
  },
  verifyProblem: {
    'zh-CN': '{person} 核查“{item}”第 {problemNo} 个问题，佐证齐全，予以销号。意见：{opinion}',
    en: '{person} closes out problem {problemNo} of "{item}" on its evidence. Opinion: {opinion}',
  },
  closeItem: { 'zh-CN': '{person} 将“{item}”办结。', en: '{person} closes "{item}".' },
};
