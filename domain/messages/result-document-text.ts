import type { Bilingual } from '../locale.ts';
import type { ResultDocumentEvent } from '../processes/result-document/events.ts';

/** What happened to a document about results. */
export const RESULT_DOCUMENT_SENTENCES = {
  resultDocumentIssued: { 'zh-CN': '签发（{documentNumber}）', en: 'Signed and issued ({documentNumber})' },
  resultDocumentReturned: { 'zh-CN': '退回修改：{opinion}', en: 'Returned for revision: {opinion}' },
  resultDocumentSubmitted: { 'zh-CN': '提请签发（{on}）', en: 'Put forward for signature on {on}' },
  resultDocumentWithdrawn: { 'zh-CN': '撤回文书：{reason}', en: 'Document withdrawn: {reason}' },
  resultDocumentDelivered: { 'zh-CN': '送达{names}（{means}）', en: 'Delivered to {names} ({means})' },
  resultReceiptRecorded: { 'zh-CN': '{names}签收，签收人{receivedBy}', en: '{names}: received by {receivedBy}' },
  resultDocumentClosed: { 'zh-CN': '全部签收，办结（{on}）', en: 'All received; closed on {on}' },
} as const satisfies Record<ResultDocumentEvent['type'], Bilingual>;

/** What people are told of it, by topic. */
export const RESULT_DOCUMENT_NOTICES: Readonly<Record<string, Bilingual>> = {
  resultDocumentReturned: {
    'zh-CN': '“{item}”（{code}）被退回修改：{opinion}',
    en: '"{item}" ({code}) is returned for revision: {opinion}',
  },
  resultDocumentIssued: {
    'zh-CN': '“{item}”（{code}）已签发：{documentNumber}。',
    en: '"{item}" ({code}) is issued: {documentNumber}.',
  },
};
