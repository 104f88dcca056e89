import { z } from 'zod';
import { PlainDateSchema } from '../../../../domain/calendar/plain-date-schema.ts';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { HistoryEntry } from '../../api/history-answers.ts';

/** One round of a correction: what was found, what the unit reported, what finance answered. */
export interface Round {
  readonly orderedAt: string;
  readonly orderedOn: PlainDate;
  readonly orderedBy: string;
  readonly findings: string;
  /** Whether a return began it: then what is found now is finance's opinion on the report before. */
  readonly again: boolean;
  readonly report?: { readonly on: PlainDate; readonly by: string; readonly text: string };
  readonly answer?: { readonly verified: boolean; readonly on: PlainDate; readonly by: string; readonly text: string };
}

const Fact = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('correctionOrdered'), on: PlainDateSchema, findings: z.string() }),
  z.looseObject({ type: z.literal('correctionReported'), on: PlainDateSchema, report: z.string() }),
  z.looseObject({ type: z.literal('correctionVerified'), on: PlainDateSchema, opinion: z.string() }),
  z.looseObject({ type: z.literal('correctionReturned'), on: PlainDateSchema, opinion: z.string() }),
]);

/** The rounds of a history, newest first. A return begins the next round: its opinion is what is found now. */
export function correctionRounds(history: readonly HistoryEntry[]): readonly Round[] {
  const rounds: Round[] = [];
  for (const entry of history.toReversed()) {
    const fact = entry.kind === 'event' ? Fact.safeParse(entry.event).data : undefined;
    if (entry.kind !== 'event' || !fact) continue;
    const { on } = fact;
    const by = entry.by;
    const last = rounds.at(-1);
    switch (fact.type) {
      case 'correctionOrdered':
        rounds.push({ orderedAt: entry.at, orderedOn: on, orderedBy: by, findings: fact.findings, again: false });
        break;
      case 'correctionReported':
        if (last) rounds.splice(-1, 1, { ...last, report: { on, by, text: fact.report } });
        break;
      case 'correctionVerified':
        if (last) rounds.splice(-1, 1, { ...last, answer: { verified: true, on, by, text: fact.opinion } });
        break;
      case 'correctionReturned':
        if (last) rounds.splice(-1, 1, { ...last, answer: { verified: false, on, by, text: fact.opinion } });
        rounds.push({ orderedAt: entry.at, orderedOn: on, orderedBy: by, findings: fact.opinion, again: true });
        break;
    }
  }
  return rounds.toReversed();
}
