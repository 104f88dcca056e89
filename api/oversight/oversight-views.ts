import type { Calendar } from '../../domain/calendar/calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../../domain/calendar/period.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { noticeSentence } from '../../domain/messages/notice-text.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import type { LadderStep } from '../../domain/policy/policy.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import type { LadderHead } from '../../db/queries/body-heads.ts';
import type { OverdueRow } from '../../db/queries/board.ts';
import type { ClimbingRow } from '../../db/queries/board-summary.ts';
import type { DueRow } from '../../db/queries/due-list.ts';
import type { ToldRow } from '../../db/queries/told.ts';
import { dueSentence } from '../words/due-text.ts';
import { recordedView } from '../words/views.ts';
import { roleNames } from '../words/words.ts';
import type { BoardPage, ObligationPage, Outlook, Told } from './oversight.schemas.ts';

/** A running clock in the reader's words. */
export function dueView({ instanceId, responsible, ...row }: DueRow, locale: Locale): ObligationPage['rows'][number] {
  return {
    itemId: instanceId,
    ...row,
    responsible: [...responsible],
    responsibleNames: roleNames(responsible, locale),
    name: obligationName(row.key, locale),
    sentence: dueSentence(row, locale),
  };
}

/** Something overdue in the reader's words; `days` are counted on his day. */
export function overdueView(
  { instanceId, divisionId: _division, nextRungDays, nextRungOn, responsible, ...row }: OverdueRow,
  { answer, head }: { readonly answer: RecordedEvent | undefined; readonly head: LadderHead | undefined },
  { today, calendar, locale }: { readonly today: PlainDate; readonly calendar: Calendar; readonly locale: Locale },
): BoardPage['rows'][number] {
  return {
    itemId: instanceId,
    ...row,
    responsible: [...responsible],
    responsibleNames: roleNames(responsible, locale),
    name: obligationName(row.key, locale),
    sentence: dueSentence(row, locale),
    overdueWorkingDays: workingDaysBetween(row.due, today, calendar),
    nextRung: nextRungDays === null || nextRungOn === null ? null : { workingDays: nextRungDays, on: nextRungOn },
    reaches: headView(head),
    lastAnswer: answer ? recordedView(answer, locale) : null,
  };
}

/** Whom escalations reach, and why not a body's head where they do not. */
export function headView(head: LadderHead | undefined): BoardPage['rows'][number]['reaches'] {
  const { bodyName = null, name = null, office = null, standing = 'noBody' } = head ?? {};
  return { bodyName, name, office, standing };
}

interface Ahead {
  readonly today: PlainDate;
  readonly until: PlainDate;
  readonly ladder: readonly LadderStep[];
  readonly calendar: Calendar;
  readonly locale: Locale;
}

/** Every step that a clock still comes to, and the end of a leader's date, in their order. */
export function outlookRows(row: ClimbingRow, { today, until, ladder, calendar, locale }: Ahead): Outlook['rows'] {
  const about = {
    itemId: row.instanceId,
    key: row.key,
    name: obligationName(row.key, locale),
    title: row.title,
    unitName: row.unitName,
  };
  const steps = ladder
    .filter(({ workingDays }) => !row.escalationDismissed && workingDays > row.highestRung)
    .map(({ workingDays, effect }) => ({
      ...about,
      on: addWorkingDays(row.due, workingDays, calendar),
      rung: { workingDays, effect },
    }));
  const final = row.finalDate === null ? [] : [{ ...about, on: row.finalDate, rung: null }];
  return [...steps, ...final].filter(({ on }) => on >= today && on <= until);
}

/** Who was told what, in the reader's words. */
export function toldView({ topic, params, person, at, readAt }: ToldRow, locale: Locale): Told['rows'][number] {
  const days = params['workingDays'];
  const workingDays = topic === 'escalated' && typeof days === 'number' ? days : null;
  return { topic, sentence: noticeSentence(topic, params, locale), workingDays, person, at, readAt };
}
