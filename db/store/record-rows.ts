import { randomBytes } from 'node:crypto';
import type { RecordedEvent } from '../../domain/process/process.ts';
import { isSignOffEvent } from '../../domain/sign-off/sign-off-event.ts';
import { fingerprint, GENESIS, link } from '../hash-chain.ts';
import type { HashName } from '../process-store-types.ts';
import type { Working } from './working.ts';

interface RecordRow {
  readonly instance_id: string;
  readonly seq: number;
  readonly at: string;
  readonly recorded_at: string;
  readonly person_id: string | null;
  readonly body: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Each event of an act as text, tied to the one before it. */
export function chained(act: Working, hash: HashName): readonly RecordRow[] {
  const rows: RecordRow[] = [];
  let previous = act.before ? act.headHash : GENESIS;
  for (const event of act.events) {
    const body = JSON.stringify({ instanceId: act.instance.id, ...particulars(act, event), ...event });
    const row = recordRow(act.instance.id, event, body, previous, link(hash, previous, body));
    rows.push(row);
    previous = row.hash;
  }
  return rows;
}

/** 128 bits: more than can be tried. */
const SALT_BYTES = 16;

/**
 * The first link says by which rules the matter was opened; one that names a version says what was in it. What an
 * archive may withhold has a salt in its text: its hash is given away, and 同意 is soon guessed.
 */
function particulars(
  { instance, documents }: Working,
  { seq, event }: RecordedEvent,
): Readonly<Record<string, string>> {
  if (seq === 1) return { process: instance.process, policy: instance.state.policy };
  const named =
    'versionId' in event && typeof event.versionId === 'string' ? documents.get(event.versionId) : undefined;
  return {
    ...(named && { versionHash: fingerprint(named.body) }),
    ...(isSignOffEvent(event) && { salt: randomBytes(SALT_BYTES).toString('base64url') }),
  };
}

function recordRow(id: string, event: RecordedEvent, body: string, previous: string, hash: string): RecordRow {
  const { seq, at, recordedAt, by } = event;
  return {
    instance_id: id,
    seq,
    at,
    recorded_at: recordedAt,
    person_id: by.kind === 'person' ? by.personId : null,
    body,
    previous_hash: previous,
    hash,
  };
}
