import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { HOLIDAYS } from '../../domain/calendar/holidays.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dateOf, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { activateCalendar, activeCalendar, calendarVersions } from '../../db/queries/calendar-versions.ts';
import { TOLD_OF_MOVED_DATES } from '../../domain/obligations/clock-notices.ts';
import {
  countMattersWithOpenClocks,
  mattersWithOpenClocks,
  type MatterWithClocks,
} from '../../db/queries/obligations.ts';
import { topAdministeredRegions } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { roleNames } from '../words/words.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { RulesService } from '../rules/rules.service.ts';
import { changedCalendar, firstChangedDay, movedDues } from './calendar-change.ts';
import type {
  AskCalendar,
  CalendarConfirmed,
  CalendarPreview,
  CalendarView,
  ConfirmCalendar,
  MovedDue,
  PreviewCalendar,
} from './calendar.schemas.ts';

/** Matters looked at in one request of a preview. */
const PREVIEW_MATTERS = 500;

/** The calendar: what is arranged, what a new arrangement would move, and putting it into force. */
@Injectable()
export class CalendarService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  async view({ year = yearOf(dateOf(this.clock.now())) }: AskCalendar, locale: Locale): Promise<CalendarView> {
    const [calendar, versions] = await Promise.all([activeCalendar(this.pool), calendarVersions(this.pool)]);
    return {
      version: calendar.version,
      arrangedYears: Object.keys(calendar.years).map(Number),
      year: yearView(calendar, year, locale),
      versions: versions.map((row) => ({ ...row })),
    };
  }

  /** Changes nothing. @throws {ApiProblem} `calendarFromAbove` */
  async preview({ arrangement, cursor }: PreviewCalendar, caller: Caller, locale: Locale): Promise<CalendarPreview> {
    await this.onlyAtTheTop(caller);
    const before = await activeCalendar(this.pool);
    const calendar = changedCalendar(before, arrangement);
    const dueFrom = firstChangedDay(before, calendar, arrangement.year);
    const matters = dueFrom === undefined ? [] : await this.matters(dueFrom, cursor);
    const rows = (await Promise.all(matters.map((matter) => this.moved(matter, calendar, locale)))).flat();
    return {
      replaces: before.version,
      version: calendar.version,
      looked: matters.length,
      earlier: rows.filter(({ from, to }) => to < from).length,
      later: rows.filter(({ from, to }) => to > from).length,
      settled: rows.filter(({ from, to }) => to === from).length,
      rows,
      mattersAll: dueFrom === undefined ? 0 : await countMattersWithOpenClocks(this.pool, dueFrom),
      told: roleNames(TOLD_OF_MOVED_DATES, locale),
      next: matters.length < PREVIEW_MATTERS ? null : (matters.at(-1)?.id ?? null),
    };
  }

  /** @throws {ApiProblem} `calendarFromAbove`; `calendarChanged` when another calendar has come into force since the preview */
  async confirm({ arrangement, replaces, note }: ConfirmCalendar, caller: Caller): Promise<CalendarConfirmed> {
    await this.onlyAtTheTop(caller);
    const calendar = changedCalendar(await this.rules.calendar(replaces).catch(unknownCalendar), arrangement);
    const { version } = calendar;
    const change = { calendar, note, by: caller.id, now: this.clock.now(), replaces };
    const inForce = await this.log.change(caller, async (db, write) => {
      const activated = await activateCalendar(db, change);
      const regionIds = [...new Set(caller.grants.map(({ regionId }) => regionId))];
      const after = { version, year: arrangement.year };
      if (activated.done)
        await write({ kind: 'calendarConfirmed', person: null, regionIds, before: { version: replaces }, after, note });
      return activated.inForce;
    });
    if (inForce !== version) throw new ApiProblem('calendarChanged', { params: { version: inForce } });
    return { version, state: 'beingCarriedOut' };
  }

  /** There is one calendar: it is loaded where nobody stands above. */
  private async onlyAtTheTop({ grants }: Caller): Promise<void> {
    const top = await topAdministeredRegions(this.pool);
    const own = grants.some(({ role, regionId }) => role === 'administrator' && top.includes(regionId));
    if (!own) throw new ApiProblem('calendarFromAbove');
  }

  private matters(dueFrom: PlainDate, cursor: string | undefined): Promise<readonly MatterWithClocks[]> {
    return mattersWithOpenClocks(this.pool, { after: cursor ?? null, dueFrom, limit: PREVIEW_MATTERS });
  }

  private async moved(matter: MatterWithClocks, calendar: Calendar, locale: Locale): Promise<readonly MovedDue[]> {
    const policy = await this.rules.policy(matter.state.policy);
    return movedDues(matter, { policy, calendar, now: this.clock.now(), locale });
  }
}

function yearView(calendar: Calendar, year: number, locale: Locale): CalendarView['year'] {
  const arrangement = calendar.years[String(year)];
  const restDays = arrangement?.restDays ?? calendar.statutory[String(year)];
  if (!restDays) throw new DomainError('calendarOutOfRange', { year });
  return {
    year,
    provisional: arrangement === undefined,
    source: arrangement?.source ?? null,
    note: arrangement?.note ?? null,
    restDays: restDays.map(({ date, holiday }) => ({ date, holiday, name: HOLIDAYS[holiday][locale] })),
    workDays: [...(arrangement?.workDays ?? [])],
  };
}

function unknownCalendar(error: unknown): never {
  if (!(error instanceof z.ZodError)) throw error;
  throw new DomainError('invalidInput', { count: 1 }, [{ path: '/replaces', code: 'notAllowed' }]);
}
