import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Pool } from '../../db/pool.ts';
import { noteBounce } from '../../db/queries/mail-address.ts';
import { switchOffEndpoint } from '../../db/queries/endpoints.ts';
import type { DueDelivery } from '../../db/queries/deliveries.ts';
import { closeIncident, openIncident } from '../../db/queries/reconcile.ts';
import { nextAttempt } from '../../domain/delivery/retry.ts';
import type { Outcome } from '../channels/channel.ts';
import type { IncidentCode } from '../contract.ts';

/**
 * What follows from an attempt beside its own fate: a bounced address gets nothing more and becomes an administrator's
 * task; so does an endpoint that has been tried to the end. One that takes a message again is well again.
 */
export async function noteOutcome(pool: Pool, delivery: DueDelivery, outcome: Outcome, now: Instant): Promise<void> {
  const { endpointId } = delivery;
  if (endpointId !== null) return noteEndpoint(pool, endpointId, delivery, outcome, now);
  if (outcome.kind !== 'refused' || outcome.reason !== 'addressRefused' || delivery.personId === null) return;
  const { personId, address } = delivery;
  const kind: IncidentCode = 'mailBounced';
  if (!(await noteBounce(pool, { personId, address, reason: outcome.response, now }))) return;
  await openIncident(pool, { kind, instanceId: personId, detail: `${address}: ${outcome.response}`, now });
}

async function noteEndpoint(
  pool: Pool,
  endpointId: string,
  { id, channel, attempts }: DueDelivery,
  outcome: Outcome,
  now: Instant,
): Promise<void> {
  const kind: IncidentCode = 'endpointFailing';
  if (outcome.kind === 'accepted') return closeIncident(pool, { kind, instanceId: endpointId, now });
  if (outcome.kind === 'again' && nextAttempt(channel, { id, attempts, now }) !== undefined) return;
  if (outcome.reason === 'gone') await switchOffEndpoint(pool, endpointId, outcome.reason);
  await openIncident(pool, { kind, instanceId: endpointId, detail: `${outcome.reason}: ${outcome.response}`, now });
}
