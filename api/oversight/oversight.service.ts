import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays } from '../../domain/calendar/period.ts';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { acting } from '../../domain/process/permissions.ts';
import { ladderHeads } from '../../db/queries/body-heads.ts';
import { overdueBoard } from '../../db/queries/board.ts';
import { boardSummary, climbing } from '../../db/queries/board-summary.ts';
import { dueDays } from '../../db/queries/due-days.ts';
import { dueList } from '../../db/queries/due-list.ts';
import { audiencesFor } from '../../db/queries/inbox.ts';
import { lastAnswers, toldOf } from '../../db/queries/told.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { dueView, headView, outlookRows, overdueView, toldView } from './oversight-views.ts';
import type {
  AskBoard,
  AskDays,
  AskRegion,
  AskTold,
  BoardPage,
  BoardSummaryView,
  DueDays,
  ListObligations,
  ObligationPage,
  Outlook,
  Told,
} from './oversight.schemas.ts';

const WEEK_WORKING_DAYS = 5;
const AHEAD_WORKING_DAYS = 15;
/** A leader reads the next steps, not a thousand of them; `more` says where there are. */
const MOST_AHEAD = 200;

/** Clocks across matters: what runs, and what is overdue and waits for a supervisor. */
@Injectable()
export class OversightService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async obligations(asked: ListObligations, caller: Caller, locale: Locale): Promise<ObligationPage> {
    const { region, mine, ...filter } = asked;
    const [scope, audiences] = await Promise.all([this.matters.scope(caller, region), this.audiences(mine, caller)]);
    const { rows, next } = await dueList(this.pool, scope, { ...filter, audiences, today: this.today() });
    return { rows: rows.map((row) => dueView(row, locale)), next };
  }

  async days({ region, mine, ...range }: AskDays, caller: Caller): Promise<DueDays> {
    const [scope, audiences] = await Promise.all([this.matters.scope(caller, region), this.audiences(mine, caller)]);
    return { rows: [...(await dueDays(this.pool, scope, { ...range, audiences, today: this.today() }))] };
  }

  async board(asked: AskBoard, caller: Caller, locale: Locale): Promise<BoardPage> {
    const { region, supervised, ...filter } = asked;
    const [scope, calendar] = await Promise.all([this.matters.scope(caller, region), this.rules.calendar()]);
    const onBoard = supervised === undefined ? undefined : supervised === 'true';
    const seenFrom = region ?? ownRegion(caller);
    const { rows, next } = await overdueBoard(this.pool, scope, { ...filter, onBoard, region: seenFrom });
    const regions = [...new Set(rows.map(({ regionId }) => regionId))];
    const [answers, heads] = await Promise.all([
      lastAnswers(this.pool, rows),
      ladderHeads(this.pool, regions, this.today()),
    ]);
    const words = { today: this.today(), calendar, locale };
    const views = rows.map((row) => {
      const answer = answers.get(`${row.instanceId}:${row.key}`);
      return overdueView(row, { answer, head: heads.find(({ regionId }) => regionId === row.regionId) }, words);
    });
    return { rows: views, next };
  }

  async summary({ region }: AskRegion, caller: Caller): Promise<BoardSummaryView> {
    const [scope, calendar, { ladder }] = await Promise.all([
      this.matters.scope(caller, region),
      this.rules.calendar(),
      this.rules.policyFor(caller),
    ]);
    const seenFrom = region ?? ownRegion(caller);
    const [summary, [head]] = await Promise.all([
      boardSummary(this.pool, scope, {
        region: seenFrom,
        lastRung: ladder.at(-1)?.workingDays ?? Infinity,
        until: addWorkingDays(this.today(), WEEK_WORKING_DAYS, calendar),
      }),
      ladderHeads(this.pool, scope.some(({ regionId }) => regionId === seenFrom) ? [seenFrom] : [], this.today()),
    ]);
    return { ...summary, reaches: head ? headView(head) : null };
  }

  async outlook({ region }: AskRegion, caller: Caller, locale: Locale): Promise<Outlook> {
    const [scope, calendar, { ladder }] = await Promise.all([
      this.matters.scope(caller, region),
      this.rules.calendar(),
      this.rules.policyFor(caller),
    ]);
    const today = this.today();
    const until = addWorkingDays(today, AHEAD_WORKING_DAYS, calendar);
    const found = await climbing(this.pool, scope, { today, until, limit: MOST_AHEAD + 1 });
    const rows = found
      .slice(0, MOST_AHEAD)
      .flatMap((row) => outlookRows(row, { today, until, ladder, calendar, locale }))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return { until, rows, more: found.length > MOST_AHEAD };
  }

  /** @throws {DomainError} `notFound` outside the caller's scope */
  async told(itemId: string, { key }: AskTold, caller: Caller, locale: Locale): Promise<Told> {
    await this.matters.item(itemId, caller);
    const rows = await toldOf(this.pool, itemId, key);
    return { rows: rows.map((row) => toldView(row, locale)) };
  }

  private async audiences(mine: 'true' | undefined, caller: Caller): Promise<readonly string[] | undefined> {
    return mine === undefined ? undefined : audiencesFor(this.pool, acting(caller));
  }

  private today(): PlainDate {
    return dateOf(this.clock.now());
  }
}

/** Where the reader stands when he looks at what is his and what lies below. */
function ownRegion({ grants }: Caller): string {
  return grants[0]?.regionId ?? '';
}
