import { DomainError, type Fault } from '../domain-error.ts';
import type { TargetTable } from '../scoring/indicator.ts';
import type { FormFacts, FormKind } from './form-sheet.ts';
import { foreignHead, stampOf, type Foreign } from './identify.ts';
import { readSelfForm } from './read-self-form.ts';
import { asFault, type ReadSheet } from './read-sheet.ts';
import { readTargetForm, type FormReading } from './read-target-form.ts';

/** Which form is wanted, of which item; `targets` are those approved, of which a self-evaluation speaks. */
interface Wanted {
  readonly kind: FormKind;
  readonly facts: FormFacts;
  readonly targets: TargetTable | undefined;
  /** Makes the key of a row that has none. */
  readonly newKey: () => string;
}

/**
 * Reads the first sheet that holds the form: people put others beside it. A form of another item or year, or one without
 * its headings, is refused together with whatever else of it is wrong, so that nobody has to send it twice to learn that.
 *
 * @throws {DomainError} `formWrongKind`, `formOtherItem`, `formOtherYear`, `formNoTable`, `fileEmpty` without a sheet
 */
export function readForm(sheets: readonly ReadSheet[], wanted: Wanted): FormReading {
  const stamp = stampOf(sheets);
  const refused: DomainError[] = [];
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const foreign = foreignHead(sheet, stamp, wanted);
    // Every row of a self-evaluation is held against the item's own targets: another item's would all seem wrong.
    if (foreign.length > 0 && wanted.kind === 'selfEvaluation') throw refusal(foreign);
    const reading = readOrRefusal(sheet, wanted);
    if (!(reading instanceof DomainError)) {
      if (foreign.length > 0) throw refusal(foreign, reading.faults.map(asFault));
      return reading;
    }
    const { details, faults } = reading;
    refused.push(refusal([...foreign, { code: 'formNoTable', params: details }], faults));
  }
  const [best = new DomainError('fileEmpty')] = refused.toSorted((a, b) => b.faults.length - a.faults.length);
  throw best;
}

function readOrRefusal(sheet: ReadSheet, { facts, targets, newKey }: Wanted): FormReading | DomainError {
  try {
    return targets === undefined ? readTargetForm(sheet, facts, newKey) : readSelfForm(sheet, facts, targets);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'formNoTable') return error;
    throw error;
  }
}

type Whole = Foreign | { readonly code: 'formNoTable'; readonly params: Foreign['params'] };

/** The first of what concerns the whole form says why it is refused; where there is more, all of it is told. */
function refusal(whole: readonly Whole[], atCells: readonly Fault[] = []): DomainError {
  const [first] = whole;
  const faults = [...whole.map(({ code, params }): Fault => ({ path: '', code, params })), ...atCells];
  return new DomainError(first?.code ?? 'formFaulty', first?.params, faults.length > 1 ? faults : []);
}
