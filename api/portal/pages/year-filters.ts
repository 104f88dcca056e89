import { GRADES } from '../../../domain/policy/policy.ts';
import { GRADE_NAMES } from '../../../domain/processes/budget-item/item-names.ts';
import { html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { hrefOf, say, type View } from '../view.ts';
import { pathOf, type YearFacts } from './year-facts.ts';

/** What a form must carry along, since an address of its own replaces the page's. */
export function kept({ locale, large, region }: View): Html {
  return html`${region !== undefined && html`<input type="hidden" name="region" value="${region}" />`}
  ${locale === 'en' && html`<input type="hidden" name="lang" value="en" />`}
  ${large && html`<input type="hidden" name="size" value="large" />`}`;
}

/** Narrows the table without a script: a form of its own, whose answer is an address. */
export function filters(view: View, facts: YearFacts): Html {
  const { asked, units, unit } = facts;
  return html`<form class="filters" action="${pathOf(facts)}#results" method="get">
    ${kept(view)} ${asked.q !== undefined && html`<input type="hidden" name="q" value="${asked.q}" />`}
    ${
      unit === undefined &&
      html`<label
        >${say(view, T.unit)}
        <select name="unit">
          <option value="">${say(view, T.allUnits)}</option>
          ${units.map(
            ({ id, name }) => html`<option value="${id}" ${asked.unit === id ? html` selected` : ''}>${name}</option>`,
          )}
        </select></label
      >`
    }
    <label
      >${say(view, T.grade)}
      <select name="grade">
        <option value="">${say(view, T.allGrades)}</option>
        ${GRADES.map(
          (grade) =>
            html`<option value="${grade}" ${asked.grade === grade ? html` selected` : ''}>
              ${GRADE_NAMES[grade][view.locale]}
            </option>`,
        )}
      </select></label
    >
    <label class="check"
      ><input type="checkbox" name="livelihood" value="1" ${asked.livelihood ? html` checked` : ''} />
      ${say(view, T.onlyLivelihood)}</label
    >
    <button type="submit">${say(view, T.search)}</button>
  </form>`;
}

/** Every unit and county that has something public, as links. */
export function places(view: View, { year, units, regions, unit }: YearFacts): Html {
  const path = `/public/${String(year)}`;
  const everywhere = { ...view, region: undefined };
  return html`${
    unit === undefined &&
    units.length > 1 &&
    html`<details class="places">
      <summary>${say(view, T.byUnit)}</summary>
      <ul>
        ${units.map(
          ({ id, name }) =>
            html`<li><a href="${hrefOf(view, `${path}/units/${encodeURIComponent(id)}`)}">${name}</a></li>`,
        )}
      </ul>
    </details>`
  }
  ${
    regions.length > 1 &&
    html`<details class="places">
      <summary>${say(view, T.byRegion)}</summary>
      <ul>
        <li><a href="${hrefOf(everywhere, path)}">${say(view, T.allRegions)}</a></li>
        ${regions.map(
          ({ id, name }) =>
            html`<li>
              <a href="${hrefOf({ ...view, region: id }, path)}" ${view.region === id ? html` aria-current="true"` : ''}
                >${name}</a
              >
            </li>`,
        )}
      </ul>
    </details>`
  }`;
}
