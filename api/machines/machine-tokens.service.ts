import { Inject, Injectable } from '@nestjs/common';
import { addDays, dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { tokenFaults } from '../../domain/people/machine.ts';
import { endOlderTokens, insertToken, revokeToken } from '../../db/queries/machine-tokens.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { refuse } from '../people/dated.ts';
import { about } from './machine-places.ts';
import type { IssueToken, TokenIssued } from './machines.schemas.ts';
import { MachinesService } from './machines.service.ts';
import { hashOf, newToken, prefixOf } from './token.ts';

/** What a machine shows instead of a password: issued, changed for a new one with both living a while, taken back. */
@Injectable()
export class MachineTokensService {
  constructor(
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MachinesService) private readonly machines: MachinesService,
  ) {}

  /**
   * A new token, shown by this answer and kept as its hash only; those before it end after the overlap, not later than
   * they would have. The same key again issues none and shows none.
   *
   * @throws {DomainError} `notFound`; `invalidInput`: a day too early or too far, nobody who answers for the machine, a stopped machine
   */
  async issue(
    machineId: string,
    { expiresOn, overlapDays, note }: IssueToken,
    key: string,
    caller: Caller,
  ): Promise<TokenIssued> {
    const id = stableId('machineToken', caller.id, machineId, key);
    const token = newToken();
    const now = this.clock.now();
    const today = dateOf(now);
    const issued: { done: boolean } = { done: false };
    await this.machines.alter(machineId, caller, async (db, machine, write) => {
      refuse([
        ...tokenFaults(expiresOn, today),
        ...(machine.active ? [] : [{ path: '', code: 'machineStopped' }]),
        ...(machine.ownerActive ? [] : [{ path: '', code: 'ownerGone' }]),
      ]);
      const prefix = prefixOf(token);
      const made = { id, machineId, prefix, hash: hashOf(token), madeBy: caller.id, now, expiresOn };
      issued.done = await insertToken(db, made);
      if (!issued.done) return;
      await endOlderTokens(db, { machineId, newest: id, on: addDays(today, overlapDays) });
      await write({ ...about(machine), kind: 'tokenIssued', after: { prefix, expiresOn }, note });
    });
    return { id, token: issued.done ? token : null };
  }

  /** @throws {DomainError} `notFound` where there is none that could be taken back */
  async revoke(machineId: string, id: string, note: string, caller: Caller): Promise<void> {
    await this.machines.alter(machineId, caller, async (db, machine, write) => {
      const prefix = await revokeToken(db, { id, machineId, by: caller.id, now: this.clock.now() });
      if (prefix === undefined) throw new DomainError('notFound');
      await write({ ...about(machine), kind: 'tokenRevoked', before: { prefix }, note });
    });
  }
}
