import { dateOf } from '../../domain/calendar/plain-date.ts';
import { parseDocumentNumber, type DocumentNumber } from '../../domain/papers/document-number.ts';
import { ACT_OF_EVENT, OWN_NUMBER_ACTS, type NumberedAct } from '../../domain/papers/number-rules.ts';
import type { BudgetItemEvent } from '../../domain/processes/budget-item/events.ts';
import type { Instance } from '../../domain/process/process.ts';
import { proposalOf } from '../../domain/sign-off/chain.ts';
import type { Working } from './working.ts';

/** What an act does to a number, as `keep_numbers` takes it. */
export interface NumberRow extends DocumentNumber {
  readonly step: 'reserve' | 'use' | 'release';
  readonly region_id: string;
  readonly instance_id: string;
  readonly act: string;
  readonly seq: number | null;
  readonly on_date: string;
  readonly own_only: boolean;
  readonly person_id: string | null;
  readonly at: string;
}

/**
 * Numbers that acts take: used by the line of the record that issues the paper, reserved while a chain of signatures holds
 * them, released where the chain came to nothing or took another.
 */
export function numberRows(act: Working): readonly NumberRow[] {
  const used = usedRows(act);
  const [was, held] = [heldNumbers(act.before), heldNumbers(act.instance)];
  const isUsed = (key: string, text: string): boolean =>
    used.some(({ act: used, step, ...number }) => step === 'use' && used === key && isText(number, text));
  const reserve = [...held]
    .filter(([key, text]) => was.get(key) !== text)
    .flatMap(([key, text]) => row(act, key, text));
  const gone = [...was].filter(([key, text]) => held.get(key) !== text && !isUsed(key, text));
  const release = gone.flatMap(([key, text]) => row(act, key, text));
  return [
    ...used,
    ...reserve.map((one) => ({ ...one, step: 'reserve' as const })),
    ...release.map((one) => ({ ...one, step: 'release' as const })),
  ];
}

function isText({ code, year, serial }: DocumentNumber, text: string): boolean {
  const other = parseDocumentNumber(text);
  return other?.code === code && other.year === year && other.serial === serial;
}

/** Numbers that running chains hold, by the chain. */
function heldNumbers(instance: Instance | undefined): ReadonlyMap<string, string> {
  const chains = instance?.state.signOff ?? [];
  return new Map(
    chains.flatMap((chain) => {
      const { command } = proposalOf(chain);
      const named = 'documentNumber' in command ? command.documentNumber : undefined;
      return typeof named === 'string' ? [[chain.key, named] as const] : [];
    }),
  );
}

function usedRows(act: Working): readonly NumberRow[] {
  return act.events.flatMap(({ seq, at, by, event }) => {
    const kind = ACT_OF_EVENT[event.type as keyof typeof ACT_OF_EVENT] as NumberedAct | undefined;
    if (kind === undefined) return [];
    const { documentNumber, on } = event as Extract<BudgetItemEvent, { readonly documentNumber: string }>;
    // An order to correct may go without a paper of its own.
    if ((documentNumber as string | undefined) === undefined) return [];
    return row(act, kind, documentNumber).map((one) => ({
      ...one,
      step: 'use' as const,
      seq,
      on_date: on,
      at,
      person_id: by.kind === 'person' ? by.personId : null,
    }));
  });
}

function row({ instance, events, now }: Working, key: string, text: string): readonly Omit<NumberRow, 'step'>[] {
  const number = parseDocumentNumber(text);
  if (!number) return [];
  const by = events.at(-1)?.by;
  return [
    {
      ...number,
      region_id: instance.state.subject.regionId,
      instance_id: instance.id,
      act: key,
      seq: null,
      on_date: heldOn(instance, key) ?? dateOf(now),
      own_only: OWN_NUMBER_ACTS.some((one) => one === key),
      person_id: by?.kind === 'person' ? by.personId : null,
      at: now,
    },
  ];
}

/** The date that a paper will bear which is being signed, where its proposal says one. */
function heldOn({ state }: Instance, key: string): string | undefined {
  const chain = state.signOff?.find((one) => one.key === key);
  return chain && proposalOf(chain).command.on;
}
