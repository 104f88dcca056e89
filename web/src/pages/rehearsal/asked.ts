import { REHEARSABLE, type Rehearsable } from '../../../../domain/rehearsal/begin.ts';

/** By which name an address asks for a matter of each process. */
const ASKED: Readonly<Record<Rehearsable, string>> = {
  budgetItem: 'item',
  evaluation: 'evaluation',
  resultDocument: 'document',
  performanceReport: 'report',
  supervision: 'supervision',
  season: 'season',
};

export interface AskedMatter {
  readonly process: Rehearsable;
  readonly itemId: string;
}

/** Which matter an address asks to rehearse, if any. */
export function askedBy(search: URLSearchParams): AskedMatter | null {
  const process = REHEARSABLE.find((one) => search.has(ASKED[one]));
  return process ? { process, itemId: search.get(ASKED[process]) ?? '' } : null;
}

/** What is added to an address that asks for a matter. */
export function asking({ process, itemId }: AskedMatter): Readonly<Record<string, string>> {
  return { [ASKED[process]]: itemId };
}

/** Takes the matter out of an address. */
export function forgetAsked(address: URLSearchParams): void {
  for (const name of Object.values(ASKED)) address.delete(name);
}
