import { createHmac } from 'node:crypto';
import type { DueDelivery } from '../../db/queries/deliveries.ts';
import type { ROBOTS } from '../../domain/delivery/retry.ts';
import { excerpt, type Outcome } from './channel.ts';
import { troubleOf } from './http-trouble.ts';
import type { PostOutward } from './outward.ts';
import type { OpenEndpoint } from './webhook.ts';

export type RobotName = (typeof ROBOTS)[number];

interface RobotMessage {
  readonly url: string;
  readonly body: unknown;
}

interface Robot {
  readonly message: (url: string, text: string, secret: string | undefined, nowMs: number) => RobotMessage;
  /** The member of the answer that is 0 when the message was taken. */
  readonly code: 'errcode' | 'code';
  /** Answers that mean: not so fast, or not now. */
  readonly later: readonly number[];
}

/** How each vendor's group robot takes a text, and how it is proven that it comes from us. */
const ROBOT: Readonly<Record<RobotName, Robot>> = {
  // The key in the address is the proof.
  wecom: {
    message: (url, content) => ({ url, body: { msgtype: 'text', text: { content } } }),
    code: 'errcode',
    later: [-1, 45_009, 45_033],
  },
  dingtalk: {
    message: (url, content, secret, nowMs) => ({
      url: secret === undefined ? url : withDingtalkSign(url, secret, nowMs),
      body: { msgtype: 'text', text: { content } },
    }),
    code: 'errcode',
    later: [-1, 130_101, 130_102],
  },
  feishu: {
    message: (url, text, secret, nowMs) => ({
      url,
      body: { ...(secret !== undefined && feishuSign(secret, nowMs)), msg_type: 'text', content: { text } },
    }),
    code: 'code',
    later: [9_499, 11_232, 11_247],
  },
};

/** DingTalk: HMAC-SHA256 keyed with the secret over `timestamp\nsecret`, in the address. Milliseconds. */
function withDingtalkSign(url: string, secret: string, nowMs: number): string {
  const timestamp = String(nowMs);
  const signed = new URL(url);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return signed.href;
}

/** Feishu: HMAC-SHA256 keyed with `timestamp\nsecret` over nothing, in the body. Seconds. */
function feishuSign(secret: string, nowMs: number): { readonly timestamp: string; readonly sign: string } {
  const timestamp = String(Math.floor(nowMs / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') };
}

/** Posts one text to a group. A robot answers 200 whatever it thinks of it: what counts is the code within. */
export async function sendToRobot(
  post: PostOutward,
  robot: RobotName,
  { body }: DueDelivery,
  { url, secrets }: OpenEndpoint,
  nowMs: number,
): Promise<Outcome> {
  const { message, code, later } = ROBOT[robot];
  const sending = message(url, body, secrets[0], nowMs);
  try {
    const { status, text } = await post(sending.url, JSON.stringify(sending.body));
    if (status >= 300 && status < 400) return { kind: 'refused', reason: 'redirected', code: status, response: text };
    if (status >= 400) return { kind: 'again', reason: 'rejected', code: status, response: text };
    const said = memberOf(text, code);
    if (said === 0) return { kind: 'accepted', code: status, response: text };
    if (said === undefined || later.includes(said))
      return { kind: 'again', reason: 'deferred', code: said, response: text };
    return { kind: 'refused', reason: 'robotRefused', code: said, response: text };
  } catch (error) {
    const trouble = troubleOf(error);
    // The address of a robot holds its key: what is kept of an error must not repeat it.
    return { ...trouble, response: excerpt(trouble.response.replaceAll(url, '…')) };
  }
}

function memberOf(text: string, name: string): number | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    const value =
      typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>)[name] : undefined;
    return typeof value === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}
