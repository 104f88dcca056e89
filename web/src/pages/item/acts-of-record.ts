import type { HistoryEntry, HistoryEvent } from '../../api/history-answers.ts';

export type HistoryReminder = Extract<HistoryEntry, { kind: 'reminder' }>;

/** One act as it is told: what was done, and the clocks that started, ended or moved with it. */
export interface RecordedAct {
  readonly kind: 'act';
  readonly key: string;
  /** What was done; where only clocks moved, the first of them. */
  readonly head: HistoryEvent;
  /** Further facts of the same act, in their order. */
  readonly more: readonly HistoryEvent[];
  readonly clocks: readonly HistoryEvent[];
  /** Nobody did it: time came. */
  readonly bySystem: boolean;
}

/** A reminder that was sent. */
export interface SentReminder {
  readonly kind: 'reminder';
  readonly key: string;
  readonly reminder: HistoryReminder;
}

export type Told = RecordedAct | SentReminder;

const CONSEQUENCES: ReadonlySet<string> = new Set([
  'obligationStarted',
  'obligationSettled',
  'obligationPaused',
  'obligationResumed',
  'obligationMoved',
]);

/** Rows of the record, newest first, as acts: an act's own facts and the clocks it moved belong together. */
export function actsOf(rows: readonly HistoryEntry[]): readonly Told[] {
  const told: Told[] = [];
  let group: HistoryEvent[] = [];
  const close = (): void => {
    const act = actOf(group);
    if (act) told.push(act);
    group = [];
  };
  for (const row of rows) {
    if (row.kind === 'reminder') {
      close();
      const { obligationKey, at, daysBefore } = row;
      told.push({ kind: 'reminder', key: `${obligationKey} ${at} ${String(daysBefore)}`, reminder: row });
      continue;
    }
    const [first] = group;
    if (first && !belongTogether(first, row)) close();
    group.push(row);
  }
  close();
  return told;
}

/** Written by one and the same command at one moment. */
function belongTogether(one: HistoryEvent, other: HistoryEvent): boolean {
  return one.recordedAt === other.recordedAt && one.at === other.at && one.command === other.command;
}

function actOf(group: readonly HistoryEvent[]): RecordedAct | undefined {
  const events = group.toSorted((a, b) => a.seq - b.seq);
  const own = events.filter(({ type }) => !CONSEQUENCES.has(type));
  const [head = events[0], ...more] = own;
  if (!head) return undefined;
  return {
    kind: 'act',
    key: String(head.seq),
    head,
    more,
    clocks: events.filter((event) => event !== head && CONSEQUENCES.has(event.type)),
    bySystem: head.role === null,
  };
}

/** Files that an act names. */
export function attachmentsOf(event: HistoryEvent['event']): readonly string[] {
  const problems: readonly unknown[] = Array.isArray(event['problems'])
    ? (event['problems'] as readonly unknown[])
    : [];
  return [...evidenceOf(event), ...problems.flatMap(evidenceOf)];
}

function evidenceOf(holder: unknown): readonly string[] {
  const evidence = typeof holder === 'object' && holder !== null && 'evidence' in holder ? holder.evidence : [];
  const files: readonly unknown[] = Array.isArray(evidence) ? (evidence as readonly unknown[]) : [];
  return files.flatMap((file) =>
    typeof file === 'object' && file !== null && 'name' in file && typeof file.name === 'string' ? [file.name] : [],
  );
}
