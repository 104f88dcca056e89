import type { ReactNode } from 'react';
import { isPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { workingDaysBetween } from '../../../../domain/calendar/working-days.ts';
import { laterOf } from '../../../../domain/obligations/duty.ts';
import { seasonDate } from '../../../../domain/policy/season-date.ts';
import { usePolicy } from '../../api/use-policy.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { OPENING_TEXT as T } from '../../text/opening-text.ts';

interface Props {
  readonly id: string;
  readonly year: number;
  /** As it is written; empty means the policy's date. */
  readonly written: string;
}

/** Says before opening when the units will be due, and warns where no working day is left to them (G1). */
export function DueNote({ id, year, written }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  const policy = usePolicy().data;
  if (!policy || (written !== '' && !isPlainDate(written))) return null;
  const ofPolicy = seasonDate(year, policy.seasons.targetsDue);
  const set = written === '' ? ofPolicy : written;
  const due = laterOf(set, today);
  const days = workingDaysBetween(today, due, calendar);
  const day = (date: PlainDate): string => formatDate(date, locale, 'date');
  const values = { date: day(due), days, policy: day(ofPolicy) };
  if (days === 0) {
    return (
      <p id={id} role="status" className="tag-near opening-due">
        {say(written === '' ? T.duePolicyPast : T.dueNoDays, values)}
      </p>
    );
  }
  return (
    <p id={id} role="status" className="note opening-due">
      {say(written === '' ? T.dueByPolicy : T.dueSet, values)}
    </p>
  );
}
