import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { DueDelivery } from '../../db/queries/deliveries.ts';
import type { Seal } from '../../db/sealed.ts';
import type { Channel, Outcome } from '../channels/channel.ts';
import type { PostOutward } from '../channels/outward.ts';
import { sendToRobot } from '../channels/robots.ts';
import { sendWebhook, type OpenEndpoint } from '../channels/webhook.ts';

export interface EndpointParts {
  readonly post: PostOutward;
  readonly seal: Seal;
  readonly nowMs: () => number;
}

/** One port for robots and other systems: opens what is sealed, and sends in the way of the channel. */
export function createEndpointChannel({ post, seal, nowMs }: EndpointParts): Channel {
  return async (delivery) => {
    if (delivery.endpointActive !== true) return refused('endpointOff');
    const endpoint = open(delivery, seal);
    if (!endpoint) return refused('secretUnreadable');
    const { channel } = delivery;
    if (channel === 'webhook') return sendWebhook(post, delivery, endpoint, nowMs());
    if (channel === 'mail') return refused('notConfigured');
    return sendToRobot(post, channel, delivery, endpoint, nowMs());
  };
}

function refused(reason: 'endpointOff' | 'secretUnreadable' | 'notConfigured'): Outcome {
  return { kind: 'refused', reason, response: '' };
}

function open({ urlSealed, secretSealed, oldSecretSealed }: DueDelivery, seal: Seal): OpenEndpoint | undefined {
  const url = seal.unlock(urlSealed ?? '');
  const sealed = [secretSealed, oldSecretSealed].flatMap((each) => (each === null ? [] : [each]));
  const secrets = sealed.flatMap((each) => seal.unlock(each) ?? []);
  return url === undefined || secrets.length < sealed.length ? undefined : { url, secrets };
}

/** Group robots take twenty messages a minute and then refuse for a while. */
const ROBOT_PAUSE_MS = 3_200;

/** Holds back what a robot would refuse for coming too fast. Per process: two workers may make it answer “later”. */
export function createRobotPace(): (delivery: DueDelivery, now: Instant) => Instant | undefined {
  const free = new Map<string, number>();
  return ({ channel, endpointId }, now) => {
    if (channel === 'webhook' || endpointId === null) return undefined;
    const at = Date.parse(now);
    const next = free.get(endpointId) ?? 0;
    if (next > at) return new Date(next).toISOString() as Instant;
    free.set(endpointId, at + ROBOT_PAUSE_MS);
    return undefined;
  };
}
