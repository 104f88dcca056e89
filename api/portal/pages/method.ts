import type { ScoringTemplate } from '../../../domain/scoring/template.ts';
import { html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { say, type View } from '../view.ts';

/** By which rules the figures came about. */
export interface Method {
  readonly template: ScoringTemplate;
  readonly policy: string;
}

/** 这些数字怎么来的, sentence by sentence: grades, score, rate, who reports and what is fixed. */
export function methodLines(view: View, { template, policy }: Method): readonly string[] {
  const { excellent, good, fair } = template.grades.value;
  return [
    say(view, T.howGrades, { excellent, good, fair }),
    say(view, T.howScore),
    say(view, T.howRate),
    say(view, T.howFrozen),
    say(view, T.rulesLine, { template: template.title[view.locale], policy }),
  ];
}

/** The same as a section of a page. */
export function method(view: View, of: Method, corrections: Html): Html {
  return html`<section id="method">
    <h2>${say(view, T.howTitle)}</h2>
    <p>${methodLines(view, of).join(' ')}</p>
    <p>${corrections}</p>
  </section>`;
}
