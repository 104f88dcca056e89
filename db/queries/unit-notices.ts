import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import type { NoticeEffect } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';
import { tell } from './notices.ts';
import { holders } from './people.ts';
import type { UnitPlace } from './places.ts';

/** A place whose people are told, and of which matter where it is not the one that tells. */
interface Told extends Omit<UnitPlace, 'divisionId'> {
  readonly about?: string | undefined;
}

/** People of units that a matter concerns although it is another's own: a round of the bureau. */
interface UnitsTold {
  readonly instanceId: string;
  readonly units: readonly Told[];
  readonly effect: NoticeEffect;
  readonly now: Instant;
}

/** Tells each unit's people once of a matter, however many items it is about, in the transaction in which it happens. */
export async function tellUnits(db: Queryable, { instanceId, units, effect, now }: UnitsTold): Promise<void> {
  for (const { unitId, regionId, regionPath, about = instanceId } of units) {
    const people = await holders(db, effect.roles, { unitId, regionId, regionPath }, dateOf(now));
    const planned = { id: `${instanceId}:unit:${unitId}`, seq: 0, effect };
    await tell(db, { instanceId: about, regionId, planned, people, now });
  }
}
