import { PART_NAMES } from '../../../domain/follow-up/disclosure-names.ts';
import { formatDate, formatTime } from '../../../domain/calendar/date-text.ts';
import { dateOf, type Instant, type PlainDate } from '../../../domain/calendar/plain-date.ts';
import type { Grade } from '../../../domain/policy/policy.ts';
import { GRADE_NAMES } from '../../../domain/processes/budget-item/item-names.ts';
import type { DisclosurePart, Publication } from '../../../domain/follow-up/publication.ts';
import { wanText } from '../../../domain/wan.ts';
import { html, type Html } from '../html.ts';
import { JOIN, PORTAL_TEXT as T, PROGRESS_MORE, PROGRESS_TEXT } from '../portal-text.ts';
import { say, type View } from '../view.ts';

/** A date in documents and heads. */
export function day(view: View, date: PlainDate): string {
  return formatDate(date, view.locale, 'date');
}

/** A moment as day and time in Asia/Shanghai. */
export function moment(view: View, at: Instant): string {
  return `${day(view, dateOf(at))} ${formatTime(at)}`;
}

/** Who publishes: the bureau of the place, or all of them together. */
export function bureauOf(view: View, place: string): string {
  return place === '' ? say(view, T.anyBureau) : say(view, T.bureau, { place });
}

/** An amount in 万元; one that is not public says so. */
export function amount(view: View, fen: number | null | undefined): Html {
  return fen === null || fen === undefined
    ? html`<span class="hidden">${say(view, T.hidden)}</span>`
    : html`${wanText(fen)}`;
}

/** The grade as a tag: letter and colour together, never colour alone. */
export function gradeTag(view: View, grade: Grade | null | undefined): Html {
  return grade === null || grade === undefined
    ? html`<span class="hidden">${say(view, T.hidden)}</span>`
    : html`<span class="grade grade-${grade}">${GRADE_NAMES[grade][view.locale]}</span>`;
}

interface Progress {
  readonly rectification: NonNullable<Publication['problems']>['phase'] | null;
  readonly problemsAll: number | null;
  readonly problemsClosed: number | null;
  readonly overdue: boolean;
}

/** How far rectification has come, in one line. */
export function progressWords(view: View, progress: Progress): string {
  const { rectification, problemsAll, problemsClosed, overdue } = progress;
  if (rectification === null) return say(view, T.hidden);
  const closed = problemsClosed ?? 0;
  return [
    say(view, PROGRESS_TEXT[rectification], { all: problemsAll ?? 0 }),
    closed > 0 ? say(view, PROGRESS_MORE.closed, { closed }) : '',
    overdue ? say(view, PROGRESS_MORE.overdue) : '',
  ].join('');
}

/** As `progressWords`, with what is overdue marked. */
export function progressCell(view: View, progress: Progress): Html {
  const words = progressWords(view, { ...progress, overdue: false });
  return html`${words}${progress.overdue && html`<span class="late">${say(view, PROGRESS_MORE.overdue)}</span>`}`;
}

export function partNames(view: View, parts: readonly DisclosurePart[]): string {
  return parts.map((part) => PART_NAMES[part][view.locale]).join(say(view, JOIN));
}
