import { formatDate } from '../../domain/calendar/date-text.ts';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import type { AttendanceRow } from '../../db/queries/attendance.ts';
import type { CourseForOne } from '../../db/queries/courses.ts';
import type { Column } from '../export/sheet.ts';
import { ATTENDANCE_TEXT as T } from './attendance-text.ts';

export const ATTENDANCE_TITLE: Bilingual = T.title;

/** A course's attendance sheet: with room to sign where nothing is noted yet. */
export const ATTENDANCE_COLUMNS: readonly Column<AttendanceRow>[] = [
  { name: T.name, kind: 'text', width: 14, of: ({ name }) => name },
  { name: T.unit, kind: 'text', width: 34, of: ({ unitName }) => unitName },
  { name: T.enrolled, kind: 'date', width: 12, of: ({ enrolledAt }) => dateOf(enrolledAt) },
  { name: T.present, kind: 'text', width: 10, of: ({ present }, locale) => presentText(present, locale) },
  { name: T.hours, kind: 'number', width: 8, of: ({ present, hours }) => (present === null ? null : hours) },
  { name: T.notedBy, kind: 'text', width: 14, of: ({ notedBy }) => notedBy },
  { name: T.signature, kind: 'text', width: 18, of: () => null },
];

/** What the course is, above its sheet. */
export function attendanceNotes(course: CourseForOne, locale: Locale): readonly string[] {
  const { title, on, startsAt, place, link, hours, taken, capacity } = course;
  const where = place === '' ? link : place;
  return [
    title,
    fill(T.held[locale], { date: formatDate(on, locale, 'date'), time: startsAt, where, hours }),
    fill(T.places[locale], { taken, capacity }),
  ];
}

function presentText(present: boolean | null, locale: Locale): string | null {
  if (present === null) return null;
  return (present ? T.there : T.absent)[locale];
}
