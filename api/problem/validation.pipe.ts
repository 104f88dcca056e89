import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { DomainError } from '../../domain/domain-error.ts';
import { schemaFaults } from './schema-faults.ts';

const PLACES: Readonly<Record<string, 'body' | 'query' | 'path'>> = { body: 'body', query: 'query', param: 'path' };

/** Checks each part of a request by the schema on its parameter; all its faults are told at once. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    const result = await this.validate<T>(value, schema);
    if (!result.issues) return result.value;
    const faults = schemaFaults(result.issues as readonly z.core.$ZodIssue[], PLACES[type]);
    // An id that cannot be one names nothing: the same answer as for one that does not exist.
    if (type === 'param') throw new DomainError('notFound', {}, faults);
    throw new DomainError('invalidInput', { count: faults.length }, faults);
  }
}
