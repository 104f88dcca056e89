import { GROUND_NAMES } from '../../../domain/follow-up/disclosure-names.ts';
import { DISCLOSURE_PARTS, type Publication } from '../../../domain/follow-up/publication.ts';
import { FUND_NAMES, KIND_NAMES } from '../../../domain/processes/budget-item/item-names.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { rateText, wanText } from '../../../domain/wan.ts';
import type { PublicItem } from '../../../db/queries/publications.ts';
import { html, type Html } from '../html.ts';
import { LEVEL_NAMES, PORTAL_TEXT as T, PROBLEM_STATES } from '../portal-text.ts';
import { hrefOf, say, type View } from '../view.ts';
import { correctionList } from './corrections-page.ts';
import type { Method } from './method.ts';
import { amount, day, gradeTag, partNames, progressCell } from './words.ts';

/** `/public/{year}/items/{id}`: targets against what was reached, both scores, problems, documents, where it comes from. */
export function itemPage(view: View, item: PublicItem, method: Method): Html {
  const { body } = item;
  return html`<div class="wide item">
    ${crumbs(view, item)}
    <h1>${body.name} ${body.livelihood && html`<span class="tag">${say(view, T.livelihood)}</span>`}</h1>
    <p class="sub">
      ${item.unitName}${item.fictitious && html` <span class="tag tag-grey">${say(view, T.fictitious)}</span>`} ·
      ${item.regionName} · ${named(view, KIND_NAMES, body.itemKind)} · ${named(view, FUND_NAMES, body.fundAccount)} ·
      ${say(view, T.codeLabel)} ${body.code}
    </p>
    ${body.source !== null && html`<p class="note">${say(view, T.sourceNote, { source: body.source })}</p>`}
    ${partlyNotice(view, body)} ${facts(view, body)} ${targets(view, body)} ${problemsPart(view, body.problems)}
    ${documents(view, body)} ${provenance(view, item, method)} ${corrections(view, body)}
  </div>`;
}

function named(view: View, names: Readonly<Record<string, Bilingual>>, key: string): string {
  return names[key]?.[view.locale] ?? key;
}

/** A preview leads nowhere: what it shows is not public yet. */
function crumbs(view: View, { body, unitId, unitName }: PublicItem): Html {
  const path = `/public/${String(body.fiscalYear)}`;
  const year = say(view, T.yearLink, { year: body.fiscalYear });
  if (view.preview) return html`<p class="crumbs">${year} / ${unitName}</p>`;
  return html`<nav class="crumbs" aria-label="${say(view, T.crumbs)}">
    <a href="${hrefOf(view, path)}">${year}</a> /
    <a href="${hrefOf(view, `${path}/units/${encodeURIComponent(unitId)}`)}">${unitName}</a>
  </nav>`;
}

/** What is left out, and on which ground. */
export function partlyNotice(view: View, { parts, ground }: Pick<Publication, 'parts' | 'ground'>): Html | false {
  const left = DISCLOSURE_PARTS.filter((part) => !parts.includes(part));
  if (left.length === 0) return false;
  const names = partNames(view, left);
  // Before somebody has decided, a preview may not know the ground yet.
  const sentence =
    ground === null
      ? say(view, T.partlyUngrounded, { parts: names })
      : say(view, T.partlyNote, { parts: names, ground: GROUND_NAMES[ground][view.locale] });
  return html`<p class="notice">${sentence}</p>`;
}

function facts(view: View, { money, score }: Publication): Html {
  return html`<dl class="figures">
      <div>
        <dt>${say(view, T.budget)}</dt>
        <dd>${amount(view, money?.budgetFen)}</dd>
      </div>
      <div>
        <dt>${say(view, T.executed)}</dt>
        <dd>
          ${amount(view, money?.executedFen)}
          ${money && html`<small>${rateText(money.executedFen, money.budgetFen)}</small>`}
        </dd>
      </div>
      <div>
        <dt>${say(view, T.finalScore)}</dt>
        <dd>${score ? html`${score.final} ${gradeTag(view, score.grade)}` : gradeTag(view, null)}</dd>
      </div>
      <div>
        <dt>${say(view, T.selfScore)}</dt>
        <dd>${score ? (score.self ?? '—') : gradeTag(view, null)}</dd>
      </div>
    </dl>
    ${money && html`<p class="note">${say(view, T.money)} · ${say(view, T.initial)} ${wanText(money.initialFen)}</p>`}`;
}

type Indicator = NonNullable<Publication['targets']>['indicators'][number];

