import type { Queryable } from '../db/pool.ts';
import { openIncident } from '../db/queries/reconcile.ts';
import type { IncidentActivities } from './contract.ts';

/** What operators must look at. */
export function createIncidentActivities(db: Queryable): IncidentActivities {
  return {
    async openIncident({ code, ...incident }) {
      await openIncident(db, { kind: code, ...incident });
    },
  };
}
