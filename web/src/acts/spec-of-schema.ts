import { z } from 'zod';
import type { FieldSpec, Member, PickSource, Variant } from './field-spec.ts';

/** The part of JSON Schema that our schemas are written in. */
interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

/** Texts that may be longer than this get several lines. */
const ONE_LINE = 200;
const FEN = /Fen$/;

/** Members that name something the matter already has. */
const PICKS: Readonly<Record<string, PickSource>> = {
  versionId: 'version',
  problemNo: 'problem',
  no: 'problem',
  period: 'period',
};
/** Members that name a file: `{ name, sha256 }`. */
const FILES = new Set(['scan']);
/** Rows whose `key` is an indicator's. */
const KEYED = new Set(['adjustments', 'actuals', 'indicators', 'explanations']);

/**
 * The fields of an act or a document, read from its own zod schema: a new member of a command is a new field on the
 * page. What the person does not write (`kind`, the clock's `key`) is left out.
 */
export function membersOf(schema: z.ZodType, leaveOut: readonly string[] = ['kind']): readonly Member[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;
  return objectMembers(root, '').filter(({ name }) => !leaveOut.includes(name));
}

function objectMembers({ properties = {}, required = [] }: Node, parent: string): readonly Member[] {
  return Object.entries(properties)
    .filter(([, node]) => node.const === undefined)
    .map(([name, node]) => ({
      name,
      spec: specOf(name, node, parent),
      required: required.includes(name),
      ...(node.default !== undefined && { initial: node.default }),
    }));
}

function specOf(name: string, node: Node, parent: string): FieldSpec {
  const pick = name === 'key' && KEYED.has(parent) ? 'indicator' : PICKS[name];
  if (pick !== undefined) return { kind: 'pick', from: pick };
  if (FILES.has(name)) return { kind: 'file' };
  if (name === 'actual' && parent === 'actuals') return { kind: 'actual' };
  const variants = node.oneOf ?? node.anyOf?.filter(({ type }) => type !== 'null');
  if (variants) return unionSpec(name, variants, parent);
  return plainSpec(name, node);
}

function plainSpec(name: string, node: Node): FieldSpec {
  switch (node.type) {
    case 'object':
      return { kind: 'group', members: objectMembers(node, name) };
    case 'array':
      return { kind: 'list', of: node.items ? itemSpec(node.items, name) : { kind: 'text', long: false } };
    case 'boolean':
      return { kind: 'flag' };
    case 'integer':
    case 'number':
      return FEN.test(name) ? { kind: 'money' } : { kind: 'number', min: node.minimum, max: node.maximum };
    default:
      return textSpec(node);
  }
}

function itemSpec(items: Node, list: string): FieldSpec {
  return items.type === 'object' ? { kind: 'group', members: objectMembers(items, list) } : plainSpec(list, items);
}

function textSpec({ enum: options, format, maxLength }: Node): FieldSpec {
  if (options) return { kind: 'choice', options };
  if (format === 'date') return { kind: 'date' };
  return { kind: 'text', long: (maxLength ?? 0) > ONE_LINE, maxLength };
}

/** A union of objects is told apart by its constant member; of a plain union the first form is the one people write. */
function unionSpec(name: string, nodes: readonly Node[], parent: string): FieldSpec {
  const [first] = nodes;
  const by = Object.entries(first?.properties ?? {}).find(([, node]) => node.const !== undefined)?.[0];
  if (by === undefined) return first ? specOf(name, first, parent) : { kind: 'text', long: false };
  const variants = nodes.map((node): Variant => ({
    value: String(node.properties?.[by]?.const),
    members: objectMembers(node, name),
  }));
  return { kind: 'variants', by, variants };
}
