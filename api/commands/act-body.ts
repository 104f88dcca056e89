import { z } from 'zod';
import { CombinedSchema, issue, placed } from '../http/combined-schema.ts';
import { DOCUMENT_KINDS } from '../documents/document-kinds.ts';
import { COMMAND_DOCUMENTS, type DocumentKind } from '../words/names-text.ts';
import { CommandSchema, type Command } from './act.schemas.ts';

/** An act as asked for; with `content`, that is frozen as a version first and the command names it. */
export interface ActBody {
  readonly command: Command;
  readonly expectedVersion?: number;
  readonly content?: { readonly kind: DocumentKind; readonly body: unknown };
}

const expectedVersion = z.int().min(0).optional();
const Envelope = z.strictObject({
  command: z.looseObject({ kind: z.string() }),
  expectedVersion,
  content: z.unknown().optional(),
});
type Envelope = z.infer<typeof Envelope>;

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
  if (envelope.success) return checked(envelope.data);
  return { issues: envelope.error.issues };
});

function checked({ command, expectedVersion, content }: Envelope): ReturnType<typeof outcome> {
  const kind = COMMAND_DOCUMENTS[command.kind];
  if (content === undefined) return outcome(CommandSchema.safeParse(command), [], { expectedVersion });
  const withVersion = kind && command['versionId'] === undefined ? { ...command, versionId: TO_BE_FROZEN } : command;
  const parsed = CommandSchema.safeParse(withVersion);
  if (!kind) return outcome(parsed, [issue('noContentHere', 'content')], {});
  const body = DOCUMENT_KINDS[kind].schema.safeParse(content);
  const twice = withVersion === command ? [issue('versionOrContent', 'command', 'versionId')] : [];
  const faults = [...twice, ...placed(body.error?.issues, 'content')];
  return outcome(parsed, faults, { expectedVersion, content: { kind, body: body.data } });
}

function outcome(
  parsed: z.ZodSafeParseResult<Command>,
  faults: readonly z.core.$ZodIssue[],
  {
    expectedVersion,
    content,
  }: { readonly expectedVersion?: number | undefined; readonly content?: ActBody['content'] },
): { readonly value: ActBody } | { readonly issues: readonly z.core.$ZodIssue[] } {
  const issues = [...placed(parsed.error?.issues, 'command'), ...faults];
  if (!parsed.success || issues.length > 0) return { issues };
  const more = { ...(expectedVersion !== undefined && { expectedVersion }), ...(content !== undefined && { content }) };
  return { value: { command: parsed.data, ...more } };
}
