import { Inject, Injectable } from '@nestjs/common';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { evaluationCounts, evaluations, EVALUATION_PHASES } from '../../db/queries/evaluations.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { phaseName } from '../words/words.ts';
import type { EvaluationPage, ListEvaluations } from './evaluations.schemas.ts';

/** Items under evaluation across matters (E1–E5): who has not handed in, what waits for review, what for the conclusion. */
@Injectable()
export class EvaluationsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  async list(asked: ListEvaluations, caller: Caller, locale: Locale): Promise<EvaluationPage> {
    const { region, year, phase = EVALUATION_PHASES, unit, overdue, totals, cursor, limit } = asked;
    const scope = await this.matters.scope(caller, region);
    const today = dateOf(this.clock.now());
    const thisYear = yearOf(today);
    const filter = { fiscalYears: year ?? [thisYear - 2, thisYear - 1, thisYear], unitId: unit };
    const [{ rows, next }, counts] = await Promise.all([
      evaluations(this.pool, scope, {
        ...filter,
        phases: phase,
        cursor,
        limit,
        overdueOn: overdue === 'true' ? today : undefined,
      }),
      totals === 'true' ? evaluationCounts(this.pool, scope, filter) : undefined,
    ]);
    return {
      rows: rows.map((row) => ({
        ...row,
        phaseName: phaseName(row.phase, locale),
        obligationName: row.obligationKey === null ? null : obligationName(row.obligationKey, locale),
      })),
      next,
      ...(counts && { totals: [...counts] }),
    };
  }
}
