import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { administer, appendAccountEvent, type AccountEvent, type Facts } from '../../db/account-record.ts';
import { accountWithGrants, type AccountRow, type GrantRow } from '../../db/queries/accounts.ts';
import type { Pool, Queryable } from '../../db/pool.ts';
import type { HashName, StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, HASH, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';

/** What is written down of one change, beside who and when. */
export type Entry = Pick<AccountEvent, 'kind' | 'person' | 'regionIds'> &
  Partial<Pick<AccountEvent, 'before' | 'after' | 'note'>>;

/** Changes of accounts and what operators do: each in one transaction with its link of the administration's record. */
@Injectable()
export class AccountLogService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(HASH) private readonly hash: HashName,
  ) {}

  /** Runs `work` alone among all administrative changes, with a pen to write down what it did. */
  change<T>(caller: Pick<Caller, 'id' | 'name'>, work: (db: Queryable, write: Write) => Promise<T>): Promise<T> {
    const by = { id: caller.id, name: caller.name };
    const write = (db: Queryable, { before = null, after = null, note = '', ...entry }: Entry): Promise<void> =>
      appendAccountEvent(db, { ...entry, by, before, after, note, at: this.clock.now() }, this.hash);
    return administer(this.pool, (db) => work(db, (entry) => write(db, entry)));
  }

  /** What a person does to his own account: read by whoever administers or audits a region in which he holds something. */
  changeOwn<T>(
    own: Pick<AccountRow, 'id' | 'name' | 'login'>,
    work: (db: Queryable, write: (entry: OwnEntry) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    return this.change(own, async (db, write) => {
      const account = await accountWithGrants(db, own.id, dateOf(this.clock.now()));
      const about = { person: named(own), regionIds: account ? regionsOf(account) : [] };
      return work(db, (entry) => write({ ...entry, ...about }));
    });
  }
}

type OwnEntry = Omit<Entry, 'person' | 'regionIds'>;

export type Write = (entry: Entry) => Promise<void>;

/** The person as the record names him. */
export function named({ id, name, login }: Pick<AccountRow, 'id' | 'name' | 'login'>): NonNullable<Entry['person']> {
  return { id, name, login };
}

/** Regions in which somebody holds or held something. */
export function regionsOf({ grants }: Pick<AccountRow, 'grants'>): readonly string[] {
  return [...new Set(grants.map(({ regionId }) => regionId))];
}

/** A grant as the record keeps it. */
export function grantFacts(grant: Omit<GrantRow, 'id' | 'regionName' | 'current'>): Facts {
  const { role, regionId, unitId, unitName, divisionId, divisionName, validFrom, validUntil } = grant;
  const { agencyId, agencyName } = grant;
  const agency = agencyId === null ? {} : { agencyId, agencyName };
  return { role, regionId, unitId, unitName, divisionId, divisionName, ...agency, validFrom, validUntil };
}
