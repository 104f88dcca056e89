import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateOf, startOfDay, type Instant } from '../../domain/calendar/plain-date.ts';
import { isMailed, kindOfLine } from '../../domain/delivery/digest-lines.ts';
import { digestNotBefore } from '../../domain/delivery/quiet.ts';
import type { Locale } from '../../domain/locale.ts';
import { digestSentence } from '../../domain/messages/digest-text.ts';
import { mailServerState } from '../../db/queries/delivery-list.ts';
import { preferencesOfOne, putPreferences } from '../../db/queries/delivery-preferences.ts';
import { digestPreview } from '../../db/queries/digest-preview.ts';
import {
  countCodeTry,
  mailAddress,
  markVerified,
  removeAddress,
  resumeAddress,
  type MailAddress,
} from '../../db/queries/mail-address.ts';
import { grantsOf } from '../../db/queries/grants.ts';
import { accountById } from '../../db/queries/people.ts';
import { closeIncident } from '../../db/queries/reconcile.ts';
import { inTransaction, type Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { refuse } from '../people/dated.ts';
import { RulesService } from '../rules/rules.service.ts';
import { askForProof, hashOfCode, PROOF } from './address-proof.ts';
import type { DigestPreview, MyDelivery, PutMyDelivery } from './my-delivery.schemas.ts';

const HOUR_MS = 3_600_000;

/** What a person decides about being told: his address, what goes there, and when. */
@Injectable()
export class MyDeliveryService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async read({ id }: Caller): Promise<MyDelivery> {
    const now = this.clock.now();
    const [preferences, address, server, account, { morningHour }] = await Promise.all([
      preferencesOfOne(this.pool, id),
      mailAddress(this.pool, id),
      mailServerState(this.pool),
      accountById(this.pool, id),
      this.rules.policy(),
    ]);
    return {
      preferences,
      locale: account?.locale ?? 'zh-CN',
      morning: `${String(morningHour).padStart(2, '0')}:00`,
      mailServer: server?.configured ?? false,
      address: address ? addressView(address, now) : null,
    };
  }

  async write({ preferences, locale }: PutMyDelivery, { id: personId }: Caller): Promise<void> {
    await putPreferences(this.pool, { personId, preferences, locale, now: this.clock.now() });
  }

  /** @throws {DomainError} `invalidInput` (`codeTooSoon`) where one was sent just now */
  async setAddress(address: string, { id, name }: Caller): Promise<void> {
    const now = this.clock.now();
    const [before, account] = await Promise.all([mailAddress(this.pool, id), accountById(this.pool, id)]);
    const since = before?.codeSentAt ? (Date.parse(now) - Date.parse(before.codeSentAt)) / 1000 : Infinity;
    const seconds = Math.ceil(PROOF.pauseSeconds - since);
    if (seconds > 0) refuse([{ path: '/address', code: 'codeTooSoon', params: { seconds } }]);
    const person = { id, name, locale: account?.locale ?? 'zh-CN' };
    await inTransaction(this.pool, (db) => askForProof(db, person, address.trim(), now));
  }

  /**
   * Whoever has the code has the mail. Proven, what waited for the address goes out.
   *
   * @throws {DomainError} `invalidInput` (`addressCodeWrong`, `codeOver`)
   */
  async prove(code: string, { id }: Caller): Promise<void> {
    const now = this.clock.now();
    const address = await mailAddress(this.pool, id);
    const left = PROOF.tries - (address?.codeTries ?? 0) - 1;
    if (!address?.codeHash || !isValid(address, now) || left < 0) refuse([{ path: '/code', code: 'codeOver' }]);
    if (address?.codeHash !== hashOfCode(id, code)) {
      await countCodeTry(this.pool, id);
      refuse([{ path: '/code', code: 'addressCodeWrong', params: { left } }]);
    }
    await inTransaction(this.pool, async (db) => {
      await markVerified(db, id, now);
      await resumeAddress(db, id, now);
      await closeIncident(db, { kind: 'mailBounced', instanceId: id, now });
    });
  }

  async forget({ id }: Caller): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.pool, (db) => removeAddress(db, id, now));
  }

  async preview({ id }: Caller, locale: Locale): Promise<DigestPreview> {
    const { morningHour } = await this.rules.policy();
    const now = this.clock.now();
    const today = dateOf(now);
    const morning = (day: typeof today): Instant =>
      new Date(Date.parse(startOfDay(day)) + morningHour * HOUR_MS).toISOString() as Instant;
    const day = now < morning(today) ? today : addDays(today, 1);
    const grants = await grantsOf(this.pool, id, day);
    const [lines, preferences, { address, mailServer }, calendar] = await Promise.all([
      digestPreview(this.pool, { personId: id, grants, day }),
      preferencesOfOne(this.pool, id),
      this.read({ id } as Caller),
      this.rules.calendar(),
    ]);
    const mailed = lines.some((line) => isMailed(line, preferences)) && mailServer && address?.verified === true;
    return {
      day,
      mailAt: mailed && address.bouncedAt === null ? digestNotBefore(morning(day), preferences, calendar) : null,
      lines: lines.map((line) => ({
        itemId: line.instanceId,
        sentence: digestSentence(line, day, locale),
        kind: kindOfLine(line),
        mailed: isMailed(line, preferences),
      })),
    };
  }
}

function isValid({ codeUntil }: MailAddress, now: Instant): boolean {
  return codeUntil !== null && codeUntil > now;
}

function addressView(address: MailAddress, now: Instant): NonNullable<MyDelivery['address']> {
  const { verifiedAt, codeUntil, bouncedAt } = address;
  return {
    address: address.address,
    verified: verifiedAt !== null,
    codeUntil: isValid(address, now) ? codeUntil : null,
    bouncedAt,
  };
}
