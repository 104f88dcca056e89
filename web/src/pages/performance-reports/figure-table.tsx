import type { ReactNode } from 'react';
import {
  FIGURE_KEYS,
  MONEY_FIGURES,
  type FigureKey,
  type ReportFigures,
} from '../../../../domain/performance-report/figures.ts';
import { FIGURE_NAMES } from '../../../../domain/performance-report/report-text.ts';
import { rateText, wanText } from '../../blocks/wan.ts';
import { useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';

const MONEY: ReadonlySet<FigureKey> = new Set(MONEY_FIGURES);
/** Only a bureau has reports below it. */
const OF_BUREAUS: readonly FigureKey[] = ['reportsOwed', 'reportsAccepted'];

/** Every figure by its name; the rate is computed from the two that it is made of. */
export function FigureTable({ figures }: { readonly figures: ReportFigures }): ReactNode {
  const say = useSay();
  const shown = FIGURE_KEYS.filter((key) => !OF_BUREAUS.includes(key) || figures.reportsOwed > 0);
  return (
    <dl className="report-figures">
      {shown.map((key) => (
        <div key={key}>
          <dt>{say(FIGURE_NAMES[key])}</dt>
          <dd>{MONEY.has(key) ? wanText(figures[key]) : figures[key]}</dd>
        </div>
      ))}
      <div>
        <dt>{say(T.rate)}</dt>
        <dd>{rateText(figures.executedFen, figures.budgetFen)}</dd>
      </div>
    </dl>
  );
}
