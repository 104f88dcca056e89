import { dateOf, yearOf, type Instant } from '../domain/calendar/plain-date.ts';
import { nextNumber, printDocumentNumber, type DocumentNumber } from '../domain/papers/document-number.ts';
import { NUMBERED_ACTS, type NumberPurpose } from '../domain/papers/number-rules.ts';
import { inTransaction, type Pool } from '../db/pool.ts';
import { lockSeries, saveAuthority, type NumberAuthority } from '../db/queries/number-authorities.ts';
import { cancelNumber, markNumberUsed, reserveNumber } from '../db/queries/numbers-by-hand.ts';
import { personNamed } from './cast.ts';
import { CITY, OTHER_COUNTIES, REGIONS, STAFFED, type StaffedRegion } from './organisation.ts';
import { together } from './acting.ts';
import type { PlanDays } from './plan-days.ts';
import { hour, inOrder, type Life, type Step } from './script.ts';

/** Invented codes: 示 stands for 示范 in every one of them. */
const STEMS: Readonly<Record<StaffedRegion, string>> = {
  [CITY]: '示财',
  431002: '示北财',
  431003: '示苏财',
  431021: '示桂财',
  431022: '示宜财',
  431023: '示永财',
  431024: '示嘉财',
  431025: '示临财',
  431026: '示汝财',
  431027: '示东财',
  431028: '示安财',
  431081: '示资财',
};
const ENDINGS: Readonly<Record<NumberPurpose, string>> = { approval: '预', performance: '绩' };

/** A bureau's invented code. */
export function codeOf(regionId: StaffedRegion, purpose: NumberPurpose): string {
  return `${STEMS[regionId]}${ENDINGS[purpose]}`;
}

/** Every bureau's codes, kept since the first year in which one of its papers was issued. */
function demoAuthorities(lives: readonly Life[]): readonly NumberAuthority[] {
  const years = lives.flatMap(({ steps }) => steps.filter(isNumbered).map(({ at }) => yearOf(dateOf(at))));
  const sinceYear = Math.min(...years);
  const regions = new Set(lives.map(({ input }) => input.subject.regionId));
  return [...STAFFED, ...OTHER_COUNTIES]
    .filter((regionId) => regions.has(regionId))
    .flatMap((regionId) =>
      (['approval', 'performance'] as const).map((purpose) => ({
        code: codeOf(regionId, purpose),
        regionId,
        name: `${REGIONS.find(({ id }) => id === regionId)?.name ?? ''}财政局（虚构代字）`,
        purposes: [purpose],
        sinceYear,
        active: true,
      })),
    );
}

/** The number of the yearly plan, which is the office's first paper of its year. */
export function planNumber(year: number): DocumentNumber {
  return { code: codeOf(CITY, 'performance'), year, serial: 1 };
}

/** Kept for the plan before anything else is numbered, by the director who issues it. */
export async function keepPlanNumber(pool: Pool, { year, putForwardOn }: PlanDays): Promise<void> {
  const paper = { title: '年度重点评价计划', personId: personNamed('director').id, now: hour(putForwardOn, '10:00') };
  await inTransaction(pool, async (db) => {
    await lockSeries(db, planNumber(year).code, year);
    await reserveNumber(db, planNumber(year), paper);
  });
}

/** The lives with the numbers that the register gives: in the order of time, one for a batch, without a gap, after those that are kept. */
export function numbered(lives: readonly Life[], kept: readonly DocumentNumber[] = []): readonly Life[] {
  const regions = new Map(lives.map(({ key, input }) => [key, input.subject.regionId as StaffedRegion]));
  const last = new Map(kept.map(({ code, year, serial }) => [`${code}${String(year)}`, serial]));
  const given = new Map<Step, string>();
  for (const visit of together(inOrder(lives))) {
    const [step] = visit.filter(isNumbered);
    if (!step) continue;
    const purpose = NUMBERED_ACTS[step.command.kind as keyof typeof NUMBERED_ACTS];
    const code = codeOf(regions.get(step.item) ?? CITY, purpose);
    const year = yearOf(dateOf(step.at));
    const key = `${code}${String(year)}`;
    const serial = (last.get(key) ?? 0) + 1;
    last.set(key, serial);
    visit.forEach((each) => given.set(each, printDocumentNumber({ code, year, serial })));
  }
  return lives.map((life) => ({ ...life, steps: life.steps.map((step) => renumbered(step, given.get(step))) }));
}

function isNumbered({ command, refused }: Step): boolean {
  return command.kind in NUMBERED_ACTS && refused === undefined;
}

function renumbered(step: Step, documentNumber: string | undefined): Step {
  return documentNumber === undefined
    ? step
    : { ...step, command: { ...step.command, documentNumber } as Step['command'] };
}

const BY_HAND = [
  { title: '关于开展预算绩效自评工作的通知（虚构）', then: 'used' },
  { title: '关于绩效目标申报的补充通知（虚构）', then: 'cancelled' },
  { title: '关于召开绩效管理工作会议的通知（虚构）', then: 'reserved' },
] as const;

/** Numbers taken by hand for papers that are written elsewhere: one is out, one was cancelled, one is being written. */
export async function takeByHand(pool: Pool, now: Instant): Promise<void> {
  const [code, on] = [codeOf(CITY, 'performance'), dateOf(now)];
  const personId = personNamed('performance').id;
  await inTransaction(pool, async (db) => {
    for (const { title, then } of BY_HAND) {
      const number: DocumentNumber = nextNumber(await lockSeries(db, code, yearOf(on)));
      await reserveNumber(db, number, { title, personId, now });
      if (then === 'used') await markNumberUsed(db, number, on);
      if (then === 'cancelled') await cancelNumber(db, number, { reason: '与前一件重复（虚构）', personId, now });
    }
  });
}

/** Registers the codes before anybody acts. */
export async function registerCodes(pool: Pool, lives: readonly Life[]): Promise<void> {
  for (const authority of demoAuthorities(lives)) await saveAuthority(pool, authority);
}
