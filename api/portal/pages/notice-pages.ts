import { formatDate, formatMonth } from '../../../domain/calendar/date-text.ts';
import type { PlainDate } from '../../../domain/calendar/plain-date.ts';
import { html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { hrefOf, say, type View } from '../view.ts';

/** When a year's results may be expected; without dates, nothing is on its way. */
export interface Expected {
  readonly selfEvaluationDue: PlainDate;
  readonly disclosedBy: PlainDate;
  /** Working days between a conclusion and the decision. */
  readonly days: number;
  /** The date has passed and the work goes on. */
  readonly soon: boolean;
}

/** A year of which nothing is public yet: when it will be, and by what it is reckoned. */
export function emptyPage(view: View, year: number, expected: Expected | undefined, years: readonly number[]): Html {
  return html`<div class="wide item">
    <h1>${say(view, T.emptyTitle, { year })}</h1>
    <p>${emptyWords(view, expected)}</p>
    ${
      years.length > 0 &&
      html`<p>
        ${say(view, T.otherYears)}
        ${years.map((one) => html` <a href="${hrefOf(view, `/public/${String(one)}`)}">${say(view, T.yearLink, { year: one })}</a>`)}
      </p>`
    }
  </div>`;
}

function emptyWords(view: View, expected: Expected | undefined): string {
  if (!expected) return say(view, T.emptyNever);
  const { selfEvaluationDue, disclosedBy, days, soon } = expected;
  if (soon) return say(view, T.emptySoon, { days });
  return say(view, T.emptyExpected, {
    month: formatMonth(disclosedBy, view.locale),
    self: formatDate(selfEvaluationDue, view.locale, 'date'),
    days,
  });
}

/** A page that is not there, or cannot be shown: the same for what is withheld and for what never was. */
export function troublePage(view: View, status: number, detail: string): Html {
  const missing = status === 404;
  return html`<div class="wide item">
    <h1>${say(view, missing ? T.missingTitle : T.failedTitle)}</h1>
    <p>${missing ? say(view, T.missingWhy) : detail}</p>
    <p><a href="${hrefOf({ ...view, region: undefined }, '/public')}">${say(view, T.home)}</a></p>
  </div>`;
}
