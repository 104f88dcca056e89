import { z } from 'zod';

type Node = Readonly<Record<string, unknown>>;

/**
 * What a form would send with nothing written or chosen in it: every member there and empty. One sample for each form
 * that a part of it may have.
 */
export function emptyForms(schema: z.ZodType): readonly unknown[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node;
  return samples(whole, whole);
}

function samples(node: Node, whole: Node): readonly unknown[] {
  const { $ref, properties, items, prefixItems, additionalProperties } = node;
  if (typeof $ref === 'string') return samples(named($ref, whole), whole);
  // What tells one form from another is sent once as it is, so that the form is entered.
  if ('const' in node) return [node['const'], node['const'] === '' ? 'x' : ''];
  const variants = [...list(node['anyOf']), ...list(node['oneOf'])];
  if (variants.length > 0) return variants.flatMap((one) => samples(one, whole));
  if (Array.isArray(prefixItems)) return [list(prefixItems).map((one) => samples(one, whole)[0])];
  if (items !== undefined) return samples(items as Node, whole).map((one) => [one]);
  if (properties !== undefined) return objects(properties as Readonly<Record<string, Node>>, whole);
  if (typeof additionalProperties === 'object')
    return samples(additionalProperties as Node, whole).map((one) => ({ [keyOf(node, whole)]: one }));
  return [''];
}

/** One with the first sample of everything, and one for each further sample of a member. */
function objects(properties: Readonly<Record<string, Node>>, whole: Node): readonly object[] {
  const members = Object.entries(properties).map(([name, node]) => ({ name, each: samples(node, whole) }));
  const first = Object.fromEntries(members.map(({ name, each }) => [name, each[0]]));
  return [first, ...members.flatMap(({ name, each }) => each.slice(1).map((one) => ({ ...first, [name]: one })))];
}

function keyOf({ propertyNames }: Node, whole: Node): string {
  const names = propertyNames as Node | undefined;
  const asked = typeof names?.['$ref'] === 'string' ? named(names['$ref'], whole) : names;
  const keys = asked?.['enum'];
  return Array.isArray(keys) ? String(keys[0]) : 'x';
}

function named(ref: string, whole: Node): Node {
  const defs = whole['$defs'] as Readonly<Record<string, Node>> | undefined;
  const found = defs?.[ref.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`${ref} is nowhere`);
  return found;
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? (value as readonly Node[]) : [];
}
