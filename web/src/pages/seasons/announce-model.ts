import { listOf } from '../../ask/ask-fields.tsx';
import type { SeasonRound } from '../../api/round-answers.ts';
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

/** What was announced, as the form keeps it. */
export function announcedValue({ announced }: Pick<SeasonRound, 'announced'>): AskValue {
  if (announced === null) return { reach: 'all' };
  const { note, unitIds, carryOn, ownDue } = announced;
  return {
    note,
    reach: unitIds === null ? 'all' : 'some',
    ...(unitIds !== null && { unitIds: unitIds.join(',') }),
    ...(carryOn && { carryOn: 'yes' }),
    ...(ownDue !== null && { ownDue }),
  };
}

/** Chosen units are asked for and none is chosen yet: there is nothing to look at before. */
export function isNobodyChosen({ reach, unitIds }: AskValue): boolean {
  return reach === 'some' && listOf(unitIds).length === 0;
}
