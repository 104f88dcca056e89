import { Inject, Injectable } from '@nestjs/common';
import { MEASURE_TEXT } from '../../domain/assessment/assessment-text.ts';
import { countedWords } from '../../domain/assessment/counted-text.ts';
import type { Measure } from '../../domain/assessment/measures.ts';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { assessedMatters, countedOf, type AssessedMatter } from '../../db/queries/assessed-matters.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { AskCounted, Counted, CountedMatterView } from './counted.schemas.ts';

/** The matters behind every figure of an assessment (S2): for whoever reads the figure. */
@Injectable()
export class CountedService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
  ) {}

  /** @throws {DomainError} `invalidInput` for a region that is not the caller's to read as a whole, `notFound` for whom it does not assess */
  async list(of: string, { region, subject, ...asked }: AskCounted, caller: Caller, locale: Locale): Promise<Counted> {
    const regionId = await this.regions.one(caller, 'ranking.read', region);
    const asOf = this.clock.now();
    const today = dateOf(asOf);
    const year = asked.year ?? yearOf(today) - 1;
    const question = { ...asked, regionId, year, today, kind: subject, subjectId: of };
    const counted = await countedOf(this.pool, question);
    if (!counted) throw new DomainError('notFound');
    const { rows, next } = await assessedMatters(this.pool, question);
    const { name, counts } = MEASURE_TEXT[asked.measure];
    return {
      year,
      asOf,
      subject,
      subjectName: counted.name,
      measureName: name[locale],
      counts: counts[locale],
      matters: { all: counted.all, done: counted.done, left: counted.all - counted.done },
      rows: rows.map((row) => view(row, asked.measure, locale)),
      next,
    };
  }
}

function view(row: AssessedMatter, measure: Measure, locale: Locale): CountedMatterView {
  const { matterId, process, key, name, code, unitName, regionName, done } = row;
  return { matterId, process, key, name, code, unitName, regionName, done, why: countedWords(measure, row, locale) };
}
