import { createTransport } from 'nodemailer';
import type { DueDelivery } from '../../db/queries/deliveries.ts';
import { excerpt, type Channel, type Outcome } from './channel.ts';

/** How to reach the mail server. */
export interface SmtpOptions {
  /** `smtp://user:password@host:587` begins in clear text and then encrypts; `smtps://` encrypts from the start. */
  readonly url: string;
  readonly from: string;
  /** Whether a server that cannot encrypt is spoken to all the same; for a server on this machine only. */
  readonly plain: boolean;
  /** Where people reach the page, for the link at the end of a mail; without it there is none. */
  readonly publicUrl?: string | undefined;
  /** A server that says nothing for so long is given up. Milliseconds. */
  readonly silenceMs?: number;
  /** A message that takes longer is broken off. Milliseconds. */
  readonly longestMs?: number;
}

/** A mail server, with a few connections kept open. */
export interface SmtpChannel {
  readonly send: Channel;
  readonly host: string;
  close(): void;
}

const CONNECTIONS = 4;
const SILENCE_MS = 15_000;
const LONGEST_MS = 40_000;

/** Opens the way by SMTP. Nothing connects before there is something to send. */
export function openSmtp(options: SmtpOptions): SmtpChannel {
  const { url, plain, silenceMs = SILENCE_MS, longestMs = LONGEST_MS } = options;
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    pool: true,
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !plain,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    maxConnections: CONNECTIONS,
    // The delivery row remembers and repeats; a pool that repeats by itself would hide what happened.
    maxRequeues: 0,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    dnsTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.on('error', () => undefined);
  return {
    host: hostname,
    send: async (delivery) => {
      try {
        const { response } = await transport.sendMail({
          ...mailOf(delivery, options),
          signal: AbortSignal.timeout(longestMs),
        });
        return { kind: 'accepted', code: codeOf(response), response: excerpt(response) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => {
      transport.close();
    },
  };
}

/** The message id is the delivery's own, so that a mail that comes twice is seen to be one. */
function mailOf({ messageId, address, subject, body, instanceId }: DueDelivery, { from, publicUrl }: SmtpOptions) {
  const link =
    publicUrl === undefined ? '' : `\n\n${publicUrl}${instanceId === null ? '/inbox' : `/items/${instanceId}`}`;
  return {
    from,
    to: address,
    subject,
    text: `${body}${link}\n`,
    messageId: `<${messageId.replaceAll(/[^A-Za-z0-9.@_-]/g, '-')}>`,
    // Asks absence notices not to answer a machine (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message: string;
}

/** What the server's refusal, or its silence, means. RFC 5321, 4.2.1: a reply of 4yz may change, one of 5yz will not. */
function outcomeOf(thrown: unknown): Outcome {
  const error: SmtpError = thrown instanceof Error ? thrown : { message: String(thrown) };
  const { responseCode: code, command, message } = error;
  const response = excerpt(error.response ?? message);
  if (error.code === 'EAUTH') return { kind: 'again', reason: 'loginRefused', code, response, away: true };
  if (code === undefined || code < 400) return silence(error, response);
  // 421: the server closes for everybody.
  if (code < 500) return { kind: 'again', reason: 'deferred', code, response, ...(code === 421 && { away: true }) };
  if (command === 'RCPT TO') return { kind: 'refused', reason: 'addressRefused', code, response };
  if (command === 'MAIL FROM') return { kind: 'again', reason: 'senderRefused', code, response, away: true };
  if (command === 'DATA' || error.code === 'EMESSAGE')
    return { kind: 'refused', reason: 'messageRefused', code, response };
  return { kind: 'again', reason: 'deferred', code, response, away: true };
}

function silence({ code }: SmtpError, response: string): Outcome {
  // An address that no mail can be written to, found before anything was sent.
  if (code === 'EENVELOPE') return { kind: 'refused', reason: 'addressRefused', response };
  if (code === 'EABORT' || code === 'ETIMEDOUT') return { kind: 'again', reason: 'timedOut', response, away: true };
  if (code === 'ECONNECTION') return { kind: 'again', reason: 'dropped', response, away: true };
  return { kind: 'again', reason: 'away', response, away: true };
}

function codeOf(response: string | undefined): number | undefined {
  const code = Number.parseInt(response ?? '', 10);
  return Number.isNaN(code) ? undefined : code;
}
