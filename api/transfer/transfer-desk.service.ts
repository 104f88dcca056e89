import { Inject, Injectable } from '@nestjs/common';
import { addBatch, importBatch, type ImportKind } from '../../db/queries/imports.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { faultInLanguage } from '../../domain/libraries/fault-in-language.ts';
import type { LibraryField } from '../../domain/libraries/fields.ts';
import type { ImportFault } from '../../domain/libraries/import-table.ts';
import type { Locale } from '../../domain/locale.ts';
import { CLOCK, FILES, POOL, type Files } from '../deps.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { faultText } from '../problem/fault-text.ts';
import { tableFile, type TableFile } from './table-file.ts';
import { PREVIEWED, type AskTransfer, type TransferAnswer } from './transfer.schemas.ts';

/** Who hands a table in, how, and in which language he is answered. */
export interface Sent {
  readonly request: ApiRequest;
  readonly key: string;
  readonly caller: Caller;
  readonly locale: Locale;
}

/** What a table would do, compared with what is there already. */
export interface Plan {
  readonly fiscalYear: number | null;
  /** The columns of the table. */
  readonly fields: readonly LibraryField[];
  readonly rows: TransferAnswer['preview'];
  readonly faults: readonly ImportFault[];
  /** To be looked at once more; they keep nothing out. */
  readonly warnings?: readonly ImportFault[];
  /** Done before the table is noted, and again where it broke off: it does nothing twice. */
  readonly first?: () => Promise<void>;
  /** Done in one transaction with the note. */
  readonly keep?: (db: Queryable, id: string) => Promise<void>;
}

/** Tables as they come in, whatever they hold: looked at, then all of it once, with its file and a line on record. */
@Injectable()
export class TransferDesk {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(FILES) private readonly files: Files,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  /** The same key again is the same import. @throws {DomainError} what the file is refused for */
  async take(
    kind: ImportKind,
    { name, region, dryRun }: AskTransfer,
    { request, key, caller, locale }: Sent,
    planOf: (file: TableFile) => Promise<Plan>,
  ): Promise<TransferAnswer> {
    const file = await tableFile(request, name, this.files, !dryRun);
    const id = stableId(`${kind}Import`, caller.id, key);
    const plan = await planOf(file);
    const known = await importBatch(this.pool, id, [region]);
    const done = !dryRun && (plan.faults.length === 0 || known !== undefined);
    if (done && !known) await this.carryOut(plan, file, { id, kind, regionId: region, caller });
    return {
      done,
      id: done ? id : null,
      sha256: file.sha256,
      rows: plan.rows.length,
      amountFen: sumOf(plan),
      preview: plan.rows.slice(0, PREVIEWED),
      faults: done ? [] : faultViews(plan.faults, plan, locale),
      warnings: done ? [] : faultViews(plan.warnings ?? [], plan, locale),
    };
  }

  private async carryOut(
    plan: Plan,
    { name, size, sha256 }: TableFile,
    {
      caller,
      ...batch
    }: { readonly id: string; readonly kind: ImportKind; readonly regionId: string; readonly caller: Caller },
  ): Promise<void> {
    const { fiscalYear, rows } = plan;
    await plan.first?.();
    await this.log.change(caller, async (db, write) => {
      const sums = { rowCount: rows.length, amountFen: sumOf(plan) };
      const by = { importedBy: caller.id, importedAt: this.clock.now() };
      if (!(await addBatch(db, { ...batch, fiscalYear, fileName: name, sha256, size, ...sums, ...by }))) return;
      await plan.keep?.(db, batch.id);
      const after = { file: name, ...(fiscalYear !== null && { year: fiscalYear }), rows: rows.length, sha256 };
      await write({ kind: 'tableImported', person: null, regionIds: [batch.regionId], after });
    });
  }
}

function sumOf({ rows }: Plan): number {
  return rows.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
}

/** Faults by row in the reader's language. */
function faultViews(
  faults: Plan['faults'],
  { fields }: Pick<Plan, 'fields'>,
  locale: Locale,
): TransferAnswer['faults'] {
  return faults
    .toSorted((a, b) => a.row - b.row)
    .map((one) => faultInLanguage(one, fields, locale))
    .map(({ row, column, code, params }) => ({ row, column, code, detail: faultText(code, params, locale) ?? code }));
}
