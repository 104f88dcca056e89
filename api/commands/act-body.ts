import { z } from 'zod';
import { CombinedSchema, issue, placed } from '../http/combined-schema.ts';
import { DOCUMENT_KINDS } from '../documents/document-kinds.ts';
import { COMMAND_DOCUMENTS, type DocumentKind } from '../../domain/messages/names-text.ts';
import { CommandSchema, type Command } from './act.schemas.ts';

/** An act as asked for; with `content`, that is frozen as a version first and the command names it. */
export interface ActBody {
  readonly command: Command;
  readonly expectedVersion?: number;
  readonly content?: { readonly kind: DocumentKind; readonly body: unknown };
}

const expectedVersion = z.int().min(0).optional();
const parts = { command: z.looseObject({ kind: z.string() }), content: z.unknown().optional() };
const Envelope = z.strictObject({ ...parts, expectedVersion });
/** What must be there for command and content to be looked at, whatever else is wrong. */
const Readable = z.looseObject(parts);

const Documented = z
  .strictObject({
    command: CommandSchema,
    expectedVersion: expectedVersion.describe('页面所见的版本；不同则 409 · the version you were looking at'),
    content: z
      .unknown()
      .optional()
      .describe('同一人起草并办理时，代替 versionId 的内容 · content to be frozen first, in place of versionId'),
  })
  .meta({
    id: 'Act',
    example: { command: { kind: 'signReceipt', on: '2026-03-27', paper: false }, expectedVersion: 31 },
  });

/** Stands for the version that the content will become, so that command and content are checked in one go. */
const TO_BE_FROZEN = '00000000-0000-4000-8000-000000000000';

/** The body of an act: command and content are checked together, and every fault is told at once. */
export const ActBodySchema = new CombinedSchema<ActBody>(Documented, (value) => {
  const envelope = Envelope.safeParse(value);
  const readable = Readable.safeParse(value);
  if (!readable.success) return { issues: envelope.error?.issues ?? readable.error.issues };
  const { command, content, faults } = checked(readable.data);
  const issues = [...(envelope.error?.issues ?? []), ...faults];
  if (!command || !envelope.success || issues.length > 0) return { issues };
  const { expectedVersion: version } = envelope.data;
  return {
    value: { command, ...(version !== undefined && { expectedVersion: version }), ...(content && { content }) },
  };
});

interface Checked extends Partial<Pick<ActBody, 'command' | 'content'>> {
  readonly faults: readonly z.core.$ZodIssue[];
}

function checked({ command, content }: z.infer<typeof Readable>): Checked {
  const kind = COMMAND_DOCUMENTS[command.kind];
  if (content === undefined) return outcome(CommandSchema.safeParse(command), []);
  if (!kind) return outcome(CommandSchema.safeParse(command), [issue('noContentHere', 'content')]);
  const twice = command['versionId'] !== undefined;
  const parsed = CommandSchema.safeParse(twice ? command : { ...command, versionId: TO_BE_FROZEN });
  const body = DOCUMENT_KINDS[kind].schema.safeParse(content);
  const faults = [
    ...(twice ? [issue('versionOrContent', 'command', 'versionId')] : []),
    ...placed(body.error?.issues, 'content'),
  ];
  return { ...outcome(parsed, faults), content: { kind, body: body.data } };
}

function outcome(parsed: z.ZodSafeParseResult<Command>, faults: readonly z.core.$ZodIssue[]): Checked {
  const all = [...placed(parsed.error?.issues, 'command'), ...faults];
  return { ...(parsed.success && { command: parsed.data }), faults: all };
}
