import { addDays, asInstant, dateOf, yearOf, type Instant } from '../domain/calendar/plain-date.ts';
import { nextNumber, printDocumentNumber } from '../domain/papers/document-number.ts';
import type { ResultDocumentInput } from '../domain/processes/result-document/state.ts';
import {
  officialName,
  officialRecipients,
  officialSummary,
} from '../domain/processes/result-document/result-document-text.ts';
import { CALCULATION, usualMethod, type RankingMethod } from '../domain/ranking/method.ts';
import { rank } from '../domain/ranking/rank.ts';
import { finished } from '../domain/steps.ts';
import { administer, appendAccountEvent } from '../db/account-record.ts';
import { inTransaction, type Pool } from '../db/pool.ts';
import type { HashName, ProcessStore } from '../db/process-store-types.ts';
import { lockSeries } from '../db/queries/number-authorities.ts';
import { rankingInputs } from '../db/queries/ranking-inputs.ts';
import { freezeRanking } from '../db/queries/ranking-writes.ts';
import { sealInSteps } from '../db/ranking-seal.ts';
import { personNamed, type DemoPerson } from './cast.ts';
import { demoId } from './ids.ts';
import { codeOf } from './numbers.ts';
import { CITY, REGIONS } from './organisation.ts';

export interface Ranking {
  readonly pool: Pool;
  readonly store: ProcessStore;
  readonly hash: HashName;
}

interface Frozen {
  readonly id: string;
  readonly resultHash: string;
  readonly places: number;
  readonly excluded: number;
}

/** The city's rankings: that of its units is issued and received by all three, that of its counties is frozen only. */
export async function rankResults(stage: Ranking, now: Instant): Promise<void> {
  const year = yearOf(dateOf(now)) - 1;
  const units = { year, method: usualMethod('unit'), now: daysAgo(now, 3), note: '部门年度排名（虚构）' };
  await issue(stage, await freeze(stage, units), { year, now });
  const counties = { ...usualMethod('county'), minItems: 1 };
  await freeze(stage, { year, method: counties, now: daysAgo(now, 1), note: '县市区年度排名，待提请签发（虚构）' });
}

async function freeze(
  { pool, hash }: Ranking,
  { year, method, now, note }: { year: number; method: RankingMethod; now: Instant; note: string },
): Promise<Frozen> {
  const office = personNamed('performance');
  const { subject } = method;
  const id = demoId(`ranking:${subject}:${String(year)}`);
  const of = { regionId: CITY, year, subject };
  return administer(pool, async (db) => {
    const inputs = await rankingInputs(db, of);
    const ranking = rank(inputs, method);
    const seal = finished(sealInSteps(inputs, method, ranking));
    const by = { by: office.id, now };
    await freezeRanking(db, { id, ...of, method, calculation: CALCULATION, inputs, ranking, ...seal, note, ...by });
    const [places, excluded] = [ranking.places.length, ranking.excluded.length];
    await appendAccountEvent(
      db,
      {
        kind: 'rankingFrozen',
        by: { id: office.id, name: office.name },
        person: null,
        regionIds: [CITY],
        before: null,
        after: { rankingId: id, year, subject, places, ...seal },
        note,
        at: now,
      },
      hash,
    );
    return { id, resultHash: seal.resultHash, places, excluded };
  });
}

async function issue(
  { pool, store }: Ranking,
  { id: rankingId, resultHash, places, excluded }: Frozen,
  { year, now }: { readonly year: number; readonly now: Instant },
): Promise<void> {
  const [office, director] = [personNamed('performance'), personNamed('director')];
  const region = REGIONS.find(({ id }) => id === CITY);
  const id = demoId(`resultDocument:unit:${String(year)}`);
  const openedAt = daysAgo(now, 3);
  const input: ResultDocumentInput = {
    subject: { regionId: CITY, regionPath: region?.path ?? [CITY], unitId: `finance-${CITY}` },
    code: `${String(year)}-${CITY}-demo`,
    name: officialName('ranking', year, 'unit'),
    fiscalYear: year,
    documentKind: 'ranking',
    ranked: 'unit',
    openedOn: dateOf(openedAt),
    concludedOn: dateOf(daysAgo(now, 20)),
    content: { rankingId, hash: resultHash, summary: officialSummary('ranking', places, excluded), entries: [] },
    recipients: officialRecipients('ranking', region?.name ?? ''),
    draftedBy: { id: office.id, name: office.name },
  };
  await store.open({ process: 'resultDocument', id, input, actor: office, now: openedAt });
  const act = (actor: DemoPerson, days: number, command: { readonly kind: string }) =>
    store.act({ instanceId: id, command, actor, now: daysAgo(now, days) });
  const series = await inTransaction(pool, (db) =>
    lockSeries(db, codeOf(CITY, 'performance'), yearOf(dateOf(daysAgo(now, 2)))),
  );
  const documentNumber = printDocumentNumber(nextNumber(series));
  await act(director, 2, { kind: 'issueResultDocument', documentNumber } as { readonly kind: string });
  const recipients = [1, 2, 3];
  await act(office, 2, { kind: 'deliverResultDocument', recipients, means: '机要交换' } as { readonly kind: string });
  await act(office, 1, { kind: 'recordResultReceipt', recipients, receivedBy: '机要室' } as { readonly kind: string });
}

/** The same hour, so many days before. */
function daysAgo(now: Instant, days: number): Instant {
  return asInstant(`${addDays(dateOf(now), -days)}T02:00:00.000Z`);
}
