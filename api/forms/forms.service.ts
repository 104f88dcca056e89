import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { readVersion } from '../../db/queries/documents.ts';
import { placeNames } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { FORM_REMARKS } from '../../domain/forms/form-fault-text.ts';
import type { FormFacts, FormKind, FormSheet } from '../../domain/forms/form-sheet.ts';
import { formTitle } from '../../domain/forms/form-words.ts';
import { readForm } from '../../domain/forms/read-form.ts';
import { asFault } from '../../domain/forms/read-sheet.ts';
import type { FormRemark } from '../../domain/forms/read-target-form.ts';
import { selfForm } from '../../domain/forms/self-form.ts';
import { targetForm } from '../../domain/forms/target-form.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { TargetTableSchema, type TargetTable } from '../../domain/scoring/indicator.ts';
import { describeSheetFinding } from '../../domain/targets/sheet-findings.ts';
import { cleanName } from '../../files/file-name.ts';
import { checkFormFile, FORM_BYTES } from '../../files/forms/check-form-file.ts';
import { readWorkbook } from '../../files/forms/read-workbook.ts';
import { formFile } from '../../files/forms/write-form.ts';
import { receive, tooLarge } from '../../files/receive.ts';
import { MattersService, type Item } from '../access/matters.service.ts';
import { FILES, POOL, type Files } from '../deps.ts';
import { DocumentsService } from '../documents/documents.service.ts';
import { mayWrite } from '../documents/writers.ts';
import { madeFile, XLSX } from '../http/files.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { formFacts } from './form-facts.ts';
import { formKindOf, type AskEmptyForm, type AskForm, type FormReadingView } from './forms.schemas.ts';

interface Sent {
  readonly kind: FormKind;
  readonly name: string;
  readonly request: ApiRequest;
}

/** The official forms as workbooks: filled from what an item has, and read when they come back. Reading keeps nothing. */
@Injectable()
export class FormsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(FILES) private readonly files: Files,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
  ) {}

  /** @throws {DomainError} `notFound`, `notYours` and `nothingWritten` for a draft, `formWithoutTargets` */
  async file(itemId: string, file: string, { from }: AskForm, caller: Caller): Promise<StreamableFile> {
    const kind = formKindOf(file);
    const item = await this.matters.item(itemId, caller);
    const source = from ?? inForce(item, kind) ?? 'blank';
    const [facts, table, body] = await Promise.all([
      this.facts(item),
      this.approved(item, kind),
      this.filledFrom(item, kind, source, caller),
    ]);
    const form = kind === 'targets' ? targetForm(facts, body, source) : selfForm(facts, { table, body, source });
    return handedOut(form, `${item.state.name}-${formTitle(kind, facts)}.xlsx`);
  }

  /** A form of no item: whoever gets it writes down which it is for. */
  async empty(file: string, { of }: AskEmptyForm): Promise<StreamableFile> {
    const kind = formKindOf(file);
    const whole = of === 'wholeDepartment';
    const nothing = { table: undefined, body: undefined, source: '', whole };
    const form = kind === 'targets' ? targetForm(undefined, undefined, '', whole) : selfForm(undefined, nothing);
    return handedOut(form, `${formTitle(kind, { whole })}.xlsx`);
  }

  /**
   * Reads a form that was filled in. The scope is asked before a byte is read, and nothing is kept, whatever it holds.
   *
   * @throws {DomainError} `notFound`, `notYours`, `fileTooLarge`, what `checkFormFile`, `readWorkbook` and `readForm`
   * refuse, and `formFaulty` with every fault of the file at its cell
   */
  async read(itemId: string, { kind, name, request }: Sent, caller: Caller, locale: Locale): Promise<FormReadingView> {
    const item = await this.matters.item(itemId, caller);
    mayWrite(item, kind, caller);
    const [facts, table] = await Promise.all([this.facts(item), this.approved(item, kind)]);
    const limit = Math.min(this.files.limit, FORM_BYTES);
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
    const called = cleanName(name);
    const sheets = await receive(request, { folder: this.files.incoming, limit }, async ({ path }) => {
      await checkFormFile(path, called);
      return readWorkbook(path, called);
    });
    const reading = readForm(sheets, { kind, facts, targets: table, newKey });
    if (reading.faults.length > 0)
      throw new DomainError('formFaulty', { count: reading.faults.length }, reading.faults.map(asFault));
    const { content, rows, remarks } = reading;
    return { kind, rows, content, remarks: remarks.map((one) => remarkView(one, locale)) };
  }

  private async facts(item: Item): Promise<FormFacts> {
    const { unit } = await placeNames(this.pool, item.state.subject);
    return formFacts(item, unit ?? item.state.subject.unitId);
  }

  /** The indicators that a self-evaluation speaks of. */
  private async approved({ id, state }: Item, kind: FormKind): Promise<TargetTable | undefined> {
    if (kind === 'targets') return undefined;
    const versionId = state.approval?.targetsVersionId;
    const version = versionId === undefined ? undefined : await readVersion(this.pool, id, versionId);
    const table = TargetTableSchema.safeParse(version?.body).data;
    if (!table) throw new DomainError('formWithoutTargets');
    return table;
  }

  private async filledFrom({ id }: Item, kind: FormKind, from: string, caller: Caller): Promise<unknown> {
    if (from === 'blank') return undefined;
    if (from === 'draft') return (await this.documents.draft(id, kind, caller)).body;
    const version = await this.documents.version(id, from, caller);
    if (version.kind !== kind) throw new DomainError('notFound');
    return version.body;
  }
}

/** The version that an item stands on. */
function inForce({ state }: Item, kind: FormKind): string | undefined {
  return kind === 'targets'
    ? (state.approval?.targetsVersionId ?? state.targets.versionId)
    : state.selfEvaluation?.versionId;
}

function newKey(): string {
  return `i${randomUUID().slice(-10)}`;
}

function remarkView(remark: FormRemark, locale: Locale): FormReadingView['remarks'][number] {
  if (!('finding' in remark))
    return { cell: remark.cell, severity: 'hint', detail: fill(FORM_REMARKS[remark.code][locale], remark.params) };
  const { cell, finding } = remark;
  return { cell, severity: finding.severity, detail: `${cell} · ${describeSheetFinding(finding, locale)}` };
}

async function handedOut(form: FormSheet, name: string): Promise<StreamableFile> {
  return madeFile(await formFile(form), { type: XLSX, name });
}
