import { codeOf } from '../../../demo/numbers.ts';
import { personNamed } from '../../../demo/cast.ts';
import { CITY } from '../../../demo/organisation.ts';
import { saveVersion } from '../../../db/queries/documents.ts';
import { lockSeries } from '../../../db/queries/number-authorities.ts';
import { inTransaction, type Pool } from '../../../db/pool.ts';
import { createProcessStore } from '../../../db/process-store.ts';
import { asInstant } from '../../../domain/calendar/plain-date.ts';
import { nextNumber, printDocumentNumber } from '../../../domain/papers/document-number.ts';
import type { EvaluationCommand } from '../../../domain/processes/evaluation/commands.ts';
import { PROCESSES } from '../../../domain/processes/index.ts';

/** Acts on evaluations as the demo does: as whoever has to, at the time of the playground. */
export function acting(owner: Pool) {
  const now = asInstant('2026-11-23T02:00:00.000Z');
  const store = createProcessStore({ pool: owner, processes: PROCESSES, hash: 'sha256' });
  return {
    act: (instanceId: string, login: string, command: EvaluationCommand) =>
      store.act({ instanceId, command, actor: personNamed(login), now }),
    saved: async (instanceId: string, login: string, kind: string, body: object): Promise<string> =>
      (await saveVersion(owner, { instanceId, kind, authorId: personNamed(login).id, body, now })).id,
  };
}

/** The next number of the performance office's series. */
export async function nextFeedbackNumber(owner: Pool): Promise<string> {
  const series = await inTransaction(owner, (db) => lockSeries(db, codeOf(CITY, 'performance'), 2026));
  return printDocumentNumber(nextNumber(series));
}
