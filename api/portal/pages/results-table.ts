import { rateText } from '../../../domain/wan.ts';
import type { PublicPage, PublicRow } from '../../../db/queries/publications.ts';
import { html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { hrefOf, say, type View } from '../view.ts';
import { amount, gradeTag, progressCell } from './words.ts';

/** 序号 | 单位 | 项目名称 | 资金 | 执行率 | 得分 | 等级 | 整改进展, as published tables are laid out. */
export function resultsTable(view: View, year: number, { rows, from }: PublicPage): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say(view, T.results)}">
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">${say(view, T.no)}</th>
            <th scope="col">${say(view, T.unit)}</th>
            <th scope="col">${say(view, T.name)}</th>
            <th scope="col" class="number">${say(view, T.money)}</th>
            <th scope="col" class="number">${say(view, T.rate)}</th>
            <th scope="col" class="number">${say(view, T.score)}</th>
            <th scope="col">${say(view, T.grade)}</th>
            <th scope="col">${say(view, T.progress)}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, index) => line(view, year, row, from + index + 1))}
        </tbody>
      </table>
    </div>
    ${rows.some(({ fictitious }) => fictitious) && html`<p class="note">${say(view, T.demoNote)}</p>`}`;
}

/** A unit whose own name says that it is invented is not marked once more. */
function saysSo(unitName: string): boolean {
  return unitName.includes(T.invented['zh-CN']);
}

function line(view: View, year: number, row: PublicRow, no: number): Html {
  const path = `/public/${String(year)}`;
  const { budgetFen, executedFen, score } = row;
  return html`<tr>
    <td class="number">${no}</td>
    <td>
      <a class="quiet" href="${hrefOf(view, `${path}/units/${encodeURIComponent(row.unitId)}`)}">${row.unitName}</a>
      ${row.fictitious && !saysSo(row.unitName) && html`<span class="tag tag-grey">${say(view, T.invented)}</span>`}
    </td>
    <td>
      <a href="${hrefOf(view, `${path}/items/${row.id}`)}">${row.name}</a>
      ${row.livelihood && html`<span class="tag">${say(view, T.livelihood)}</span>`}
    </td>
    <td class="number">${amount(view, budgetFen)}</td>
    <td class="number">${budgetFen === null ? '—' : rateText(executedFen ?? 0, budgetFen)}</td>
    <td class="number">${score === null ? '—' : score.toFixed(2)}</td>
    <td>${gradeTag(view, row.grade)}</td>
    <td>${progressCell(view, row)}</td>
  </tr>`;
}
