import { FIGURE_NAMES, GROUND_NAMES } from '../../../domain/follow-up/disclosure-names.ts';
import { GRADES, type Grade } from '../../../domain/policy/policy.ts';
import { GRADE_NAMES } from '../../../domain/processes/budget-item/item-names.ts';
import type { CorrectedValue, Publication } from '../../../domain/follow-up/publication.ts';
import { wanText } from '../../../domain/wan.ts';
import type { CorrectedRow } from '../../../db/queries/publications.ts';
import { html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { hrefOf, say, type View } from '../view.ts';
import { day, partNames } from './words.ts';

/** `/public/{year}/corrections`: everything that was changed after publication, with before, after and why. */
export function correctionsPage(
  view: View,
  year: number,
  { rows, next }: { readonly rows: readonly CorrectedRow[]; readonly next: string | null },
): Html {
  const path = `/public/${String(year)}`;
  return html`<div class="wide item">
    <nav class="crumbs" aria-label="${say(view, T.crumbs)}">
      <a href="${hrefOf(view, path)}">${say(view, T.yearLink, { year })}</a>
    </nav>
    <h1>${say(view, T.corrections)}</h1>
    <p class="sub">${say(view, T.correctionsLead)}</p>
    ${rows.length === 0 && html`<p class="nothing">${say(view, T.correctionsNone)}</p>`}
    ${rows.map(
      ({ id, name, unitName, corrections, indicators }) =>
        html`<section>
          <h2><a href="${hrefOf(view, `${path}/items/${id}`)}">${name}</a> <small>${unitName}</small></h2>
          ${correctionList(view, corrections, indicators ?? [])}
        </section>`,
    )}
    ${next !== null && html`<p class="pages"><a rel="next" href="${hrefOf(view, `${path}/corrections`, { cursor: next })}">${say(view, T.nextPage)}</a></p>`}
  </div>`;
}

type Indicators = NonNullable<Publication['targets']>['indicators'];

/** The corrections of one item, the latest first. */
export function correctionList(view: View, all: Publication['corrections'], indicators: Indicators): Html {
  return html`${all.toReversed().map(
    ({ no, on, reason, changes, withdrawn, ground }) =>
      html`<div class="correction">
        <h3>${say(view, T.correctionHead, { date: day(view, on), no })}</h3>
        <ul class="plain">
          ${changes.map((change) => html`<li>${changeLine(view, change, indicators)}</li>`)}
          ${
            withdrawn.length > 0 &&
            html`<li>
              ${say(view, T.correctionWithdrawn, {
                parts: partNames(view, withdrawn),
                ground: ground === undefined ? '' : GROUND_NAMES[ground][view.locale],
              })}
            </li>`
          }
        </ul>
        <p>${say(view, T.correctionReason, { reason })}</p>
      </div>`,
  )}`;
}

function changeLine(view: View, { field, key, from, to }: CorrectedValue, indicators: Indicators): string {
  const name = indicators.find((row) => row.key === key)?.name;
  const figure = FIGURE_NAMES[field][view.locale];
  return say(view, T.correctionLine, {
    field: name === undefined ? figure : `${name} ${figure}`,
    from: valueWords(view, field, from),
    to: valueWords(view, field, to),
  });
}

function valueWords(view: View, field: CorrectedValue['field'], value: CorrectedValue['from']): string {
  if (value === null) return say(view, T.notStated);
  if (typeof value === 'number') return wanText(value);
  return field === 'grade' && isGrade(value) ? GRADE_NAMES[value][view.locale] : value;
}

function isGrade(value: string): value is Grade {
  return (GRADES as readonly string[]).includes(value);
}
