import type { Instant } from '../domain/calendar/plain-date.ts';
import { GENESIS, hashNameOf, link } from './hash-chain.ts';
import { inTransaction, type Pool, type Queryable } from './pool.ts';
import type { HashName } from './process-store-types.ts';

/** What administrators, operators and people themselves do that is no act on a matter. */
export const ACCOUNT_EVENT_KINDS = [
  'accountCreated',
  'accountRenamed',
  'accountDeactivated',
  'accountReactivated',
  'accountUnlocked',
  'passwordReset',
  'passwordChanged',
  'factorEnrolled',
  'factorRemoved',
  'factorReset',
  'factorRuleSet',
  'recoveryCodesMade',
  'recoveryCodeUsed',
  'sessionsEnded',
  'identityLinked',
  'identityUnlinked',
  'machineMade',
  'machineChanged',
  'tokenIssued',
  'tokenRevoked',
  'grantGiven',
  'grantEnded',
  'delegationMade',
  'delegationRevoked',
  'calendarConfirmed',
  'policyProposed',
  'policyPutIntoForce',
  'policyWithdrawn',
  'rankingFrozen',
  'selfCheckListFrozen',
  'selfCheckDrawn',
  'operationAsked',
  'incidentClosed',
  'mailRetried',
  'endpointMade',
  'endpointChanged',
  'endpointSecretChanged',
  'addressCorrected',
  'addressResumed',
  'mailCameBack',
  'authorityCodeMade',
  'authorityCodeChanged',
  'numberSeriesBegun',
  'numberReserved',
  'numberIssued',
  'numberCancelled',
  'archiveTaken',
  'tableImported',
  'importWithdrawn',
  'bodyEstablished',
  'bodyChanged',
  'bodyDissolved',
  'bodySeatTaken',
  'bodySeatLeft',
  'bodyFundsSet',
  'bodyFundsUsed',
  'bulletinPublished',
  'bulletinWithdrawn',
  'coursePublished',
  'courseCancelled',
  'courseClosed',
] as const;
export type AccountEventKind = (typeof ACCOUNT_EVENT_KINDS)[number];

/** Plain facts of one side of a change: what stood there, or what stands there now. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** One change as it is to be written down. */
export interface AccountEvent {
  readonly kind: AccountEventKind;
  readonly by: { readonly id: string; readonly name: string };
  /** Whom it concerns, where it concerns a person. */
  readonly person: { readonly id: string; readonly name: string; readonly login: string } | null;
  /** Regions whose administrators and auditors may read it. */
  readonly regionIds: readonly string[];
  readonly before: Facts | null;
  readonly after: Facts | null;
  readonly note: string;
  readonly at: Instant;
}

/** Any number that nobody else in this database locks. */
const ADMINISTRATION_LOCK = 7_142_014_007;

/**
 * Runs a change of accounts, grants or delegations: one at a time, so that what it was decided on still holds when it
 * is written (the last administrator cannot be removed twice over), and with its link of the administration's record.
 */
export async function administer<T>(pool: Pool, work: (client: Queryable) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ADMINISTRATION_LOCK]);
    return work(client);
  });
}

/** Appends to the administration's record; only within `administer`, whose lock keeps the chain in order. */
export async function appendAccountEvent(db: Queryable, event: AccountEvent, hash: HashName): Promise<void> {
  const { rows } = await db.query<{ seq: number; hash: string }>(
    'select seq, hash from account_event order by seq desc limit 1',
  );
  const [last] = rows;
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? GENESIS;
  const body = JSON.stringify({ seq, ...event });
  await db.query(
    `insert into account_event (seq, at, kind, by_person, person_id, region_ids, body, previous_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      seq,
      event.at,
      event.kind,
      event.by.id,
      event.person?.id ?? null,
      event.regionIds,
      body,
      previous,
      link(hash, previous, body),
    ],
  );
}

interface StoredEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly byPerson: string;
  readonly personId: string | null;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}

const PAGE = 1_000;

/** Walks the administration's record from its beginning: how many links hold, and the first that does not. */
export async function verifyAccountEvents(
  db: Queryable,
): Promise<{ readonly events: number; readonly brokenAt?: number }> {
  let previous = GENESIS;
  let events = 0;
  for (;;) {
    const { rows } = await db.query<StoredEvent>(
      `select seq, at, by_person as "byPerson", person_id as "personId", body, previous_hash as "previousHash", hash
       from account_event where seq > $1 order by seq limit ${String(PAGE)}`,
      [events],
    );
    for (const row of rows) {
      if (!holds(row, events + 1, previous)) return { events, brokenAt: events + 1 };
      previous = row.hash;
      events += 1;
    }
    if (rows.length < PAGE) return { events };
  }
}

function holds(row: StoredEvent, seq: number, previous: string): boolean {
  const hash = hashNameOf(row.hash);
  if (row.seq !== seq || row.previousHash !== previous || !hash || link(hash, previous, row.body) !== row.hash)
    return false;
  const text = JSON.parse(row.body) as AccountEvent & { readonly seq: number };
  return (
    text.seq === seq &&
    text.by.id === row.byPerson &&
    (text.person?.id ?? null) === row.personId &&
    Date.parse(text.at) === Date.parse(row.at)
  );
}
