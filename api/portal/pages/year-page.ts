import { GROUND_NAMES } from '../../../domain/follow-up/disclosure-names.ts';
import type { PublicSums } from '../../../db/queries/publication-sums.ts';
import { PUBLIC_EVALUATION_TEXT } from '../evaluation-text.ts';
import { html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { hrefOf, say, type View } from '../view.ts';
import { method } from './method.ts';
import { resultsTable } from './results-table.ts';
import { moment } from './words.ts';
import { pathOf, queryOf, type YearFacts } from './year-facts.ts';
import { figures, moneyByGrade } from './year-figures.ts';
import { filters, kept, places } from './year-filters.ts';

/** `/public/{year}`: what the money of a year achieved. */
export function yearPage(view: View, facts: YearFacts): Html {
  return html`${lead(view, facts)}
    <div class="wide">
      ${figures(view, facts.sums)} ${moneyByGrade(view, facts.sums)} ${results(view, facts)}
      ${evaluationsLink(view, facts)} ${places(view, facts)} ${facts.unit === undefined && withheld(view, facts.sums)}
      ${method(view, facts.method, correctionsLink(view, facts))}
    </div>`;
}

function lead(view: View, facts: YearFacts): Html {
  const { year, years, unit, sums, asked } = facts;
  const title = unit ? say(view, T.headlineOf, { place: unit.name, year }) : say(view, T.headline, { year });
  return html`<section class="lead">
    <div class="wide">
      <h1>${title}</h1>
      <p>
        ${say(view, T.lead)} ${sums.changedAt !== null && say(view, T.updated, { time: moment(view, sums.changedAt) })}
      </p>
      <form action="${pathOf(facts)}" method="get" role="search" class="search">
        ${kept(view)}
        <label class="for-readers" for="q">${say(view, T.searchLabel)}</label>
        <input
          id="q"
          name="q"
          type="search"
          value="${asked.q ?? ''}"
          maxlength="100"
          placeholder="${say(view, T.searchLabel)}"
        />
        <button type="submit">${say(view, T.search)}</button>
      </form>
      ${
        years.length > 1 &&
        html`<nav class="years" aria-label="${say(view, T.years)}">
          ${years.map((one) =>
            one === year
              ? html`<b aria-current="page">${say(view, T.yearLink, { year: one })}</b> `
              : html`<a href="${hrefOf(view, `/public/${String(one)}`)}">${say(view, T.yearLink, { year: one })}</a> `,
          )}
        </nav>`
      }
    </div>
  </section>`;
}

function results(view: View, facts: YearFacts): Html {
  const { year, asked, page } = facts;
  const isFiltered = Object.values(asked).some((value) => value !== undefined && value !== '');
  const query = queryOf(asked);
  const more = (extra: Readonly<Record<string, string>>): string => hrefOf(view, pathOf(facts), { ...query, ...extra });
  const data = (file: string): string =>
    hrefOf(view, `/public/${String(year)}/results.${file}`, { ...query, ...(facts.unit && { unit: facts.unit.id }) });
  return html`<section id="results">
    <div class="section-head">
      <h2>${say(view, T.results)} <small>${say(view, isFiltered ? T.filtered : T.resultsNote)}</small></h2>
      <p class="downloads">
        ${say(view, T.download)}<a href="${data('xlsx')}">${say(view, T.xlsx)}</a>
        <a href="${data('csv')}">${say(view, T.csv)}</a>
        <a href="${data('json')}">${say(view, T.json)}</a>
      </p>
    </div>
    ${filters(view, facts)}
    ${
      page.rows.length === 0
        ? html`<p class="nothing">
            ${say(view, T.nothing)} <a href="${hrefOf(view, pathOf(facts))}">${say(view, T.clear)}</a>
          </p>`
        : resultsTable(view, year, page)
    }
    <p class="pages">
      ${page.rows.length > 0 && html`<span>${say(view, T.shown, { from: page.from + 1, to: page.from + page.rows.length })}</span>`}
      ${page.from > 0 && html`<a href="${more({})}#results">${say(view, T.firstPage)}</a>`}
      ${page.next !== null && html`<a rel="next" href="${more({ cursor: page.next })}#results">${say(view, T.nextPage)}</a>`}
      ${isFiltered && page.rows.length > 0 && html`<a href="${hrefOf(view, pathOf(facts))}">${say(view, T.clear)}</a>`}
    </p>
  </section>`;
}

function withheld(view: View, { withheld: grounds }: PublicSums): Html {
  const count = grounds.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return html`<p class="note" id="withheld">${say(view, T.withheldNone)}</p>`;
  return html`<section id="withheld">
    <h2>${say(view, T.withheldTitle, { count })}</h2>
    <ul class="plain">
      ${grounds.map((one) => html`<li>${say(view, T.withheldLine, { ground: GROUND_NAMES[one.ground][view.locale], count: one.count })}</li>`)}
    </ul>
  </section>`;
}

function evaluationsLink(view: View, { year, unit, evaluations }: YearFacts): Html | false {
  if (unit !== undefined || evaluations === 0) return false;
  const href = hrefOf(view, `/public/${String(year)}/evaluations`);
  return html`<p><a href="${href}">${say(view, PUBLIC_EVALUATION_TEXT.link, { year, count: evaluations })}</a></p>`;
}

function correctionsLink(view: View, { year, sums }: YearFacts): Html {
  const href = hrefOf(view, `/public/${String(year)}/corrections`);
  return html`<a href="${href}">${say(view, T.correctionsCount, { count: sums.corrected })}</a>`;
}
