import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { addresses } from '../../db/queries/delivery-list.ts';
import { mailAddress, resumeAddress } from '../../db/queries/mail-address.ts';
import { closeIncident } from '../../db/queries/reconcile.ts';
import { readScope } from '../../db/queries/scope.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService, named, regionsOf } from '../people/account-log.service.ts';
import { AdministeredService } from '../people/administered.service.ts';
import { refuse } from '../people/dated.ts';
import { askForProof } from './address-proof.ts';
import type { AddressPage, AskAddresses, CorrectAddress } from './delivery.schemas.ts';

/** Where people's mail goes, for those who look after bounces. */
@Injectable()
export class AddressesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AdministeredService) private readonly administered: AdministeredService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  async list(asked: AskAddresses, caller: Caller): Promise<AddressPage> {
    const scope = await readScope(this.pool, grantsWith(caller, 'mail.read'));
    const { rows, next } = await addresses(
      this.pool,
      scope.map(({ regionId }) => regionId),
      asked,
    );
    return { rows: rows.map(({ locale: _locale, ...row }) => row), next };
  }

  /** A correct address is still to be proven by whose it is. @throws {DomainError} `notFound` */
  async correct(personId: string, { address, note }: CorrectAddress, caller: Caller): Promise<void> {
    const now = this.clock.now();
    await this.log.change(caller, async (db, write) => {
      const { account } = await this.administered.visible(db, personId, caller, dateOf(now));
      const before = await mailAddress(db, personId);
      await askForProof(db, account, address, now);
      await write({
        kind: 'addressCorrected',
        person: named(account),
        regionIds: regionsOf(account),
        note,
        before: before ? { address: before.address } : null,
        after: { address },
      });
    });
  }

  /** The address is right after all: what was held back goes out. @throws {DomainError} `notFound` */
  async resume(personId: string, note: string, caller: Caller): Promise<void> {
    const now = this.clock.now();
    await this.log.change(caller, async (db, write) => {
      const { account } = await this.administered.visible(db, personId, caller, dateOf(now));
      const address = await mailAddress(db, personId);
      if (!address) refuse([{ path: '/note', code: 'noAddressYet' }]);
      const count = await resumeAddress(db, personId, now);
      await closeIncident(db, { kind: 'mailBounced', instanceId: personId, now });
      await write({
        kind: 'addressResumed',
        person: named(account),
        regionIds: regionsOf(account),
        after: { count },
        note,
      });
    });
  }
}
