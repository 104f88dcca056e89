import { Inject, Injectable } from '@nestjs/common';
import { asInstant, dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { lastAccountEvents } from '../../db/queries/account-events.ts';
import { linksOf } from '../../db/queries/identity-links.ts';
import { accountById } from '../../db/queries/people.ts';
import { factorRequiredFrom, recoveryCodesLeft, secondFactor } from '../../db/queries/second-factors.ts';
import { endSession, endSessions, sessionsOf } from '../../db/queries/sessions.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { refusal } from '../session/admission.service.ts';
import { keep } from '../session/session-steps.ts';
import { ACCOUNT_EVENT_NAMES } from '../words/account-text.ts';
import { deviceText } from '../words/device-text.ts';
import { FactorService } from './factor.service.ts';
import type { Ended, Security } from './identity.schemas.ts';

const EVENTS_SHOWN = 6;

/** What protects an account, for the person and for his administrator; and the person's own sessions. */
@Injectable()
export class SecurityService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(FactorService) private readonly factors: FactorService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  async of(personId: string, askingSid: string | null, locale: Locale): Promise<Security> {
    const today = dateOf(this.clock.now());
    const [factor, left, requiredFrom, sessions, identities, events] = await Promise.all([
      secondFactor(this.pool, personId),
      recoveryCodesLeft(this.pool, personId),
      factorRequiredFrom(this.pool, personId, today),
      sessionsOf(this.pool, personId, askingSid),
      linksOf(this.pool, personId),
      lastAccountEvents(this.pool, personId, EVENTS_SHOWN),
    ]);
    return {
      factor: {
        enrolledAt: factor?.confirmedAt ?? null,
        recoveryCodesLeft: left,
        requiredFrom: requiredFrom ?? null,
      },
      sessions: sessions.map(({ agent, seenAt, ...session }) => ({
        ...session,
        device: deviceText(agent, locale),
        seenAt: this.lived(seenAt),
      })),
      identities: [...identities],
      events: events.map(({ seq, at, kind, by, note }) => {
        return { seq, at, kind, kindName: ACCOUNT_EVENT_NAMES[kind][locale], byName: by.name, note };
      }),
    };
  }

  /** A moment of the real clock as the product's clock tells it: in the demo it runs in a lived year. */
  private lived(real: Instant): Instant {
    const apart = Date.parse(this.clock.now()) - Date.now();
    return asInstant(new Date(Date.parse(real) + apart).toISOString());
  }

  /** @throws {DomainError} `notFound` for a session that is nobody's or somebody else's */
  endOne(id: string, caller: Caller): Promise<void> {
    return this.log.changeOwn(caller, async (db, write) => {
      if (!(await endSession(db, caller.id, id))) throw new DomainError('notFound');
      await write({ kind: 'sessionsEnded', after: { sessions: 1 } });
    });
  }

  /** All but the one that asks. */
  endOthers(caller: Caller, { sessionID }: ApiRequest): Promise<Ended> {
    return this.log.changeOwn(caller, async (db, write) => {
      const ended = await endSessions(db, caller.id, sessionID);
      if (ended > 0) await write({ kind: 'sessionsEnded', after: { sessions: ended } });
      return { ended };
    });
  }

  /** A code given again, so that what signs may go on. @throws {ApiProblem} `codeInvalid`, `loginLocked` */
  async stepUp(code: string, caller: Caller, request: ApiRequest): Promise<void> {
    const account = await accountById(this.pool, caller.id);
    if (!account) throw new DomainError('notFound');
    const verdict = await this.factors.check(account, code);
    if (verdict !== 'right') throw refusal(verdict);
    await keep(request, { factorAt: Date.now() });
  }
}
