import { recordEngagement, rateEngagement } from '../../db/queries/engagements.ts';
import { approveEdition, beginEdition } from '../../db/queries/indicator-editions.ts';
import { writeEntries, type EntryWrite } from '../../db/queries/library-changes.ts';
import { entryWrite } from '../../db/queries/library-write.ts';
import type { Queryable } from '../../db/pool.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import type { EntryState } from '../../domain/libraries/entry-acts.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import type { Framework } from '../../domain/libraries/indicator-fields.ts';
import { qualityScore } from '../../domain/libraries/quality.ts';
import { demoId } from '../ids.ts';
import { CITY, UNITS } from '../organisation.ts';
import { DEMO_AGENCIES, type DemoAgency } from './agencies.ts';
import { entered, KEEPER, SEAL } from './entered.ts';
import { DEMO_EXPERTS } from './experts.ts';
import { GUIDANCE } from './guidance-text.ts';
import { CITY_INDICATORS, ministryIndicators } from './indicators.ts';

const DIRECTOR = demoId('person:director');
const ENTERED = asInstant('2026-01-20T02:00:00.000Z');
const PROPOSED = asInstant('2026-11-19T03:00:00.000Z');
const APPROVED = asInstant('2026-01-22T02:00:00.000Z');
const SUSPENDED = asInstant('2026-02-10T02:00:00.000Z');

/** The four libraries of the demo's city: invented agencies and experts, the ministry's frameworks, and the guidance. */
export async function loadLibraries(db: Queryable): Promise<void> {
  const agencies = DEMO_AGENCIES.map((agency) => ({
    agency,
    entry: entered('agencies', agency.content, { at: ENTERED }),
  }));
  await writeEntries(db, [
    ...agencies.map(({ entry }) => entry),
    ...DEMO_EXPERTS.map((content) => entered('experts', content, { at: ENTERED })),
    ...GUIDANCE.map((content) => entered('guidance', content, { at: ENTERED })),
    ...CITY_INDICATORS.map((content) => entered('indicators', content, { at: ENTERED })),
    proposed(),
    ...ministryIndicators().map((content) => entered('indicators', content, { at: ENTERED, ...standing(content) })),
  ]);
  const left = agencies.flatMap(({ agency, entry }) =>
    agency.suspended === undefined ? [] : [suspended(entry, agency.suspended)],
  );
  await writeEntries(db, left);
  for (const { agency, entry } of agencies) await engage(db, entry.id, agency);
  for (const [framework, edition, approved] of EDITIONS) {
    const key = { regionId: CITY, framework, edition };
    await beginEdition(db, key, KEEPER, ENTERED);
    if (approved) await approveEdition(db, key, DIRECTOR, APPROVED);
  }
}

/** Approved one after the other: of the project framework the later edition stands. */
const EDITIONS: readonly (readonly [Framework, string, boolean])[] = [
  ['project', '2013', true],
  ['project', '2020', true],
  ['department', '2013', true],
  ['fiscal', '2013', true],
  ['targets', '2026', true],
  ['department', '地方版', false],
];

/** The project framework of 2013 gave way to the one of 2020; a local variant is still to be looked at. */
function standing({ framework, edition }: Content): { readonly state: EntryState; readonly stateReason?: string } {
  if (framework === 'project' && edition === '2013') return { state: 'removed', stateReason: '被 2020 版取代' };
  return { state: edition === '地方版' ? 'draft' : 'listed' };
}

/** A unit has proposed an indicator that nobody has answered yet. */
function proposed(): EntryWrite {
  const content = {
    framework: 'targets',
    edition: '—',
    l1: '产出指标',
    l2: '质量指标',
    name: '脱毒种薯合格率',
    targetLevel: 'quality',
    sectors: ['agriculture'],
    comparator: 'gte',
    unit: '%',
    evidence: '检测报告',
  };
  const stateReason = '种薯项目年年要用，各县写法不一。（虚构）';
  const wanted = { library: 'indicators', id: demoId('proposal:seeds'), regionId: CITY, shared: false } as const;
  const more = { unitId: UNITS.seeds.id, state: 'proposed', stateReason, note: stateReason, act: 'propose' } as const;
  return entryWrite({ ...wanted, ...more, content }, demoId('person:clerk.seeds'), PROPOSED, SEAL);
}

function suspended(entry: EntryWrite, reason: string): EntryWrite {
  const more = { version: 2, state: 'suspended', stateReason: reason, act: 'suspend', note: reason } as const;
  return { ...entry, ...more, at: SUSPENDED };
}

async function engage(db: Queryable, agencyId: string, { engagements }: DemoAgency): Promise<void> {
  for (const { subject, begunOn, feeFen, marks, opinion } of engagements) {
    const at = asInstant(`${begunOn}T02:00:00.000Z`);
    const id = demoId(`engagement:${subject}`);
    const day = asPlainDate(begunOn);
    const one = { id, agencyId, regionId: CITY, subject, matterId: null, begunOn: day, endsOn: null, feeFen };
    await recordEngagement(db, { ...one, by: KEEPER, at });
    if (!marks) continue;
    await rateEngagement(db, {
      engagementId: id,
      marks,
      score: qualityScore(marks),
      opinion: opinion ?? '',
      by: KEEPER,
      at,
    });
  }
}
