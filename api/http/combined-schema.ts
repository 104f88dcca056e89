import type { ParameterDecoratorOptions } from '@nestjs/common';
import type { z } from 'zod';

type StandardSchema = NonNullable<ParameterDecoratorOptions['schema']>;
type Result<T> = { readonly value: T } | { readonly issues: readonly z.core.$ZodIssue[] };

/**
 * A part of a request whose members are checked by several schemas, so that every fault is told at once and not one
 * schema after the other. `documented` is what the OpenAPI document shows.
 */
export class CombinedSchema<T> {
  readonly '~standard': StandardSchema['~standard'];

  constructor(
    readonly documented: z.ZodType,
    validate: (value: unknown) => Result<T>,
  ) {
    this['~standard'] = { version: 1, vendor: 'bihuan', validate };
  }
}

/** The issues of one member, with their place in the whole. */
export function placed(
  issues: readonly z.core.$ZodIssue[] | undefined,
  ...prefix: readonly PropertyKey[]
): readonly z.core.$ZodIssue[] {
  return (issues ?? []).map((issue) => ({ ...issue, path: [...prefix, ...issue.path] }));
}

/** A fault of our own in the form of the schemas'. */
export function issue(code: string, ...path: readonly PropertyKey[]): z.core.$ZodIssue {
  return { code: 'custom', path: [...path], message: code, params: { code } };
}
