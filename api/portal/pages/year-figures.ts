import { GRADES, type Grade } from '../../../domain/policy/policy.ts';
import { GRADE_NAMES } from '../../../domain/processes/budget-item/item-names.ts';
import { rateText, wanText } from '../../../domain/wan.ts';
import type { PublicSums } from '../../../db/queries/publication-sums.ts';
import { html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { say, type View } from '../view.ts';

/** Four numbers above everything else. */
export function figures(view: View, sums: PublicSums): Html {
  const good = sums.byGrade.excellent.amountFen + sums.byGrade.good.amountFen;
  const graded = GRADES.reduce((all, grade) => all + sums.byGrade[grade].amountFen, 0);
  const of = (count: number): string => say(view, T.countUnit, { count });
  return html`<ul class="figures">
    <li><b>${of(sums.count)}</b> ${say(view, T.published, { amount: wanText(sums.amountFen) })}</li>
    <li>
      <b>${of(sums.byGrade.excellent.count + sums.byGrade.good.count)}</b>
      ${say(view, T.goodShare, { share: rateText(good, graded) })}
    </li>
    <li><b>${of(sums.problemsAll)}</b> ${say(view, T.problemsFound, { closed: sums.problemsClosed })}</li>
    <li${sums.overdue > 0 ? html` class="late"` : ''}><b>${of(sums.overdue)}</b> ${say(view, T.overdueItems)}</li>
  </ul>`;
}

const BAR = 1000;

/** The year's money by grade: a bar drawn by attributes alone, since no style may stand in the page. */
export function moneyByGrade(view: View, { byGrade, withoutAmount }: PublicSums): Html {
  const all = GRADES.reduce((sum, grade) => sum + byGrade[grade].amountFen, 0);
  const shown = GRADES.filter((grade) => byGrade[grade].count > 0);
  const width = (grade: Grade): number => (all === 0 ? 0 : (byGrade[grade].amountFen / all) * BAR);
  const from = (grade: Grade): number =>
    GRADES.slice(0, GRADES.indexOf(grade)).reduce((sum, before) => sum + width(before), 0);
  const words = (grade: Grade): string =>
    `${GRADE_NAMES[grade][view.locale]} ${say(view, T.amountOf, { amount: wanText(byGrade[grade].amountFen) })}`;
  const label = say(view, T.byGradeLabel, { parts: shown.map(words).join(view.locale === 'en' ? '; ' : '；') });
  return html`<section>
    <h2>${say(view, T.byGrade)}</h2>
    <svg class="bar" viewBox="0 0 ${BAR} 24" preserveAspectRatio="none" role="img" aria-label="${label}">
      ${shown.map(
        (grade) =>
          html`<rect
            class="fill-${grade}"
            x="${from(grade).toFixed(2)}"
            y="0"
            height="24"
            width="${Math.max(0, width(grade) - 2).toFixed(2)}"
          />`,
      )}
    </svg>
    <ul class="legend">
      ${shown.map(
        (grade) =>
          html`<li>
            <i class="key fill-${grade}" aria-hidden="true"></i><b>${GRADE_NAMES[grade][view.locale]}</b>
            ${say(view, T.countUnit, { count: byGrade[grade].count })}
            <span>${say(view, T.amountOf, { amount: wanText(byGrade[grade].amountFen) })}</span>
          </li>`,
      )}
    </ul>
    ${withoutAmount > 0 && html`<p class="note">${say(view, T.withoutAmount, { count: withoutAmount })}</p>`}
  </section>`;
}
