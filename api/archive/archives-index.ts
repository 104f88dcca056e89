import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { PackedPart, ZipPart } from '../../files/archive/zip-stream.ts';
import type { Caller } from '../http/request.ts';
import { BYTE_ORDER_MARK, csvLine } from '../portal/csv.ts';
import type { PackedMatter } from './archive.service.ts';

/** One archive of many as it went in: which item, how large, and its SHA-256. */
export type Archived = PackedMatter['facts'] & PackedPart;

const HEADINGS = [
  '文件',
  '项目编码',
  '项目名称',
  '实施单位',
  '预算年度',
  '字节',
  'SHA-256',
  '记录条数',
  '其中未公开',
  '链头',
];

/** 目录: a row for each archive, for people as a table and for programmes as JSON. */
export function indexParts(
  archives: readonly Archived[],
  { at, by }: { readonly at: Instant; readonly by: Caller },
): readonly ZipPart[] {
  const rows = archives.map(({ path, code, name, unit, fiscalYear, size, sha256, records, withheld, headHash }) => [
    path,
    code,
    name,
    unit,
    fiscalYear,
    size,
    sha256,
    records,
    withheld,
    headHash,
  ]);
  const table = [HEADINGS, ...rows].map(csvLine).join('');
  const json = { made: { at, by: by.name, login: by.login }, archives };
  return [
    { path: 'index.csv', at, content: Buffer.from(BYTE_ORDER_MARK + table) },
    { path: 'index.json', at, content: Buffer.from(`${JSON.stringify(json, null, 1)}\n`) },
  ];
}
