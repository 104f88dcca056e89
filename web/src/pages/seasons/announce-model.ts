import { listOf } from '../../ask/ask-fields.tsx';
import type { AskValue } from '../../ask/ask-context.ts';

/** Which round is announced, as the address says. */
export interface AskedRound {
  readonly region: string | undefined;
  readonly kind: string;
  readonly year: number;
  readonly period: string | undefined;
}

/** What is asked before the announcement is written; what is not filled in is the server's to miss. */
export function previewBody({ region, kind, year, period }: AskedRound, value: AskValue): object {
  const { reach, unitIds, carryOn, ownDue = '' } = value;
  const carries = carryOn === 'yes';
  return {
    kind,
    year,
    ...(region !== undefined && { region }),
    ...(period !== undefined && { period }),
    ...(reach === 'some' && listOf(unitIds).length > 0 && { unitIds: listOf(unitIds) }),
    ...(carries && { carryOn: true }),
    ...(carries && ownDue !== '' && { ownDue }),
  };
}

/** What is sent. Chosen units that nobody has chosen are sent as none, so that nothing goes to all by mistake. */
export function announcementBody(round: AskedRound, value: AskValue): object {
  const { reach, unitIds, note = '' } = value;
  return { ...previewBody(round, value), note, ...(reach === 'some' && { unitIds: listOf(unitIds) }) };
}
