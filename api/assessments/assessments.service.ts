import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { assess, type Assessment } from '../../domain/assessment/assess.ts';
import { MEASURE_TEXT } from '../../domain/assessment/assessment-text.ts';
import { USUAL_ASSESSMENT, type Assessed } from '../../domain/assessment/measures.ts';
import { dateOf, yearOf, type Instant } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { assessmentFacts, type AssessedFacts } from '../../db/queries/assessment-facts.ts';
import { decodeKey, pageOf, pageSize } from '../../db/queries/page.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import { jsonFile } from '../http/files.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import type { AskAssessments, AssessedView, Assessments, ExportAssessments } from './assessments.schemas.ts';

/** Somebody with what was measured and what it comes to. */
export interface Measured extends AssessedFacts {
  readonly assessment: Assessment;
}

/** Everybody of a bureau's year, the highest total first. */
export interface MeasuredYear {
  readonly regionId: string;
  readonly year: number;
  readonly asOf: Instant;
  readonly subject: Assessed;
  readonly all: readonly Measured[];
}

/** The same as it is answered. */
interface WholeYear extends Omit<MeasuredYear, 'all'> {
  readonly rows: readonly AssessedView[];
}

/** Where a policy's ladder proposes no criticism, nothing comes so far. */
const NEVER = 1_000_000;

/** The assessment of departments and counties from measured facts (S2, P4): one pass over the year's rows. */
@Injectable()
export class AssessmentsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async list({ cursor, limit, ...asked }: AskAssessments, caller: Caller, locale: Locale): Promise<Assessments> {
    const { all, ...head } = await this.measured(asked, caller);
    const size = pageSize(limit);
    const after = decodeKey(cursor, 2);
    const from = after === undefined ? 0 : all.findIndex((one) => isAfter(one, after));
    const { rows, next } = pageOf(from < 0 ? [] : all.slice(from, from + size + 1), size, (one) => keyOf(one));
    return {
      ...head,
      methodVersion: USUAL_ASSESSMENT.version,
      all: all.length,
      rows: rows.map((one) => view(one, locale)),
      next,
    };
  }

  /** Everybody at once, for a file: a page would measure the whole year each time. */
  async whole(asked: ExportAssessments, caller: Caller, locale: Locale): Promise<WholeYear> {
    const { all, ...head } = await this.measured(asked, caller);
    return { ...head, rows: all.map((one) => view(one, locale)) };
  }

  /** What is handed to the government's own assessment: every figure with its working. */
  async file(asked: ExportAssessments, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const { rows, ...head } = await this.whole(asked, caller, locale);
    return jsonFile(
      { ...head, method: USUAL_ASSESSMENT, rows },
      `assessment-${String(head.year)}-${head.subject}.json`,
    );
  }

  /** Everybody with total and facts. @throws {DomainError} `invalidInput` for a region that is not the caller's to read as a whole */
  async measured({ region, year, subject }: ExportAssessments, caller: Caller): Promise<MeasuredYear> {
    const regionId = await this.regions.one(caller, 'ranking.read', region);
    const asOf = this.clock.now();
    const today = dateOf(asOf);
    const { ladder } = await this.rules.policyFor(caller, regionId);
    const criticism = ladder.filter(({ effect }) => effect === 'criticismList').map(({ workingDays }) => workingDays);
    const fiscalYear = year ?? yearOf(today) - 1;
    const facts = await assessmentFacts(this.pool, {
      regionId,
      year: fiscalYear,
      kind: subject,
      today,
      lastRung: Math.min(...criticism, NEVER),
    });
    const all = facts.map((one) => ({ ...one, assessment: assess(subject, one.facts, USUAL_ASSESSMENT) }));
    return { regionId, year: fiscalYear, asOf, subject, all: all.toSorted(byTotal) };
  }
}

function totalOf({ assessment }: Measured): number {
  return Number(assessment.total ?? -1);
}

function byTotal(a: Measured, b: Measured): number {
  return totalOf(b) - totalOf(a) || (a.subjectId < b.subjectId ? -1 : 1);
}

function keyOf(one: Measured): readonly [number, string] {
  return [totalOf(one), one.subjectId];
}

function isAfter(one: Measured, [total, id]: readonly (string | number)[]): boolean {
  const own = totalOf(one);
  return own < Number(total) || (own === Number(total) && one.subjectId > String(id));
}

function view({ subjectId, name, code, assessment }: Measured, locale: Locale): AssessedView {
  const { total, earned, applicable, lines } = assessment;
  return {
    subjectId,
    name,
    code,
    total,
    earned,
    applicable,
    lines: lines.map((line) => ({
      ...line,
      name: MEASURE_TEXT[line.measure].name[locale],
      counts: MEASURE_TEXT[line.measure].counts[locale],
      source: MEASURE_TEXT[line.measure].source[locale],
    })),
  };
}
