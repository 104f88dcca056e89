import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { Inject, Injectable } from '@nestjs/common';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { workingDaysBetween } from '../../domain/calendar/period.ts';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { overdueBoard, type OverdueRow } from '../../db/queries/board.ts';
import { dueList, type DueRow } from '../../db/queries/due-list.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { dueSentence } from '../words/due-text.ts';
import { roleNames } from '../words/words.ts';
import type { AskBoard, BoardPage, ListObligations, ObligationPage } from './oversight.schemas.ts';

/** Clocks across matters: what runs, and what is overdue and waits for a supervisor. */
@Injectable()
export class OversightService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async obligations({ region, ...filter }: ListObligations, caller: Caller, locale: Locale): Promise<ObligationPage> {
    const scope = await this.matters.scope(caller, region);
    const { rows, next } = await dueList(this.pool, scope, { ...filter, today: dateOf(this.clock.now()) });
    return { rows: rows.map((row) => dueView(row, locale)), next };
  }

  async board(asked: AskBoard, caller: Caller, locale: Locale): Promise<BoardPage> {
    const { region, supervised, kind, cursor, limit } = asked;
    const [scope, calendar] = await Promise.all([this.matters.scope(caller, region), this.rules.calendar()]);
    const onBoard = supervised === undefined ? undefined : supervised === 'true';
    const { rows, next } = await overdueBoard(this.pool, scope, { onBoard, kind, cursor, limit });
    const today = dateOf(this.clock.now());
    return { rows: rows.map((row) => overdueView(row, today, calendar, locale)), next };
  }
}

function dueView({ instanceId, responsible, ...row }: DueRow, locale: Locale): ObligationPage['rows'][number] {
  return {
    itemId: instanceId,
    ...row,
    responsible: [...responsible],
    responsibleNames: roleNames(responsible, locale),
    name: obligationName(row.key, locale),
    sentence: dueSentence(row, locale),
  };
}

function overdueView(
  { instanceId, process: _process, divisionId: _division, nextRungDays, nextRungOn, responsible, ...row }: OverdueRow,
  today: PlainDate,
  calendar: Calendar,
  locale: Locale,
): BoardPage['rows'][number] {
  return {
    itemId: instanceId,
    ...row,
    responsible: [...responsible],
    responsibleNames: roleNames(responsible, locale),
    name: obligationName(row.key, locale),
    sentence: dueSentence(row, locale),
    overdueWorkingDays: workingDaysBetween(row.due, today, calendar),
    nextRung: nextRungDays === null || nextRungOn === null ? null : { workingDays: nextRungDays, on: nextRungOn },
  };
}
