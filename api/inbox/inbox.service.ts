import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays } from '../../domain/calendar/period.ts';
import { asPlainDate, dateOf, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { standsOnBoard } from '../../domain/policy/board-steps.ts';
import type { Role } from '../../domain/process/roles.ts';
import { digestSentence } from '../../domain/messages/digest-text.ts';
import type { Locale } from '../../domain/locale.ts';
import { acting } from '../../domain/process/permissions.ts';
import { signs } from '../../domain/processes/signing.ts';
import { ladderHeads, type LadderHead } from '../../db/queries/body-heads.ts';
import { copiesTo, unreadCopies } from '../../db/queries/copies.ts';
import { digestsOf, markDigestRead } from '../../db/queries/digests.ts';
import { workFacts } from '../../db/queries/inbox-facts.ts';
import { standingOf, todoSummary } from '../../db/queries/inbox-summary.ts';
import { audiencesFor, doneBy, todo, todoCounts, type TodoRow } from '../../db/queries/inbox.ts';
import { markNoticesRead, noticesOf, unreadNotices } from '../../db/queries/notices.ts';
import type { Page } from '../../db/queries/page.ts';
import { countPutOff, putOffWork } from '../../db/queries/put-off.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { RulesService } from '../rules/rules.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { copyView, doneView, noticeView, todoView } from './inbox-views.ts';
import {
  COUNTED_WORKING_DAYS,
  type AskInbox,
  type DigestPage,
  type Inbox,
  type InboxEntry,
  type InboxSummary,
} from './inbox.schemas.ts';

/** To whom the ladder leads; a unit or an officer is told of what is his own. */
const LEADS: readonly Role[] = ['financeDirector', 'supervisingLeader'];
const WEEK_WORKING_DAYS = 5;

/** What waits for a person, what he has done, and what he has been told. */
@Injectable()
export class InboxService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async inbox(asked: AskInbox, caller: Caller, locale: Locale): Promise<Inbox> {
    const audiences = await audiencesFor(this.pool, acting(caller));
    const owner = { personId: caller.id, audiences, today: this.today() };
    const [page, waiting, unread, later, toRead] = await Promise.all([
      this.page(asked, audiences, caller, locale),
      todoCounts(this.pool, audiences, owner),
      unreadNotices(this.pool, caller.id),
      countPutOff(this.pool, owner),
      unreadCopies(this.pool, caller.id),
    ]);
    return { rows: [...page.rows], next: page.next, counts: { ...waiting, unread, later, toRead } };
  }

  /** Counts of the whole inbox; for a director or a leader also what has climbed the ladder to him. */
  async summary(caller: Caller): Promise<InboxSummary> {
    const [calendar, audiences] = await Promise.all([this.rules.calendar(), audiencesFor(this.pool, acting(caller))]);
    const today = this.today();
    const until = addWorkingDays(today, COUNTED_WORKING_DAYS, calendar);
    const [{ groups, kinds, commands, days }, standing] = await Promise.all([
      todoSummary(this.pool, audiences, { today, until, personId: caller.id }),
      this.standing(caller, addWorkingDays(today, WEEK_WORKING_DAYS, calendar)),
    ]);
    const signatures = commands.reduce((sum, { command, count }) => sum + (signs(command) ? count : 0), 0);
    return { groups, kinds: [...kinds], signatures, days: [...days], standing };
  }

  private async standing(caller: Caller, until: PlainDate): Promise<InboxSummary['standing']> {
    const led = caller.grants.filter(({ role }) => LEADS.includes(role));
    const heads = await ladderHeads(this.pool, [...new Set(led.map(({ regionId }) => regionId))], this.today());
    const leads = led.filter((grant) => isReached(grant, caller.id, heads)).map(({ role }) => role);
    if (leads.length === 0) return null;
    const { ladder } = await this.rules.policyFor(caller);
    const rung = ladder.find(({ audience }) => audience.some((role) => leads.includes(role)));
    if (!rung) return null;
    const scope = await this.matters.scope(caller);
    const since = asPlainDate(`${String(yearOf(this.today()))}-01-01`);
    const { workingDays, effect } = rung;
    const asked = { rung: workingDays, onBoard: standsOnBoard(effect), until, since };
    return { rung: workingDays, ...(await standingOf(this.pool, scope, asked)) };
  }

  async digests(paging: Paging, caller: Caller, locale: Locale): Promise<DigestPage> {
    const { rows, next } = await digestsOf(this.pool, caller.id, paging);
    const shown = rows.map(({ lines, ...digest }) => ({
      ...digest,
      lines: lines.map((line) => ({
        itemId: line.instanceId,
        kind: line.kind,
        sentence: digestSentence(line, digest.day, locale),
      })),
    }));
    return { rows: shown, next };
  }

  /** Others' notices stay as they are. */
  readNotice(id: string, caller: Caller): Promise<void> {
    return markNoticesRead(this.pool, caller.id, [id], this.clock.now());
  }

  readDigest(id: string, caller: Caller): Promise<void> {
    return markDigestRead(this.pool, caller.id, id, this.clock.now());
  }

  private async page(
    { view, cursor, limit, q: search, ...filter }: AskInbox,
    audiences: readonly string[],
    caller: Caller,
    locale: Locale,
  ): Promise<Page<InboxEntry>> {
    switch (view) {
      case 'todo': {
        const mine = { today: this.today(), personId: caller.id };
        const page = await todo(this.pool, audiences, { ...mine, ...filter, search, cursor, limit });
        return this.told(page, caller, locale);
      }
      case 'later': {
        const owner = { personId: caller.id, audiences, today: this.today() };
        return this.told(await putOffWork(this.pool, owner, { cursor, limit }), caller, locale);
      }
      case 'done':
      case 'started': {
        const scope = await this.matters.scope(caller);
        const page = await doneBy(this.pool, caller.id, scope, { startedOnly: view === 'started', cursor, limit });
        return { ...page, rows: page.rows.map((row) => doneView(view, row, locale)) };
      }
      case 'copied':
      case 'toRead': {
        const scope = await this.matters.scope(caller);
        const page = await copiesTo(this.pool, caller.id, scope, { unreadOnly: view === 'toRead', cursor, limit });
        return { ...page, rows: page.rows.map((row) => copyView(view, row, locale)) };
      }
      case 'notices': {
        const page = await noticesOf(this.pool, caller.id, { cursor, limit });
        return { ...page, rows: page.rows.map((row) => noticeView(row, locale)) };
      }
    }
  }

  /** Work with the fact that decides it. */
  private async told(
    page: Page<TodoRow & { readonly until?: PlainDate }>,
    caller: Caller,
    locale: Locale,
  ): Promise<Page<InboxEntry>> {
    const facts = await workFacts(this.pool, page.rows, caller.id);
    const factsOf = new Map(facts.map((one) => [`${one.instanceId}:${one.key}`, one]));
    const rows = page.rows.map(({ until, ...row }) =>
      todoView(row, factsOf.get(`${row.instanceId}:${row.key}`), locale, until),
    );
    return { ...page, rows };
  }

  private today(): ReturnType<typeof dateOf> {
    return dateOf(this.clock.now());
  }
}

/** Where a body has a head who can be reached, escalations are his alone among the supervising leaders (S1). */
function isReached(
  { role, regionId, delegation }: Caller['grants'][number],
  personId: string,
  heads: readonly LadderHead[],
): boolean {
  const head = heads.find((one) => one.regionId === regionId && one.standing === 'reached');
  return role !== 'supervisingLeader' || !head || head.personId === (delegation?.onBehalfOf ?? personId);
}
