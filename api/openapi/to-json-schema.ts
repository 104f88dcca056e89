import type { StandardSchemaConverter } from '@nestjs/swagger';
import { z } from 'zod';
import { CombinedSchema } from '../http/combined-schema.ts';

/** Our schemas as JSON Schema 2020-12, which OpenAPI 3.1 speaks; those with an id become named components. */
export const toJsonSchema: StandardSchemaConverter = (schema, { schemaType }) => {
  const documented = schema instanceof CombinedSchema ? schema.documented : schema;
  if (!(documented instanceof z.ZodType)) return undefined;
  const {
    $schema: _dialect,
    $defs,
    ...converted
  } = z.toJSONSchema(documented, { io: schemaType, unrepresentable: 'any' });
  return { schema: converted, ...($defs && { components: $defs }) };
};
