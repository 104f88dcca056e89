import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import { COLUMN_NAMES as N, EXPORT_TEXT, SAMPLE_COLUMNS as S } from '../export/export-text.ts';
import { ExportsService } from '../export/exports.service.ts';
import type { Column } from '../export/sheet.ts';
import type { Caller } from '../http/request.ts';
import { SelfChecksService } from './self-checks.service.ts';
import type { ExportSample, SampleLines } from './self-checks.schemas.ts';

type Line = SampleLines['rows'][number];

const COLUMNS: readonly Column<Line>[] = [
  { name: N.code, kind: 'text', width: 18, of: ({ code }) => code },
  { name: N.name, kind: 'text', width: 40, of: ({ name }) => name },
  { name: N.unit, kind: 'text', width: 26, of: ({ unitName }) => unitName },
  { name: N.budget, kind: 'wan', width: 14, of: ({ amountFen }) => amountFen },
  { name: S.stratum, kind: 'text', width: 16, of: ({ stratumName }) => stratumName },
  {
    name: S.standing,
    kind: 'text',
    width: 24,
    of: ({ standingName, exclusionName }) => exclusionName ?? standingName,
  },
  { name: S.checker, kind: 'text', width: 16, of: ({ checkerName }) => checkerName },
  { name: N.due, kind: 'date', width: 14, of: ({ due }) => due },
  { name: S.result, kind: 'text', width: 22, of: ({ resultName }) => resultName },
  { name: S.resultOn, kind: 'date', width: 14, of: ({ resultOn }) => resultOn },
  { name: S.ticket, kind: 'text', width: 70, of: ({ ticket }) => ticket },
];

/** A sample as a file, with its rules, hashes and seed in the head, so that it can be drawn again from the file alone. */
@Injectable()
export class SampleExportService {
  constructor(
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(SelfChecksService) private readonly checks: SelfChecksService,
  ) {}

  async file(id: string, { standing }: ExportSample, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const { ruleLines, populationHash, seedHash, seed, regionId, fiscalYear } = await this.checks.detail(
      id,
      caller,
      locale,
    );
    const hashes = [populationHash, seedHash, seed].filter((one) => one !== null);
    const page = (cursor?: string) =>
      this.checks.lines(id, { standing, cursor, limit: PAGE_SIZE.most }, caller, locale);
    const asked = { region: regionId, year: fiscalYear };
    return this.exports.file(
      {
        file: 'self-checks',
        title: EXPORT_TEXT.selfChecks,
        asked,
        columns: COLUMNS,
        notes: [...ruleLines, ...hashes],
        page,
      },
      caller,
      locale,
    );
  }
}
