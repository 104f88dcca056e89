import type { ReactNode } from 'react';
import type { ConsequenceTotals } from '../../api/results-answers.ts';
import { wanText } from '../../blocks/wan.ts';
import { useSay } from '../../text/language.tsx';
import { CONSEQUENCE_TEXT as T, DISCLOSURE_TEXT } from '../../text/results-text.ts';
import type { ChosenSums } from './choice-model.ts';

interface Props {
  readonly totals: ConsequenceTotals;
  readonly sums: ChosenSums;
}

/** What the rule comes to beside what was decided, over the whole filter and live with what is being chosen. */
export function ConsequenceFigures({ totals, sums }: Props): ReactNode {
  const say = useSay();
  const { budgetFen, suggestedFen, withoutPercent, withoutPercentFen, decidedFen, withoutAmount, fiscalYears } = totals;
  const several =
    fiscalYears.length > 1
      ? [say(T.severalYears, { years: [...fiscalYears].sort().join(say(DISCLOSURE_TEXT.separator)) })]
      : [];
  const missing = say(T.noPercent, { count: withoutPercent, amount: wanText(withoutPercentFen) });
  return (
    <dl className="panel consequence-figures">
      <Figure name={say(T.lastBudget)} fen={budgetFen} notes={several} />
      <Figure name={say(T.byRule)} fen={suggestedFen} notes={[...several, ...(withoutPercent > 0 ? [missing] : [])]} />
      <Figure
        name={say(T.byDecision)}
        fen={decidedFen + sums.fen}
        notes={[
          ...several,
          ...(sums.count > 0 ? [say(T.choosing, { count: sums.count })] : []),
          ...(withoutAmount > 0 ? [say(T.noAmount, { count: withoutAmount })] : []),
        ]}
        live
      />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly fen: number;
  readonly notes: readonly string[];
  readonly live?: boolean;
}

function Figure({ name, fen, notes, live = false }: FigureProps): ReactNode {
  const say = useSay();
  return (
    <div>
      <dt>{name}</dt>
      <dd {...(live && { 'aria-live': 'polite' })}>
        <b>{wanText(fen)}</b> <span className="note">{say(T.wan)}</span>
        {notes.length > 0 && <span className="note consequence-note">{notes.join(' · ')}</span>}
      </dd>
    </div>
  );
}
