import { Inject, Injectable, type OnModuleDestroy, type StreamableFile } from '@nestjs/common';
import { readVersion } from '../../db/queries/documents.ts';
import { placeNames } from '../../db/queries/places.ts';
import { readSince } from '../../db/store/read-record.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { issuedPapers, PAPER_NAMES, type PaperKind } from '../../domain/papers/issued-papers.ts';
import { slipPaper } from '../../domain/papers/slip-paper.ts';
import { policyPinnedAt, replay } from '../../domain/process/replay.ts';
import { budgetItem } from '../../domain/processes/budget-item/index.ts';
import { docxOfForm } from '../../files/paper/docx-form.ts';
import { docxOfPaper } from '../../files/paper/docx-paper.ts';
import type { PdfPool } from '../../files/paper/pdf-pool.ts';
import { MattersService, type Item } from '../access/matters.service.ts';
import { CLOCK, PDFS, POOL } from '../deps.ts';
import { madeFile } from '../http/files.ts';
import type { Caller } from '../http/request.ts';
import { obligationView } from '../items/obligation-view.ts';
import { RulesService } from '../rules/rules.service.ts';
import { bureauOf, issuedContent, type Content, type Recorded } from './paper-content.ts';
import { paperFile, PAPER_FORMATS, type AskPaper, type PaperFormat, type PaperList } from './papers.schemas.ts';

/** A paper as a file, and the time of the event that it was made from. */
export interface IssuedFile {
  readonly name: string;
  readonly at: Instant;
  readonly bytes: Buffer;
}

/** The record of an item, from which each of its papers is made as things stood when that one was issued. */
type ItemRecord = Omit<Recorded, 'state' | 'policy'> & { readonly item: Item };

/** Official papers of an item as files, made from its record: the same line of it gives the same file. */
@Injectable()
export class PapersService implements OnModuleDestroy {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(PDFS) private readonly pdfs: PdfPool,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** The threads end with the API. */
  onModuleDestroy(): Promise<void> {
    return this.pdfs.close();
  }

  /** @throws {DomainError} `notFound` */
  async list(itemId: string, caller: Caller, locale: Locale): Promise<PaperList> {
    const item = await this.matters.item(itemId, caller);
    const events = await this.events(itemId);
    this.pdfs.warm();
    const issued = issuedPapers(events).map((paper) => ({
      ...paper,
      key: null,
      name: PAPER_NAMES[paper.kind][locale],
      policy: policyPinnedAt(events, paper.seq, item.state.policy),
    }));
    const slips = item.book.open
      .filter(({ onSupervisionBoard }) => onSupervisionBoard)
      .map(({ key }) => ({
        kind: 'slip' as const,
        name: `${PAPER_NAMES.slip[locale]} · ${obligationName(key, locale)}`,
        seq: null,
        key,
        on: null,
        number: '',
        policy: item.state.policy,
      }));
    return { rows: [...issued, ...slips] };
  }

  /** @throws {DomainError} `notFound` for a paper that was not issued */
  async file(itemId: string, file: string, asked: AskPaper, caller: Caller): Promise<StreamableFile> {
    const { kind, format } = paperFile(file);
    const item = await this.matters.item(itemId, caller);
    const content = await this.content(item, kind, asked);
    const bytes = await this.written(content, format);
    const name = `${item.state.name}-${PAPER_NAMES[kind]['zh-CN']}.${format}`;
    return madeFile(bytes, { type: PAPER_FORMATS[format], name });
  }

  /** Every paper that the record holds as a PDF, one at a time; its file's name says which and by what number. */
  async *issued(item: Item): AsyncGenerator<IssuedFile> {
    const record = await this.record(item);
    for (const { kind, seq, number } of issuedPapers(record.events)) {
      const content = await issuedContent(kind, seq, await this.recorded(record, seq));
      const name = [String(seq), PAPER_NAMES[kind]['zh-CN'], number].filter((part) => part !== '').join('-');
      yield { name: `${name}.pdf`, at: content.at, bytes: await this.written(content, 'pdf') };
    }
  }

  /** A paper as a file of that format. */
  async written(content: Content, format: PaperFormat): Promise<Buffer> {
    if (format === 'pdf') return this.pdfs.write(content);
    return content.form === 'paper' ? docxOfPaper(content.paper, content.at) : docxOfForm(content.table, content);
  }

  private async content(item: Item, kind: PaperKind, { seq, key }: AskPaper): Promise<Content> {
    if (kind === 'slip') return this.slip(item, key);
    const record = await this.record(item);
    const found = issuedPapers(record.events).findLast(
      (paper) => paper.kind === kind && (seq === undefined || paper.seq === seq),
    );
    if (!found) throw new DomainError('notFound');
    return issuedContent(found.kind, found.seq, await this.recorded(record, found.seq));
  }

  /** What was known, and which policy held, when a line was written: what was issued by it says so for good. */
  private async recorded({ item, ...record }: ItemRecord, seq: number): Promise<Recorded> {
    const { events } = record;
    const [opening, policy] = await Promise.all(
      [1, seq].map((line) => this.rules.policy(policyPinnedAt(events, line, item.state.policy))),
    );
    const then =
      opening &&
      replay(
        budgetItem,
        item,
        events.filter((one) => one.seq <= seq),
        opening,
      );
    if (!then || !policy) throw new Error(`The record of ${item.id} does not begin with its opening.`);
    return { ...record, state: then.state, policy };
  }

  private async record(item: Item): Promise<ItemRecord> {
    const { id, state } = item;
    const [events, names] = await Promise.all([this.events(id), placeNames(this.pool, state.subject)]);
    return {
      item,
      events,
      unit: names.unit ?? state.subject.unitId,
      region: names.region ?? state.subject.regionId,
      version: async (versionId) => (await readVersion(this.pool, id, versionId))?.body,
    };
  }

  private async events(itemId: string): Promise<Recorded['events']> {
    return (await readSince(this.pool, itemId, 0))?.events ?? [];
  }

  private async slip({ state, book, version }: Item, key: string | undefined): Promise<Content> {
    const open = book.open.find((one) => one.key === key);
    if (!open) throw new DomainError('notFound');
    const [policy, calendar, names] = await Promise.all([
      this.rules.policy(state.policy),
      this.rules.calendar(),
      placeNames(this.pool, state.subject),
    ]);
    const at = this.clock.now();
    const clock = obligationView(open, { policy, calendar }, at, 'zh-CN');
    const issuer = bureauOf(names.region ?? '');
    const facts = {
      issuer,
      unit: names.unit ?? state.subject.unitId,
      matter: clock.name,
      item: state.name,
      code: state.code,
      amountFen: state.approval?.amountFen ?? state.requestedFen,
      legalDue: open.legal.due,
      reckoning: clock.because,
      finalDate: open.finalDate ?? null,
      overdueWorkingDays: clock.overdueWorkingDays,
      printedOn: dateOf(at),
      version,
    };
    return { form: 'table', table: slipPaper(facts, 'zh-CN'), issuer, at };
  }
}
