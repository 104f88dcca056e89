import type { HistoryEvent } from '../../api/history-answers.ts';

/** One value that a figure has had: by which recorded act, of which version, why. */
export interface FigureStep<T> {
  readonly value: T;
  readonly act: HistoryEvent;
  readonly versionId: string | undefined;
  readonly reason?: string | undefined;
  /** Nobody set it: it follows from the reported value by the template's rule. */
  readonly byRule?: true;
}

/** Every value of a figure, oldest first; the last one stands. */
export type Figure<T> = readonly FigureStep<T>[];

/** What a recorded act put forward. */
export interface Version<T> {
  readonly act: HistoryEvent;
  readonly versionId: string;
  readonly body: T;
}

/** The targets that were approved with the money; before that, whatever was put forward last. */
export function inForceId(events: readonly HistoryEvent[]): string | undefined {
  let asked: unknown;
  let inForce: unknown;
  for (const { type, event } of events) {
    if (type.startsWith('amendmentRe') && 'versionId' in event) asked = event['versionId'];
    if (type === 'budgetApproved') inForce = event['targetsVersionId'];
    if (type === 'amendmentApproved') inForce = asked;
  }
  return typeof inForce === 'string' ? inForce : undefined;
}

/** Contents of the versions that acts of these types put forward, oldest first; what cannot be read is left out. */
export function versionsOf<T>(
  events: readonly HistoryEvent[],
  bodies: ReadonlyMap<string, unknown>,
  types: readonly string[],
  read: (body: unknown) => T | undefined,
): readonly Version<T>[] {
  return events.flatMap((act) => {
    const { versionId } = act.event;
    if (!types.includes(act.type) || typeof versionId !== 'string') return [];
    const body = read(bodies.get(versionId));
    return body === undefined ? [] : [{ act, versionId, body }];
  });
}

/** The versions in which a figure was, or became, something else. */
export function steps<V extends Version<unknown>, T>(
  versions: readonly V[],
  valueOf: (version: V) => T | undefined,
  reasonOf: (version: V) => string | undefined = () => undefined,
): Figure<T> {
  const all = versions.flatMap((version): Figure<T> => {
    const value = valueOf(version);
    if (value === undefined) return [];
    const reason = reasonOf(version);
    return [
      {
        value,
        act: version.act,
        versionId: version.versionId,
        ...(reason !== undefined && reason !== '' && { reason }),
      },
    ];
  });
  return all.filter(
    (step, index) => index === 0 || JSON.stringify(all[index - 1]?.value) !== JSON.stringify(step.value),
  );
}
