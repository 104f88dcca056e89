import { EVALUATION_FAULTS } from '../../../../domain/processes/evaluation/evaluation-fault-text.ts';
import type { ApiFault } from '../../api/api-error.ts';
import type { Say } from '../../text/say.ts';

/** One indicator of the sheet, with the mark that is typed for it. */
export interface Marked {
  readonly name: string;
  readonly points: string;
}

/**
 * What was refused, at the rows as the sheet shows them: only rows with a mark were sent, so their numbers differ; and a
 * mark that is missing stands at its own row instead of at the sheet as a whole.
 */
export function sheetFaults(refused: readonly ApiFault[], rows: readonly Marked[], say: Say): readonly ApiFault[] {
  if (refused.length === 0) return [];
  const own = refused.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/content(?=\/)/, '') }));
  const sent = rows.flatMap(({ points }, row) => (points === '' ? [] : [row]));
  const missing = rows.flatMap(({ name, points }, row) =>
    points === ''
      ? [{ pointer: pointsOf(row), code: 'markMissing', detail: say(EVALUATION_FAULTS.markMissing, { name }) }]
      : [],
  );
  const others = own.filter(({ pointer }) => pointer !== '/marks');
  return [...missing, ...others.map((fault) => ({ ...fault, pointer: shownAt(fault.pointer, 'marks', sent) }))];
}

/** One point of the draft, with the stance that is chosen on it. */
export interface Answered {
  readonly no: number;
  readonly stance: string;
}

/** What was refused of the unit's views, at the points as the form shows them; a point without a stance at its own row. */
export function viewFaults(refused: readonly ApiFault[], rows: readonly Answered[], say: Say): readonly ApiFault[] {
  if (refused.length === 0) return [];
  const sent = rows.flatMap(({ stance }, row) => (stance === '' ? [] : [row]));
  const silent = rows.flatMap(({ no, stance }, row) =>
    stance === ''
      ? [
          {
            pointer: `/views/${String(row)}/stance`,
            code: 'pointUnanswered',
            detail: say(EVALUATION_FAULTS.pointUnanswered, { no }),
          },
        ]
      : [],
  );
  const others = refused.filter(({ pointer }) => pointer !== '/views');
  return [...silent, ...others.map((fault) => ({ ...fault, pointer: shownAt(fault.pointer, 'views', sent) }))];
}

/** How an input of the sheet and the words below it are tied to a fault at its place, and to the list of faults. */
export function tiedTo(form: string, at: string, faults: readonly ApiFault[]) {
  const of = `${form}${at.replaceAll('/', '-')}`;
  const fault = faults.find(({ pointer }) => pointer === at)?.detail;
  const wrong = fault !== undefined && { 'aria-invalid': true, 'aria-describedby': `${of}-fault` };
  return { input: { id: of, ...wrong }, below: { of, fault } };
}

function pointsOf(row: number): string {
  return `/marks/${String(row)}/points`;
}

/** A place of a list as the form shows it, of which only the rows in `sent` were sent. */
function shownAt(pointer: string, list: string, sent: readonly number[]): string {
  const [, name, no = '', ...rest] = pointer.split('/');
  const row = name === list ? sent[Number(no)] : undefined;
  return row === undefined || no === '' ? pointer : ['', list, String(row), ...rest].join('/');
}
