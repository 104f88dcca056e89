import type { StandardSchemaConverter } from '@nestjs/swagger';
import { z } from 'zod';
import { CombinedSchema } from '../http/combined-schema.ts';

const COMPONENTS = '#/components/schemas/';

/**
 * Our schemas as JSON Schema 2020-12, which OpenAPI 3.1 speaks; those with an id become named components. The schema of
 * a whole query has no id: its members become parameters, which a reference to a component would hide.
 */
export const toJsonSchema: StandardSchemaConverter = (schema, { schemaType }) => {
  const documented = schema instanceof CombinedSchema ? schema.documented : schema;
  if (!(documented instanceof z.ZodType)) return undefined;
  const { $schema: _dialect, $defs = {}, ...converted } = inComponents(documented, schemaType);
  assertOneEach($defs, schemaType);
  return { schema: converted, components: $defs };
};

/** What each name stands for, as it is sent and as it is answered. */
const NAMED = new Map<string, string>();

/** @throws when a name stands for something else already: one of the two would stand for both in the document */
function assertOneEach(components: Readonly<Record<string, unknown>>, io: 'input' | 'output'): void {
  for (const [name, component] of Object.entries(components)) {
    const [key, text] = [`${io} ${name}`, JSON.stringify(component)];
    if ((NAMED.get(key) ?? text) !== text) throw new Error(`Two schemas are called ${name}.`);
    NAMED.set(key, text);
  }
}

/**
 * References within the schema point to where the document keeps its components. `readonly` is about our code: in
 * OpenAPI it would forbid sending the member.
 */
function inComponents(schema: z.ZodType, io: 'input' | 'output'): z.core.JSONSchema.BaseSchema {
  const converted = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const text = JSON.stringify(converted).replaceAll('"#/$defs/', `"${COMPONENTS}`);
  return JSON.parse(text, (key, value: unknown) => (isOfCode(key, value) ? undefined : value)) as typeof converted;
}

/** What says something about our code and nothing to a reader. */
function isOfCode(key: string, value: unknown): boolean {
  if (key === 'readOnly') return value === true;
  return (key === 'maximum' || key === 'minimum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER;
}
