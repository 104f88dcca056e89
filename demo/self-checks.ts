import { createHash } from 'node:crypto';
import { asInstant, dateOf, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import type { AssignSelfCheck } from '../domain/processes/budget-item/commands.ts';
import {
  drawSample,
  populationText,
  shareOut,
  stratumOf,
  type DrawnLine,
  type PossibleChecker,
} from '../domain/self-check/sample.ts';
import { administer, appendAccountEvent } from '../db/account-record.ts';
import type { HashName } from '../db/process-store-types.ts';
import { freezeSample, recordDraw } from '../db/queries/self-check-writes.ts';
import { checkersOf, selfCheckPopulation, type PopulationRow } from '../db/queries/self-checks.ts';
import type { Stage } from './acting.ts';
import { personNamed, personOfId } from './cast.ts';
import { workdays } from './city/pace.ts';
import { demoId } from './ids.ts';
import { CITY } from './organisation.ts';

const RULES = defaultPolicy.selfCheck;

interface Sampling extends Stage {
  readonly hash: HashName;
}

/**
 * Two samples of the city's self-evaluations (E4): of the first everything that was drawn has its result, of the second
 * every other one. Whoever drew them, and the lots, are the demo's own.
 */
export async function playSelfChecks(stage: Sampling, now: Instant): Promise<void> {
  const today = dateOf(now);
  const year = await sampledYear(stage);
  if (year === undefined) return;
  const first = await sample(stage, { year, no: 1, on: workdays(today, -4) });
  await check(stage, first, { on: workdays(today, -3), every: 1 });
  const second = await sample(stage, { year, no: 2, on: workdays(today, -2) });
  await check(stage, second, { on: workdays(today, -1), every: 2 });
}

/** The fiscal year of which most self-evaluations wait for their review. */
async function sampledYear({ pool }: Stage): Promise<number | undefined> {
  const { rows } = await pool.query<{ year: number }>(
    `select fiscal_year as year from budget_item where region_id = $1 and phase = 'reviewing'
     group by fiscal_year order by count(*) desc, fiscal_year desc limit 1`,
    [CITY],
  );
  return rows[0]?.year;
}

interface Asked {
  readonly year: number;
  readonly no: number;
  readonly on: PlainDate;
}

interface Drawn {
  readonly itemId: string;
  readonly checker: PossibleChecker;
}

/** The list is frozen in the morning with the hash of a seed, and drawn from in the afternoon. */
async function sample({ pool, store, hash }: Sampling, { year, no, on }: Asked): Promise<readonly Drawn[]> {
  const office = personNamed('performance');
  const id = demoId(`selfCheckSample:${String(year)}:${String(no)}`);
  const seed = sha256(`demo:${id}`);
  const all = await standing(pool, year, on);
  const [frozenAt, drawnAt] = [at(on, '01'), at(on, '07')];
  const free = all.filter(({ exclusion }) => exclusion === null);
  const lots = drawSample(seed, free, RULES);
  const drawn = free.filter((one) => lots.some((lot) => lot.id === one.id && lot.drawn));
  const checkers = await checkersOf(pool, CITY, on);
  const shared = shareOut(drawn, checkers).flatMap(({ itemId, checker }) => {
    const found = checkers.find(({ personId }) => personId === checker?.personId);
    return found ? [{ itemId, checker: found }] : [];
  });
  await administer(pool, async (db) => {
    const lines = all.map((one) => ({ ...one, stratum: stratumOf(one, RULES) }));
    const hashes = { populationHash: sha256(populationText(all, RULES)), seedHash: sha256(seed) };
    const note = no === 1 ? '第一批自评抽查（虚构）' : '第二批自评抽查（虚构）';
    const frozen = { id, regionId: CITY, year, rules: RULES, ...hashes, lines, note, by: office.id, now: frozenAt };
    await freezeSample(db, frozen);
    const outcomes = all.map((one, index) => outcomeOf(one, index, lots, shared));
    await recordDraw(db, { id, seed, by: office.id, now: drawnAt, lines: outcomes });
    const by = { by: { id: office.id, name: office.name }, person: null, regionIds: [CITY], before: null };
    const facts = { sampleId: id, year, lines: lines.length, ...hashes };
    await appendAccountEvent(db, { kind: 'selfCheckListFrozen', ...by, after: facts, note, at: frozenAt }, hash);
    const opened = { sampleId: id, seed, drawn: shared.length };
    await appendAccountEvent(db, { kind: 'selfCheckDrawn', ...by, after: opened, note: '', at: drawnAt }, hash);
  });
  for (const { itemId, checker } of shared) {
    const { personId, name, role } = checker;
    const command: AssignSelfCheck = { kind: 'assignSelfCheck', sampleId: id, checker: { personId, name, role }, on };
    const actor = { kind: 'system', ruleId: 'selfCheckSample' } as const;
    await store.act({ instanceId: itemId, command, actor, now: drawnAt });
  }
  return shared;
}

/** Where every self-evaluation stood that morning: what was handed in since was not there to be drawn. */
async function standing(pool: Stage['pool'], year: number, on: PlainDate): Promise<readonly PopulationRow[]> {
  const all = await selfCheckPopulation(pool, CITY, year);
  const { rows } = await pool.query<{ id: string }>(
    `select id from instance where id = any ($1::uuid[]) and (state #>> '{selfEvaluation,submittedOn}')::date >= $2`,
    [all.map(({ id }) => id), on],
  );
  const later = new Set(rows.map(({ id }) => id));
  return all.map((one) => (one.exclusion === null && later.has(one.id) ? { ...one, exclusion: 'notSubmitted' } : one));
}

function outcomeOf(
  { id, exclusion }: PopulationRow,
  index: number,
  lots: readonly DrawnLine[],
  shared: readonly Drawn[],
): Parameters<typeof recordDraw>[1]['lines'][number] {
  const lot = lots.find((one) => one.id === id);
  const checker = shared.find(({ itemId }) => itemId === id)?.checker;
  return {
    no: index + 1,
    exclusion,
    ticket: lot?.ticket ?? null,
    standing: lot === undefined ? 'excluded' : lot.drawn ? 'drawn' : 'notDrawn',
    checkerId: checker?.personId ?? null,
    checkerName: checker?.name ?? null,
  };
}

/** Most are confirmed, every third goes back; with `every` above one, some still wait for their checker. */
async function check(
  { store }: Stage,
  drawn: readonly Drawn[],
  { on, every }: { readonly on: PlainDate; readonly every: number },
): Promise<void> {
  for (const [index, { itemId, checker }] of drawn.entries()) {
    if (index % every !== 0) continue;
    const actor = personOfId(checker.personId);
    const command =
      index % 3 === 2
        ? { kind: 'returnSelfEvaluation', opinion: '满意度没有调查依据，请补充后重报（虚构）' }
        : {
            kind: 'acceptSelfEvaluation',
            opinion: '抽查核对台账，数据属实（虚构）',
            qualityScore: 88,
            adjustments: [],
          };
    await store.act({ instanceId: itemId, command, actor, now: at(on, '03') });
  }
}

function at(day: PlainDate, hour: string): Instant {
  return asInstant(`${day}T${hour}:00:00.000Z`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
