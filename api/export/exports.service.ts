import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { formatDate, formatTime } from '../../domain/calendar/date-text.ts';
import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { policyRef } from '../../domain/policy/policy.ts';
import { divisionNames } from '../../db/queries/item-groups.ts';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import { placeNames } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import type { ExportAssessments } from '../assessments/assessments.schemas.ts';
import { AssessmentsService } from '../assessments/assessments.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import { madeFile, XLSX } from '../http/files.ts';
import type { Caller } from '../http/request.ts';
import { ItemsService } from '../items/items.service.ts';
import { LedgerService } from '../ledger/ledger.service.ts';
import { MonitoringService } from '../monitoring/monitoring.service.ts';
import { NumbersService } from '../numbers/numbers.service.ts';
import { RankingsService } from '../rankings/rankings.service.ts';
import { ResultsService } from '../results/results.service.ts';
import { RulesService } from '../rules/rules.service.ts';
import { allPages, MOST_ROWS, type Paged } from './all-pages.ts';
import {
  CONSEQUENCE_COLUMNS,
  ITEM_COLUMNS,
  MONITORED_COLUMNS,
  PROBLEM_COLUMNS,
  type ExportedProblem,
} from './columns.ts';
import { EXPORT_TEXT as T } from './export-text.ts';
import type {
  ExportConsequences,
  ExportItems,
  ExportMonitored,
  ExportNumbers,
  ExportProblems,
} from './exports.schemas.ts';
import { filterWords } from './filter-words.ts';
import { NUMBER_COLUMNS } from './number-columns.ts';
import { assessmentColumns, RANKING_LINE_COLUMNS } from './ranking-columns.ts';
import { sheetFile, type Column } from './sheet.ts';

/** A list to be written as a file: `page` reads it from its beginning to its end. */
export interface List<Row> {
  readonly file: string;
  readonly title: Bilingual;
  readonly asked: Parameters<typeof filterWords>[0] & { readonly region?: string | undefined };
  readonly columns: readonly Column<Row>[];
  /** Lines of the head that only this list has. */
  readonly notes?: readonly string[];
  readonly page: (cursor: string | undefined) => Promise<Paged<Row>>;
}

/** Lists as files: exactly the filter, at most the reader's scope, with filter, date and rules in the head. */
@Injectable()
export class ExportsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(ItemsService) private readonly itemLists: ItemsService,
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(MonitoringService) private readonly monitoring: MonitoringService,
    @Inject(ResultsService) private readonly results: ResultsService,
    @Inject(NumbersService) private readonly documentNumbers: NumbersService,
    @Inject(RankingsService) private readonly rankings: RankingsService,
    @Inject(AssessmentsService) private readonly assessments: AssessmentsService,
  ) {}

  items(asked: ExportItems, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.itemLists.list({ ...asked, cursor, limit: PAGE_SIZE.most }, caller, locale);
    return this.file({ file: 'items', title: T.items, asked, columns: ITEM_COLUMNS, page }, caller, locale);
  }

  problems(asked: ExportProblems, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = async (cursor?: string): Promise<Paged<ExportedProblem>> => {
      const read = await this.ledger.problems({ ...asked, cursor, limit: PAGE_SIZE.most }, caller, locale);
      const papers = new Map(read.documents.map((one) => [one.itemId, one]));
      return { rows: read.rows.map((row) => ({ ...row, paper: papers.get(row.itemId) })), next: read.next };
    };
    return this.file({ file: 'problems', title: T.problems, asked, columns: PROBLEM_COLUMNS, page }, caller, locale);
  }

  monitored(asked: ExportMonitored, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) =>
      this.monitoring.items({ ...asked, cursor, limit: PAGE_SIZE.most }, caller, locale);
    return this.file(
      { file: 'monitoring', title: T.monitored, asked, columns: MONITORED_COLUMNS, page },
      caller,
      locale,
    );
  }

  consequences(asked: ExportConsequences, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.results.consequences({ ...asked, cursor, limit: PAGE_SIZE.most }, caller);
    const list = { file: 'consequences', title: T.consequences, asked, columns: CONSEQUENCE_COLUMNS, page };
    return this.file(list, caller, locale);
  }

  async ranking(id: string, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const { regionId, fiscalYear, methodLines, ...told } = await this.rankings.detail(id, caller, locale);
    const [date, time] = [
      formatDate(dateOf(told.frozenAt as Instant), locale, 'date'),
      formatTime(told.frozenAt as Instant),
    ];
    const seal = { inputs: told.inputsHash, result: told.resultHash };
    const notes = [...methodLines, fill(T.sealed[locale], { date, time, person: told.frozenByName, ...seal })];
    const page = (cursor?: string) => this.rankings.lines(id, { cursor, limit: PAGE_SIZE.most }, caller, locale);
    const asked = { region: regionId, year: fiscalYear };
    return this.file(
      { file: 'ranking', title: T.ranking, asked, columns: RANKING_LINE_COLUMNS, notes, page },
      caller,
      locale,
    );
  }

  assessment(asked: ExportAssessments, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = async () => ({ rows: (await this.assessments.whole(asked, caller, locale)).rows, next: null });
    const columns = assessmentColumns(asked.subject);
    return this.file({ file: 'assessment', title: T.assessment, asked, columns, page }, caller, locale);
  }

  numbers(asked: ExportNumbers, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) =>
      this.documentNumbers.list({ ...asked, cursor, limit: PAGE_SIZE.most }, caller, locale);
    return this.file({ file: 'numbers', title: T.numbers, asked, columns: NUMBER_COLUMNS, page }, caller, locale);
  }

  /** Any list as a file. @throws {ApiProblem} `exportTooLarge` before anything is sent */
  async file<Row>(
    { file, title, asked, columns, notes = [], page }: List<Row>,
    caller: Caller,
    locale: Locale,
  ): Promise<StreamableFile> {
    const head = [title[locale], ...notes, ...(await this.head(asked, caller, locale))];
    const bytes = await sheetFile({ title: title[locale], head, columns, rows: allPages(page, MOST_ROWS), locale });
    const day = dateOf(this.clock.now());
    return madeFile(bytes, { type: XLSX, name: `${file}-${day}.xlsx` });
  }

  private async head(asked: List<unknown>['asked'], caller: Caller, locale: Locale): Promise<readonly string[]> {
    const now = this.clock.now();
    const [policy, calendar, places] = await Promise.all([
      this.rules.policyFor(caller, asked.region),
      this.rules.calendar(),
      this.places(asked),
    ]);
    const [date, time] = [formatDate(dateOf(now), locale, 'date'), formatTime(now)];
    return [
      filterWords(asked, places, locale),
      fill(T.made[locale], { date, time, person: caller.name }),
      fill(T.rules[locale], {
        policy: policy.title[locale],
        ref: policyRef(policy),
        calendar: calendar.version,
      }),
    ];
  }

  private async places(asked: Readonly<Record<string, unknown>>): Promise<ReadonlyMap<string, string>> {
    const [unitId, regionId, divisionId] = ['unit', 'region', 'division'].map((key) => textOf(asked[key]));
    const [{ unit, region }, divisions] = await Promise.all([
      placeNames(this.pool, { unitId: unitId ?? '', regionId: regionId ?? '' }),
      divisionNames(this.pool, divisionId === undefined ? [] : [divisionId]),
    ]);
    const named = [
      [unitId, unit],
      [regionId, region],
    ] as const;
    return new Map([
      ...divisions,
      ...named.flatMap(([id, name]) => (id === undefined || name === null ? [] : [[id, name] as const])),
    ]);
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
