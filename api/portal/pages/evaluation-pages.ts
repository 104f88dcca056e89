import { GROUND_NAMES } from '../../../domain/follow-up/disclosure-names.ts';
import { DIMENSION_NAMES, EVALUATION_KIND_NAMES } from '../../../domain/processes/evaluation/evaluation-names.ts';
import type { EvaluationPublication } from '../../../domain/processes/evaluation/disclosure.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import type { EvaluationCounts, PublicEvaluation } from '../../../db/queries/evaluation-publications.ts';
import type { Page } from '../../../db/queries/page.ts';
import { PUBLIC_EVALUATION_TEXT as E } from '../evaluation-text.ts';
import { html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { hrefOf, say, type View } from '../view.ts';
import { correctionList } from './corrections-page.ts';
import { partlyNotice, problemsPart } from './item-page.ts';
import { amount, day, gradeTag } from './words.ts';

/** `/public/{year}/evaluations`: evaluations by finance whose disclosure is decided, and what is withheld on which ground. */
export function evaluationsPage(
  view: View,
  year: number,
  { rows, next }: Page<PublicEvaluation>,
  { withheld }: EvaluationCounts,
): Html {
  const path = `/public/${String(year)}/evaluations`;
  return html`<div class="wide item">
    ${crumbs(view, year)}
    <h1>${say(view, E.title)}</h1>
    <p class="sub">${say(view, E.lead)}</p>
    ${rows.length === 0 ? html`<p class="nothing">${say(view, E.none)}</p>` : table(view, path, rows)}
    ${next !== null && html`<p class="pages"><a rel="next" href="${hrefOf(view, path, { cursor: next })}">${say(view, T.nextPage)}</a></p>`}
    ${
      withheld.length > 0 &&
      html`<section>
        <h2>${say(view, E.withheld, { count: withheld.reduce((sum, one) => sum + one.count, 0) })}</h2>
        <ul class="plain">
          ${withheld.map(
            ({ ground, count }) =>
              html`<li>${say(view, E.withheldLine, { ground: GROUND_NAMES[ground][view.locale], count })}</li>`,
          )}
        </ul>
      </section>`
    }
  </div>`;
}

function crumbs(view: View, year: number): Html {
  return html`<nav class="crumbs" aria-label="${say(view, T.crumbs)}">
    <a href="${hrefOf(view, `/public/${String(year)}`)}">${say(view, T.yearLink, { year })}</a>
  </nav>`;
}

function table(view: View, path: string, rows: readonly PublicEvaluation[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say(view, E.title)}">
    <table>
      <thead>
        <tr>
          ${[E.name, E.unit, E.kind].map((head) => html`<th scope="col">${say(view, head)}</th>`)}
          <th scope="col" class="number">${say(view, E.amount)}</th>
          <th scope="col" class="number">${say(view, T.score)}</th>
          <th scope="col">${say(view, T.grade)}</th>
          <th scope="col">${say(view, E.disclosedOn)}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ id, unitName, body }) =>
            html`<tr>
              <td><a href="${hrefOf(view, `${path}/${id}`)}">${body.name}</a></td>
              <td>${unitName}</td>
              <td>${EVALUATION_KIND_NAMES[body.evaluationKind][view.locale]}</td>
              <td class="number">${amount(view, body.amountFen)}</td>
              <td class="number">${body.score?.final ?? ''}</td>
              <td>${gradeTag(view, body.score?.grade)}</td>
              <td>${day(view, body.provenance.disclosedOn)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** `/public/{year}/evaluations/{id}`: score, text, problems, where the figures come from, corrections. */
export function evaluationPage(view: View, one: PublicEvaluation, policy: string): Html {
  const { body } = one;
  return html`<div class="wide item">
    <nav class="crumbs" aria-label="${say(view, T.crumbs)}">
      <a href="${hrefOf(view, `/public/${String(body.fiscalYear)}`)}"
        >${say(view, T.yearLink, { year: body.fiscalYear })}</a
      >
      /
      <a href="${hrefOf(view, `/public/${String(body.fiscalYear)}/evaluations`)}">${say(view, E.title)}</a>
    </nav>
    <h1>${body.name}</h1>
    <p class="sub">
      ${one.unitName}${one.fictitious && html` <span class="tag tag-grey">${say(view, T.fictitious)}</span>`} ·
      ${one.regionName} · ${EVALUATION_KIND_NAMES[body.evaluationKind][view.locale]} · ${say(view, T.codeLabel)}
      ${body.code}
    </p>
    ${body.item !== null && html`<p class="note">${say(view, E.ofItem, body.item)}</p>`}
    ${body.source !== null && html`<p class="note">${say(view, T.sourceNote, { source: body.source })}</p>`}
    ${partlyNotice(view, body)} ${facts(view, body)} ${report(view, body)} ${problemsPart(view, body.problems)}
    ${feedback(view, body)} ${quality(view, body, policy)}
    ${
      body.corrections.length > 0 &&
      html`<section id="corrections">
        <h2>${say(view, T.corrections)}</h2>
        ${correctionList(view, body.corrections, [])}
      </section>`
    }
  </div>`;
}

function facts(view: View, { amountFen, score }: EvaluationPublication): Html {
  return html`<dl class="figures">
    <div>
      <dt>${say(view, E.amount)}</dt>
      <dd>${amount(view, amountFen)}</dd>
    </div>
    <div>
      <dt>${say(view, T.finalScore)}</dt>
      <dd>${score ? html`${score.final} ${gradeTag(view, score.grade)}` : gradeTag(view, null)}</dd>
    </div>
  </dl>`;
}

function named(view: View, dimension: string): string {
  const names: Readonly<Record<string, Bilingual>> = DIMENSION_NAMES;
  return names[dimension]?.[view.locale] ?? dimension;
}

function report(view: View, { report: text }: EvaluationPublication): Html | false {
  if (!text) return false;
  return html`<section>
    <h2>${say(view, E.report)}</h2>
    ${text.summary.split('\n').map((line) => html`<p>${line}</p>`)}
    <h3>${say(view, E.findings)}</h3>
    <ul class="plain">
      ${text.findings.map((one) => html`<li><b>${named(view, one.dimension)}</b>&emsp;${one.text}</li>`)}
    </ul>
    ${
      text.dimensions.length > 0 &&
      html`<div class="scroll" tabindex="0" role="region" aria-label="${say(view, E.dimensions)}">
        <table>
          <thead>
            <tr>
              <th scope="col">${say(view, E.dimension)}</th>
              <th scope="col" class="number">${say(view, E.weight)}</th>
              <th scope="col" class="number">${say(view, T.score)}</th>
            </tr>
          </thead>
          <tbody>
            ${text.dimensions.map(
              ({ dimension, weight, score }) =>
                html`<tr>
                  <td>${named(view, dimension)}</td>
                  <td class="number">${weight}</td>
                  <td class="number">${score}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    }
  </section>`;
}

function feedback(view: View, { feedback: part }: EvaluationPublication): Html | false {
  if (!part) return false;
  return html`<section>
    <h2>${say(view, T.documentsTitle)}</h2>
    <ul class="plain">
      <li>${say(view, E.feedback)}&emsp;${part.number}&emsp;${day(view, part.on)}</li>
    </ul>
  </section>`;
}

/** How the figures came about: who scored, when, and that they are frozen. */
function quality(view: View, { provenance, score }: EvaluationPublication, policy: string): Html {
  const steps = [
    [provenance.openedOn, E.opened],
    [provenance.planApprovedOn, E.planApproved],
    [provenance.scoredOn, E.scored],
    [provenance.concludedOn, E.concluded],
    [provenance.disclosedOn, E.disclosed],
  ] as const;
  return html`<section>
    <h2>${say(view, E.quality)}</h2>
    ${score && html`<p>${say(view, E.scoredBy, { count: provenance.experts })}</p>`}
    <p>${say(view, E.heard)} ${say(view, E.frozen)}</p>
    <ol class="steps">
      ${steps.map(([on, words]) => on !== null && html`<li><time datetime="${on}">${day(view, on)}</time> ${say(view, words)}</li>`)}
    </ol>
    <p class="note">${say(view, E.rules, { policy })} (${provenance.policy})</p>
  </section>`;
}
