import type { ScoringTemplate } from '../../../domain/scoring/template.ts';
import { html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { say, type View } from '../view.ts';

/** By which rules the figures came about. */
export interface Method {
  readonly template: ScoringTemplate;
  readonly policy: string;
}

/** 这些数字怎么来的: grades, score, rate, who reports and what is fixed. */
export function method(view: View, { template, policy }: Method, corrections: Html): Html {
  const { excellent, good, fair } = template.grades.value;
  return html`<section id="method">
    <h2>${say(view, T.howTitle)}</h2>
    <p>
      ${say(view, T.howGrades, { excellent, good, fair })} ${say(view, T.howScore)} ${say(view, T.howRate)}
      ${say(view, T.howFrozen)} ${say(view, T.rulesLine, { template: template.title[view.locale], policy })}
    </p>
    <p>${corrections}</p>
  </section>`;
}
