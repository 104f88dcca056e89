import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import { inTransaction, type Pool } from '../../db/pool.ts';
import type { HashName } from '../../db/process-store-types.ts';
import { unitFigures, unitUpcoming } from '../../db/queries/report-figures.ts';
import { roundCounts, roundFigures } from '../../db/queries/report-rounds.ts';
import type { Layer } from '../cast.ts';
import { CITY_UNITS } from '../city/units.ts';
import { CITY, REGIONS, STAFFED, UNITS, type DemoRegion, type DemoUnit } from '../organisation.ts';
import { writeLives, type Lived } from '../writing.ts';
import { countyCourse, unitCourse } from './courses.ts';
import { countyFate, unitFate, type FatedRound } from './fates.ts';
import { settledPeriods } from './periods.ts';

interface Reports {
  readonly pool: Pool;
  readonly hash: HashName;
  readonly now: Instant;
}

/** Answers for its county where the city evaluates it, and has no items that it could report on. */
const NOT_ASKED: readonly string[] = [UNITS.county.id];

/**
 * The rounds of performance reports (R4, R5) that are over: of every unit that owes one, and of every county that the demo
 * has people in. Each report is played in memory by the product's own decider, and a round is written at once.
 */
export async function playReports(reports: Reports, layer: Layer): Promise<void> {
  const today = dateOf(reports.now);
  const periods = settledPeriods(today, layer);
  for (const [index, period] of periods.entries()) {
    const round: FatedRound = { period, today, isLast: index === periods.length - 1 };
    await write(reports, await unitReports(reports, round, layer), layer);
    // A county adds up what its units have reported, so those come first.
    await write(reports, await countyReports(reports, round, layer), layer);
  }
}

async function write({ pool, hash, now }: Reports, lives: readonly Lived[], layer: Layer): Promise<void> {
  await inTransaction(pool, (db) => writeLives(db, lives, { hash, now, all: layer === 'core', errandsDone: true }));
}

async function unitReports({ pool, now }: Reports, round: FatedRound, layer: Layer): Promise<readonly Lived[]> {
  const units: readonly DemoUnit[] = layer === 'city' ? [...Object.values(UNITS), ...CITY_UNITS] : Object.values(UNITS);
  const asked = units.filter(({ id }) => !NOT_ASKED.includes(id));
  const { period, today } = round;
  return Promise.all(
    asked.map(async (unit) => {
      const of = { unitId: unit.id, period, today };
      const [figures, upcoming] = await Promise.all([unitFigures(pool, of), unitUpcoming(pool, of)]);
      const facts = { figures, upcoming: [...upcoming] };
      return unitCourse(unit, round, unitFate(unit.id, round), facts).lived(now);
    }),
  );
}

async function countyReports({ pool, now }: Reports, round: FatedRound, layer: Layer): Promise<readonly Lived[]> {
  const played = countiesOf(layer).map(async (county) => {
    const of = { regionId: county.id, period: round.period, side: 'unit' } as const;
    const scope = [{ regionId: county.id }];
    const [sums, counts] = await Promise.all([roundFigures(pool, scope, of), roundCounts(pool, scope, of)]);
    const figures = { ...sums, reportsOwed: counts.owed, reportsAccepted: counts.accepted };
    const { report, receipt } = countyCourse(county, round, countyFate(county.id, round), { figures, upcoming: [] });
    return [report.lived(now), receipt.lived(now)];
  });
  return (await Promise.all(played)).flat();
}

function countiesOf(layer: Layer): readonly DemoRegion[] {
  const isPlayed = (id: string): boolean => layer === 'city' || STAFFED.some((one) => one === id);
  return REGIONS.filter(({ id }) => id !== CITY && isPlayed(id));
}
