import { z } from 'zod';
import { isOnePaper } from '../../domain/papers/number-rules.ts';
import { CombinedSchema, issue, placed } from '../http/combined-schema.ts';
import { CommandSchema, type Command } from './act.schemas.ts';

/** One matter of a batch, with its own complete command. */
export interface BatchRow {
  readonly id: string;
  readonly command: Command;
  readonly expectedVersion?: number;
}

export interface BatchBody {
  /** All or nothing (G5), or each row with a result of its own. */
  readonly atomic: boolean;
  readonly rows: readonly BatchRow[];
}

const MOST = 200;
const members = z.record(z.string(), z.unknown());
const Envelope = z.strictObject({
  command: z.looseObject({ kind: z.string() }),
  atomic: z.boolean().optional(),
  items: z
    .array(z.strictObject({ id: z.uuid(), expectedVersion: z.int().min(0).optional(), with: members.optional() }))
    .min(1)
    .max(MOST),
});
type Envelope = z.infer<typeof Envelope>;

const Documented = Envelope.meta({
  id: 'Batch',
  description:
    'command 为各件共同的内容，items[].with 为各件自己的内容。批复（approveBudget、approveAmendment）是一个文号，一律全有或全无。 · `command` is what all have in common, ' +
    '`items[].with` what is each one’s own. Approvals are one paper: always all or nothing.',
  example: {
    command: { kind: 'approveBudget', documentNumber: '郴财预〔2025〕6号' },
    items: [{ id: '0197f3a4-0000-7000-8000-000000000000', with: { amountFen: 30_000_000 } }],
  },
});

/** What must be there for the rows' commands to be looked at, whatever else is wrong. */
const Readable = z.looseObject({
  command: z.looseObject({ kind: z.string() }),
  items: z.array(z.looseObject({ with: members.optional() })).max(MOST),
});

/** The body of a batch: every row's command is completed and checked, and every fault of every row told at once. */
export const BatchBodySchema = new CombinedSchema<BatchBody>(Documented, (value) => {
  const envelope = Envelope.safeParse(value);
  const readable = Readable.safeParse(value);
  if (!readable.success) return { issues: envelope.error?.issues ?? readable.error.issues };
  const { command, items } = readable.data;
  const parsed = items.map((item) => CommandSchema.safeParse({ ...command, ...item.with }));
  const faults = parsed.flatMap(({ error }, index) => rowIssues(error?.issues ?? [], command, index));
  const issues = [...(envelope.error?.issues ?? []), ...twice(envelope.data?.items ?? []), ...faults];
  if (!envelope.success || issues.length > 0) return { issues };
  const { atomic = false } = envelope.data;
  return { value: { atomic: isOnePaper(command.kind) || atomic, rows: rowsOf(envelope.data, parsed) } };
});

function rowsOf({ items }: Envelope, parsed: readonly z.ZodSafeParseResult<Command>[]): readonly BatchRow[] {
  return items.flatMap(({ id, expectedVersion }, index): BatchRow[] => {
    const command = parsed[index]?.data;
    if (!command) return [];
    return [{ id, command, ...(expectedVersion !== undefined && { expectedVersion }) }];
  });
}

function twice(items: Envelope['items']): readonly z.core.$ZodIssue[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) < index ? [issue('twice', 'items', index, 'id')] : [],
  );
}

/** A fault of what all have in common is told once, at its own place. */
function rowIssues(
  issues: readonly z.core.$ZodIssue[],
  command: Envelope['command'],
  index: number,
): readonly z.core.$ZodIssue[] {
  return issues.flatMap((one) => {
    const common = String(one.path[0]) in command;
    if (!common) return placed([one], 'items', index, 'with');
    return index === 0 ? placed([one], 'command') : [];
  });
}
