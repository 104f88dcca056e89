import { breakSentence } from '../db/verify-text.ts';
import { fill, type Bilingual, type Locale } from '../domain/locale.ts';
import type { ArchiveFault, ArchiveProof } from './archive-proof.ts';

const T = {
  holds: {
    'zh-CN': '归档包完好：{name}（{code}，{year} 年），{files} 个文件，{records} 条记录首尾相连。',
    en: 'The archive holds: {name} ({code}, {year}), {files} file(s), {records} record(s) in one chain.',
  },
  head: { 'zh-CN': '链头 {hash}，{at} 由 {by}（{login}）归档。', en: 'Head {hash}, taken {at} by {by} ({login}).' },
  selfOnly: {
    'zh-CN': '只核对了包自身。带 --record 可与数据库里的记录核对，或把链头与早先的打印件比对。',
    en: 'Proven against itself only. Use --record for the database, or compare the head with an earlier print.',
  },
  record: { 'zh-CN': '与数据库里的记录一致。', en: 'It agrees with the record in the database.' },
  goneOn: {
    'zh-CN': '与数据库里的记录一致；归档后又有 {count} 条记录。',
    en: 'It agrees with the record in the database, which has {count} more record(s) since.',
  },
  linkedOnly: {
    'zh-CN':
      '其中 {count} 条是不对外公开的内部签批意见，包里只有散列：已核对前后相连，未能重新计算散列；其余 {rest} 条已重新计算。在其之前的记录，带 --record 与数据库逐条核对才可靠。',
    en: '{count} of them are internal opinions of signatures that are not disclosed; the archive has only their hashes: they are linked, but could not be hashed again; the other {rest} were. What stands before them is proven only by --record, link by link.',
  },
  missing: {
    'zh-CN': '归档时附件“{name}”的内容已不在文件库（SHA-256 {sha256}）。',
    en: 'The content of “{name}” was no longer in the file store (SHA-256 {sha256}).',
  },
  partUnreadable: { 'zh-CN': '{path} 缺失或不可读。', en: '{path} is missing or cannot be read.' },
  fileMissing: { 'zh-CN': '缺文件 {path}。', en: 'File {path} is missing.' },
  fileChanged: { 'zh-CN': '文件 {path} 与清单的散列不符。', en: 'File {path} does not have the hash of the manifest.' },
  fileUnlisted: { 'zh-CN': '文件 {path} 不在清单内。', en: 'File {path} is not in the manifest.' },
  headDiffers: { 'zh-CN': '项目现状与清单不是同一时刻。', en: 'The item and the manifest are not of one moment.' },
  withheldDiffers: {
    'zh-CN': '未公开的记录条数与清单不符。',
    en: 'The number of records withheld differs from the manifest.',
  },
  documentChanged: {
    'zh-CN': '文书 {kind} 第 {number} 版的内容被改动。',
    en: 'Version {number} of {kind} was changed.',
  },
  recordUnknown: { 'zh-CN': '数据库里没有这件项目。', en: 'The database has no such item.' },
  recordDiffers: {
    'zh-CN': '链头与数据库里的记录不符：包或数据库被改动。',
    en: 'The head differs from the record in the database: one of the two was changed.',
  },
  linkDiffers: {
    'zh-CN': '第 {seq} 条记录的散列与数据库里的不符：包或数据库被改动。',
    en: 'The hash of record {seq} differs from the database: one of the two was changed.',
  },
} as const satisfies Record<string, Bilingual>;

/** A fault in a sentence. */
export function faultSentence(fault: ArchiveFault, locale: Locale): string {
  if (fault.code === 'recordBroken') return breakSentence(fault.broken, locale);
  const { code, ...params } = fault;
  return fill(T[code][locale], params);
}

/** What a proof answers, line by line; `since` counts records after the archive, undefined where none was asked. */
export function proofLines(
  { manifest, faults, linkedOnly }: ArchiveProof,
  since: number | undefined,
  locale: Locale,
): readonly string[] {
  const lines = faults.map((fault) => faultSentence(fault, locale));
  if (!manifest) return lines;
  const { item, record, made, files, missing } = manifest;
  const head = fill(T.head[locale], { hash: record.headHash, at: made.at, by: made.by, login: made.login });
  const rest = record.count - linkedOnly;
  const unread = linkedOnly === 0 ? [] : [fill(T.linkedOnly[locale], { count: linkedOnly, rest })];
  const lost = missing.map((one) => fill(T.missing[locale], one));
  if (faults.length > 0) return [...lines, ...unread, ...lost, head];
  const { name, code, fiscalYear: year } = item;
  const against = since === undefined ? T.selfOnly : since === 0 ? T.record : T.goneOn;
  return [
    fill(T.holds[locale], { name, code, year, files: files.length, records: record.count }),
    ...unread,
    head,
    ...lost,
    fill(against[locale], { count: since ?? 0 }),
  ];
}
