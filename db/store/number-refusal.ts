import { DomainError, type DomainErrorCode } from '../../domain/domain-error.ts';

const CODES: Readonly<Record<string, DomainErrorCode>> = {
  BH011: 'numberTaken',
  BH012: 'numberSkips',
  BH013: 'numberNotOurs',
  BH014: 'numberOfOtherYear',
  BH015: 'numberCancelled',
  BH016: 'numberRetired',
};

/** Where the number stands in a command: what all rows of a batch have in common. */
export const NUMBER_POINTER = '/documentNumber';

/** The register's refusal with the number to take instead, at the field that holds the number; other errors pass. */
export function numberRefusal(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code = '', detail = '' } = error as { readonly code?: string; readonly detail?: string };
  const known = CODES[code];
  if (known === undefined) return error;
  const facts = JSON.parse(detail) as Readonly<Record<string, string>>;
  return new DomainError(known, facts, [{ path: NUMBER_POINTER, code: known, params: facts }], { cause: error });
}
