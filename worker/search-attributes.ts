import { isGrpcServiceError, type Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../workflows/contract.ts';

/** `temporal.api.enums.v1.IndexedValueType`. */
const KEYWORD = 2;
const DATETIME = 6;

type Wanted = NonNullable<Parameters<Connection['operatorService']['addSearchAttributes']>[0]['searchAttributes']>;

const WANTED = Object.fromEntries([
  [SEARCH_ATTRIBUTES.phase, KEYWORD],
  [SEARCH_ATTRIBUTES.nextDue, DATETIME],
  [SEARCH_ATTRIBUTES.region, KEYWORD],
]) as Wanted;

/** Of gRPC. */
const ALREADY_EXISTS = 6;

/**
 * Registers what Temporal's page filters by: without it every workflow task would be refused. Safe to repeat.
 * Temporal Cloud keeps its own list and refuses here; there they are made once by hand.
 */
export async function ensureSearchAttributes(
  connection: Pick<Connection, 'operatorService'>,
  namespace: string,
): Promise<void> {
  for (const [name, type] of Object.entries(WANTED)) {
    try {
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { [name]: type } });
    } catch (error) {
      const code: number | undefined = isGrpcServiceError(error) ? error.code : undefined;
      if (code !== ALREADY_EXISTS) throw error;
    }
  }
}
