import { z } from 'zod';
import { CombinedSchema, issue, placed } from '../http/combined-schema.ts';
import { DOCUMENT_KINDS } from '../documents/document-kinds.ts';
import { COMMAND_DOCUMENTS, type DocumentKind } from '../../domain/messages/names-text.ts';
import { CommandSchema, type Command } from './act.schemas.ts';

/** An act as asked for; with `content`, that is frozen as a version first and the command names it. */
export interface ActBody<C = Command> {
  readonly command: C;
  readonly expectedVersion?: number;
  readonly content?: { readonly kind: DocumentKind; readonly body: unknown };
}

const expectedVersion = z.int().min(0).optional();
const parts = { command: z.looseObject({ kind: z.string() }), content: z.unknown().optional() };
const Envelope = z.strictObject({ ...parts, expectedVersion });
/** What must be there for command and content to be looked at, whatever else is wrong. */
const Readable = z.looseObject(parts);

/** Stands for the version that the content will become, so that command and content are checked in one go. */
const TO_BE_FROZEN = '00000000-0000-4000-8000-000000000000';

/**
 * The body of an act among these commands: command and content are checked together, and every fault is told at once.
 * `example` is what the OpenAPI document shows under the name `id`.
 */
export function actBodySchema<C>(commands: z.ZodType<C>, id: string, example: object): CombinedSchema<ActBody<C>> {
  const documented = z
    .strictObject({
      command: commands,
      expectedVersion: expectedVersion.describe('页面所见的版本；不同则 409 · the version you were looking at'),
      content: z
        .unknown()
        .optional()
        .describe('同一人起草并办理时，代替 versionId 的内容 · content to be frozen first, in place of versionId'),
    })
    .meta({ id, example });
  return new CombinedSchema<ActBody<C>>(documented, (value) => {
    const envelope = Envelope.safeParse(value);
    const readable = Readable.safeParse(value);
    if (!readable.success) return { issues: envelope.error?.issues ?? readable.error.issues };
    const { command, content, faults } = checked(commands, readable.data);
    const issues = [...(envelope.error?.issues ?? []), ...faults];
    if (!command || !envelope.success || issues.length > 0) return { issues };
    const { expectedVersion: version } = envelope.data;
    return {
      value: { command, ...(version !== undefined && { expectedVersion: version }), ...(content && { content }) },
    };
  });
}

/** The body of an act on a budget item. */
export const ActBodySchema = actBodySchema(CommandSchema, 'Act', {
  command: { kind: 'signReceipt', on: '2026-03-27', paper: false },
  expectedVersion: 31,
});

interface Checked<C> extends Partial<Pick<ActBody<C>, 'command' | 'content'>> {
  readonly faults: readonly z.core.$ZodIssue[];
}

function checked<C>(commands: z.ZodType<C>, { command, content }: z.infer<typeof Readable>): Checked<C> {
  const kind = COMMAND_DOCUMENTS[command.kind];
  if (content === undefined) return outcome(commands.safeParse(command), []);
  if (!kind) return outcome(commands.safeParse(command), [issue('noContentHere', 'content')]);
  const twice = command['versionId'] !== undefined;
  const parsed = commands.safeParse(twice ? command : { ...command, versionId: TO_BE_FROZEN });
  const body = DOCUMENT_KINDS[kind].schema.safeParse(content);
  const faults = [
    ...(twice ? [issue('versionOrContent', 'command', 'versionId')] : []),
    ...placed(body.error?.issues, 'content'),
  ];
  return { ...outcome(parsed, faults), content: { kind, body: body.data } };
}

function outcome<C>(parsed: z.ZodSafeParseResult<C>, faults: readonly z.core.$ZodIssue[]): Checked<C> {
  const all = [...placed(parsed.error?.issues, 'command'), ...faults];
  return { ...(parsed.success && { command: parsed.data }), faults: all };
}
