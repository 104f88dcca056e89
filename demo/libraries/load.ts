import { recordEngagement, rateEngagement } from '../../db/queries/engagements.ts';
import { writeEntries, type EntryWrite } from '../../db/queries/library-changes.ts';
import { entryWrite } from '../../db/queries/library-write.ts';
import type { Queryable } from '../../db/pool.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import type { EntryState, Library } from '../../domain/libraries/entry-acts.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { qualityScore } from '../../domain/libraries/quality.ts';
import { demoId } from '../ids.ts';
import { CITY } from '../organisation.ts';
import { DEMO_AGENCIES, type DemoAgency } from './agencies.ts';
import { DEMO_EXPERTS } from './experts.ts';
import { GUIDANCE } from './guidance-text.ts';
import { CITY_INDICATORS, ministryIndicators } from './indicators.ts';

const KEEPER = demoId('person:performance');
const ENTERED = asInstant('2026-01-20T02:00:00.000Z');
const SUSPENDED = asInstant('2026-02-10T02:00:00.000Z');

/** Nothing invented is personal, so that there is nothing to seal. */
const SEAL = {
  lock: (): never => {
    throw new Error('the demo holds no personal data');
  },
};

/** The four libraries of the demo's city: invented agencies and experts, the ministry's frameworks, and the guidance. */
export async function loadLibraries(db: Queryable): Promise<void> {
  const agencies = DEMO_AGENCIES.map((agency) => ({ agency, entry: entered('agencies', agency.content) }));
  await writeEntries(db, [
    ...agencies.map(({ entry }) => entry),
    ...DEMO_EXPERTS.map((content) => entered('experts', content)),
    ...GUIDANCE.map((content) => entered('guidance', content)),
    ...CITY_INDICATORS.map((content) => entered('indicators', content)),
    ...ministryIndicators().map((content) => entered('indicators', content, standing(content))),
  ]);
  const left = agencies.flatMap(({ agency, entry }) =>
    agency.suspended === undefined ? [] : [suspended(entry, agency.suspended)],
  );
  await writeEntries(db, left);
  for (const { agency, entry } of agencies) await engage(db, entry.id, agency);
}

/** The project framework of 2013 gave way to the one of 2020; a local variant is still to be looked at. */
function standing({ framework, edition }: Content): readonly [EntryState, string] {
  if (framework === 'project' && edition === '2013') return ['removed', '被 2020 版取代'];
  return edition === 'local_variant' ? ['draft', ''] : ['listed', ''];
}

function entered(
  library: Library,
  content: Content,
  [state, stateReason]: readonly [EntryState, string] = ['listed', ''],
): EntryWrite {
  const id = demoId(`library:${library}:${LIBRARY_PLANS[library].codeOf(content)}`);
  const wanted = { library, id, regionId: CITY, shared: true, state, stateReason, content, act: 'create' } as const;
  return entryWrite(wanted, KEEPER, ENTERED, SEAL);
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
