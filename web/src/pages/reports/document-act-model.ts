import type { ResultDocument } from '../../api/ranking-answers.ts';
import { bodyOf } from '../../ask/body-of.ts';
import type { AskValue } from '../../ask/ask-context.ts';

type Delivery = ResultDocument['delivery'];

/** Whom an act on deliveries is possible for now. */
export function recipientsFor(command: string, delivery: Delivery): Delivery {
  if (command === 'deliverResultDocument') return delivery.filter(({ deliveredOn }) => deliveredOn === null);
  return delivery.filter(({ deliveredOn, receivedOn }) => deliveredOn !== null && receivedOn === null);
}

interface Act {
  readonly command: string;
  readonly chain: string | null;
  /** The clock that it is about. */
  readonly clock?: string | null;
}

/** What is sent of an act; recipients are sent as their numbers, and so are working days. */
export function actBody({ command: kind, chain, clock = null }: Act, value: AskValue, version: number): object {
  const { 'command/recipients': recipients, 'command/workingDays': days, ...texts } = value;
  const { command } = bodyOf(texts) as { readonly command?: object };
  return {
    command: {
      kind,
      ...command,
      ...(recipients !== undefined && { recipients: recipients.split(',').filter(Boolean).map(Number) }),
      ...(days !== undefined && { workingDays: Number(days) }),
      ...(chain !== null && { chain }),
      ...(clock !== null && { key: clock }),
    },
    expectedVersion: version,
  };
}
