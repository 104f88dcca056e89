import type { ReactNode } from 'react';
import type { ConsequenceTotals } from '../../api/results-answers.ts';
import { wanText } from '../../blocks/wan.ts';
import { useSay } from '../../text/language.tsx';
import { CONSEQUENCE_TEXT as T } from '../../text/results-text.ts';
import type { ChosenSums } from './choice-model.ts';

interface Props {
  readonly totals: ConsequenceTotals;
  readonly sums: ChosenSums;
}

/** What the rule comes to beside what was decided, over the whole filter and live with what is being chosen. */
export function ConsequenceFigures({ totals, sums }: Props): ReactNode {
  const say = useSay();
  const { budgetFen, suggestedFen, withoutPercent, withoutPercentFen, decidedFen, withoutAmount } = totals;
  const missing = say(T.noPercent, { count: withoutPercent, amount: wanText(withoutPercentFen) });
  return (
    <dl className="panel consequence-figures">
      <Figure name={say(T.lastBudget)} fen={budgetFen} />
      <Figure name={say(T.byRule)} fen={suggestedFen} note={withoutPercent > 0 ? missing : ''} />
      <Figure
        name={say(T.byDecision)}
        fen={decidedFen + sums.fen}
        note={[
          ...(sums.count > 0 ? [say(T.choosing, { count: sums.count })] : []),
          ...(withoutAmount > 0 ? [say(T.noAmount, { count: withoutAmount })] : []),
        ].join(' · ')}
        live
      />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly fen: number;
  readonly note?: string;
  readonly live?: boolean;
}

function Figure({ name, fen, note = '', live = false }: FigureProps): ReactNode {
  const say = useSay();
  return (
    <div>
      <dt>{name}</dt>
      <dd {...(live && { 'aria-live': 'polite' })}>
        <b>{wanText(fen)}</b> <span className="note">{say(T.wan)}</span>
        {note !== '' && <span className="note consequence-note">{note}</span>}
      </dd>
    </div>
  );
}
