import { createHmac } from 'node:crypto';
import type { DueDelivery } from '../../db/queries/deliveries.ts';
import type { Outcome } from './channel.ts';
import { troubleOf } from './http-trouble.ts';
import type { PostOutward } from './outward.ts';

/** An endpoint with its secrets open: the newest first, and while a rotation lasts the one before. */
export interface OpenEndpoint {
  readonly url: string;
  readonly secrets: readonly string[];
}

const PREFIX = 'whsec_';

/** The headers by which the receiver knows that the message is ours, whole, and not an old one (Standard Webhooks). */
function webhookHeaders(
  { messageId, body }: Pick<DueDelivery, 'messageId' | 'body'>,
  secrets: readonly string[],
  nowMs: number,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const signed = `${messageId}.${timestamp}.${body}`;
  const signatures = secrets.map((secret) => `v1,${sign(secret, signed)}`);
  return { 'webhook-id': messageId, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

function sign(secret: string, text: string): string {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
  return createHmac('sha256', key).update(text).digest('base64');
}

/** Posts one event. Only 2xx is an acceptance; everything else comes again, except an address that is gone for good. */
export async function sendWebhook(
  post: PostOutward,
  delivery: DueDelivery,
  { url, secrets }: OpenEndpoint,
  nowMs: number,
): Promise<Outcome> {
  try {
    const { status, text } = await post(url, delivery.body, webhookHeaders(delivery, secrets, nowMs));
    return answered(status, text);
  } catch (error) {
    return troubleOf(error);
  }
}

function answered(code: number, response: string): Outcome {
  if (code >= 200 && code < 300) return { kind: 'accepted', code, response };
  if (code >= 300 && code < 400) return { kind: 'refused', reason: 'redirected', code, response };
  if (code === 410) return { kind: 'refused', reason: 'gone', code, response };
  return { kind: 'again', reason: 'rejected', code, response };
}
