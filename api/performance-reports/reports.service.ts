import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import type { CommandLike } from '../../domain/process/process.ts';
import { reportDocument } from '../../domain/processes/performance-report/state.ts';
import { readableEvents } from '../../db/queries/readable-history.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActAnswerView } from '../commands/act.schemas.ts';
import { CLOCK, POOL, STORE } from '../deps.ts';
import { DocumentsService } from '../documents/documents.service.ts';
import { mayWrite } from '../documents/writers.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { RulesService } from '../rules/rules.service.ts';
import type {
  PerformanceReportAct,
  PerformanceReportView,
  ReportPrefill,
  SubmitReport,
} from './performance-reports.schemas.ts';
import { ReportContentService } from './report-content.service.ts';
import { figureSource, reportView } from './report-views.ts';

/** So much of a report's history its page shows: it has few acts. */
const HISTORY = 200;

/** One performance report (R4, R5): read, drafted, put forward, and acted on. */
@Injectable()
export class ReportsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ReportContentService) private readonly contents: ReportContentService,
  ) {}

  /** @throws {DomainError} `notFound` outside the caller's scope */
  async detail(id: string, caller: Caller, locale: Locale): Promise<PerformanceReportView> {
    const report = await this.matters.report(id, caller);
    const [policy, calendar, history, content] = await Promise.all([
      this.rules.policy(report.state.policy),
      this.rules.calendar(),
      readableEvents(this.pool, report, caller, { limit: HISTORY }),
      this.contents.readable(report, caller),
    ]);
    const reading = { reader: caller, now: this.clock.now(), locale, rules: { policy, calendar }, content };
    return reportView(report, history, reading);
  }

  /** The figures of this moment and the words drafted from them, for whoever writes the report. @throws {DomainError} `notFound`, `notYours` */
  async prefill(id: string, caller: Caller, locale: Locale): Promise<ReportPrefill> {
    const report = await this.matters.report(id, caller);
    mayWrite(report, reportDocument(report.state.side), caller);
    const { parts, upcoming, ...rest } = await this.contents.now(report.state);
    const source = figureSource(report.state.side, locale);
    return { ...rest, parts: { ...parts }, upcoming: upcoming.map((one) => ({ ...one })), source };
  }

  /**
   * Puts the author's words forward for signature, with the figures of this moment frozen beside them. The same key again
   * names the same version, so it is answered as the first time.
   *
   * @throws {DomainError} `notFound`, `notYours`, and whatever the process refuses
   */
  async submit(
    id: string,
    key: string,
    { parts, expectedVersion }: SubmitReport,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    const report = await this.matters.report(id, caller);
    const kind = reportDocument(report.state.side);
    const body = { ...(await this.contents.now(report.state)), parts };
    const named = stableId('performanceReport', id, caller.id, key);
    const { id: versionId } = await this.documents.freeze(id, { kind, body, id: named }, caller);
    const command = { kind: 'submitPerformanceReport', versionId } as const;
    return this.send(id, key, { command, expectedVersion }, caller, locale);
  }

  /** @throws {DomainError} whatever the process refuses; `notFound` outside the caller's scope */
  async act(
    id: string,
    key: string,
    asked: PerformanceReportAct,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    await this.matters.report(id, caller);
    return this.send(id, key, asked, caller, locale);
  }

  private async send(
    id: string,
    key: string,
    { command, expectedVersion }: { command: CommandLike; expectedVersion?: number | undefined },
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    const answer = await this.store.act({
      instanceId: id,
      command,
      actor: caller,
      now: this.clock.now(),
      idempotencyKey: key,
      ...(expectedVersion !== undefined && { expectedVersion }),
    });
    return actAnswerView(answer, locale);
  }
}
