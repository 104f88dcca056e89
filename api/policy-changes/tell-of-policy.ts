import type { Queryable } from '../../db/pool.ts';
import { tellByName, type NewsByName } from '../../db/queries/notices.ts';
import { holders } from '../../db/queries/people.ts';
import type { PolicyChangeRow } from '../../db/queries/policy-changes.ts';
import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import type { Subject } from '../../domain/process/actor.ts';
import { rolesWith } from '../../domain/process/permissions.ts';
import type { Caller } from '../http/request.ts';

type Version = Pick<PolicyChangeRow, 'ref' | 'regionId' | 'replaces' | 'title'>;

/** Whoever may decide in the region finds the proposal in the inbox; its author, who may not, does not. */
export async function tellDeciders(
  db: Queryable,
  version: Version,
  { by, note, now }: { readonly by: Caller; readonly note: string; readonly now: Instant },
): Promise<void> {
  const deciders = await holders(db, rolesWith('policy.decide'), regionOf(version), dateOf(now));
  const people = deciders.filter(({ id }) => id !== by.id);
  await tellByName(db, { ...news('policyProposed', version, by, note), people, now });
}

/** The author hears what became of his proposal, unless he withdrew it himself. */
export async function tellAuthor(
  db: Queryable,
  version: Version & Pick<PolicyChangeRow, 'proposedBy'>,
  decided: {
    readonly topic: 'policyPutIntoForce' | 'policyRefused';
    readonly by: Caller;
    readonly note: string;
    readonly now: Instant;
  },
): Promise<void> {
  const { topic, by, note, now } = decided;
  if (version.proposedBy === by.id) return;
  const people = await holders(db, [], regionOf(version), dateOf(now), [version.proposedBy]);
  await tellByName(db, { ...news(topic, version, by, note), people, now });
}

/** The whole region, and no unit of it. */
function regionOf({ regionId }: Version): Subject {
  return { regionId, regionPath: [], unitId: '' };
}

function news(
  topic: NewsByName['topic'],
  { ref, regionId, replaces, title }: Version,
  by: Caller,
  note: string,
): Pick<NewsByName, 'id' | 'topic' | 'params' | 'regionId'> {
  const params = { ref, replaces, note, by: by.name, titleZh: title['zh-CN'], titleEn: title.en };
  return { id: `policy.${ref}.${topic}`, topic, params, regionId };
}