function targets(view: View, { targets: table }: Publication): Html | false {
  if (!table) return false;
  return html`<section>
    <h2>${say(view, T.targetsTitle)}</h2>
    <p class="annual">${table.annualTarget}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${say(view, T.targetsTitle)}">
      <table>
        <thead>
          <tr>
            <th scope="col">${say(view, T.indicator)}</th>
            <th scope="col" class="number">${say(view, T.target)}</th>
            <th scope="col" class="number">${say(view, T.actual)}</th>
            <th scope="col">${say(view, T.reached)}</th>
          </tr>
        </thead>
        <tbody>
          ${table.indicators.map((row) => indicator(view, row))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function indicator(view: View, row: Indicator): Html {
  const { level1, name, target, targetEn, actual, actualEn, reached, reason } = row;
  const english = view.locale === 'en';
  const answer = reached === null ? T.judged : reached ? T.yes : T.notReached;
  return html`<tr>
    <td>
      ${name} <small>${LEVEL_NAMES[level1][view.locale]}</small>
      ${reason !== undefined && html`<p class="note">${say(view, T.reasonLabel, { reason })}</p>`}
    </td>
    <td class="number">${english ? (targetEn ?? target) : target}</td>
    <td class="number">${(english ? (actualEn ?? actual) : actual) ?? '—'}</td>
    <td${reached === false ? html` class="late"` : ''}>${say(view, answer)}</td>
  </tr>`;
}

/** The problems as finance has verified them. */
export function problemsPart(view: View, part: Publication['problems']): Html | false {
  if (!part) return false;
  const line = { rectification: part.phase, problemsAll: part.all, problemsClosed: part.closed, overdue: part.overdue };
  return html`<section>
    <h2>${say(view, T.problemsTitle)}</h2>
    <p>${progressCell(view, line)}</p>
    ${
      part.list.length > 0 &&
      html`<div class="scroll" tabindex="0" role="region" aria-label="${say(view, T.problemsTitle)}">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">${say(view, T.no)}</th>
              <th scope="col">${say(view, T.problem)}</th>
              <th scope="col" class="number">${say(view, T.involved)}</th>
              <th scope="col">${say(view, T.state)}</th>
            </tr>
          </thead>
          <tbody>
            ${part.list.map(
              ({ no, title, amountFen, state, until }) =>
                html`<tr>
                  <td class="number">${no}</td>
                  <td>${title}</td>
                  <td class="number">${amountFen === undefined ? '—' : wanText(amountFen)}</td>
                  <td>
                    ${
                      until === undefined
                        ? say(view, PROBLEM_STATES[state])
                        : say(view, PROBLEM_STATES.deferredUntil, { date: day(view, until) })
                    }
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    }
  </section>`;
}

function documents(view: View, { documents: part }: Publication): Html | false {
  if (!part) return false;
  const { approvalNumber, approvedOn, feedbackNumber, feedbackOn } = part;
  return html`<section>
    <h2>${say(view, T.documentsTitle)}</h2>
    <ul class="plain">
      <li>${say(view, T.approvalDocument)}&emsp;${approvalNumber}&emsp;${day(view, approvedOn)}</li>
      ${
        feedbackNumber !== undefined &&
        feedbackOn !== undefined &&
        html`<li>${say(view, T.feedbackDocument)}&emsp;${feedbackNumber}&emsp;${day(view, feedbackOn)}</li>`
      }
    </ul>
  </section>`;
}

function provenance(view: View, { body, unitName }: PublicItem, { template, policy }: Method): Html {
  const { selfEvaluatedOn, reviewedOn, reEvaluatedOn, concludedOn, disclosedOn } = body.provenance;
  const steps = [
    [selfEvaluatedOn, say(view, T.selfEvaluated, { unit: unitName })],
    [reviewedOn, say(view, T.reviewed)],
    [reEvaluatedOn, say(view, T.reEvaluated)],
    [concludedOn, say(view, T.concluded)],
    [disclosedOn, say(view, T.disclosed)],
  ] as const;
  return html`<section>
    <h2>${say(view, T.provenanceTitle)}</h2>
    <ol class="steps">
      ${steps.map(([on, words]) => on !== null && html`<li><time datetime="${on}">${day(view, on)}</time> ${words}</li>`)}
    </ol>
    <p class="note">
      ${say(view, T.rulesLine, { template: template.title[view.locale], policy })} (${body.provenance.policy})
    </p>
  </section>`;
}

function corrections(view: View, { corrections: all, targets: table }: Publication): Html | false {
  if (all.length === 0) return false;
  return html`<section id="corrections">
    <h2>${say(view, T.corrections)}</h2>
    ${correctionList(view, all, table?.indicators ?? [])}
  </section>`;
}
