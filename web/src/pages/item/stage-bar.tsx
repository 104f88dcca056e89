import type { ReactNode } from 'react';
import type { Item } from '../../api/item-answers.ts';
import { spanWords } from '../../blocks/date-words.ts';
import { rateText, wanText } from '../../blocks/wan.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { STAGE_NAMES } from '../../text/item-text.ts';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { STAGES, stageIndex, type Stage } from '../../../../domain/processes/budget-item/stages.ts';

const NUMERALS = ['①', '②', '③', '④', '⑤'] as const;

/** Five stages; under each its dates and what came of it. */
export function StageBar({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const main = item.position.find(({ track }) => track === 'main')?.phase ?? '';
  const at = stageIndex(main);
  return (
    <ol className="panel stage-bar" aria-label={say(T.stages)}>
      {STAGES.map((stage, index) => (
        <li
          key={stage}
          className={index < at ? 'past' : index === at ? 'now' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          <p>
            <b>
              {NUMERALS[index]} {say(STAGE_NAMES[stage])}
            </b>{' '}
            <span className="note">{when(stage)}</span>
          </p>
          <p>{what(stage)}</p>
        </li>
      ))}
    </ol>
  );

  function when(stage: Stage): string {
    const { targets, approval, selfEvaluation, conclusion, feedback } = item.details;
    switch (stage) {
      case 'targets':
        return spanWords(targets.submittedOn, targets.qualifiedOn, locale);
      case 'budget':
        return spanWords(approval?.on, undefined, locale);
      case 'execution':
        return String(item.fiscalYear);
      case 'evaluation':
        return spanWords(selfEvaluation?.submittedOn, conclusion?.on, locale);
      case 'followUp':
        return spanWords(feedback?.issuedOn, undefined, locale);
    }
  }

  function what(stage: Stage): string {
    const { targets, approval, correction, selfEvaluation, conclusion, review, feedback } = item.details;
    switch (stage) {
      case 'targets':
        if (targets.submissions === 0) return say(T.targetsNone);
        return say(T.targetsLine, { versions: targets.submissions, returns: targets.returns });
      case 'budget':
        return approval ? `${approval.documentNumber} · ${wanText(approval.amountFen)}` : say(T.budgetNone);
      case 'execution':
        if (!approval) return '';
        return `${say(T.executionLine, { amount: wanText(item.money.executedFen), rate: rateText(item.money.executedFen, item.money.approvedFen) })}${correction ? ` · ${say(T.corrections)}` : ''}`;
      case 'evaluation':
        if (!selfEvaluation) return say(T.evaluationNone);
        return say(T.evaluationLine, { self: selfEvaluation.total, final: (conclusion ?? review)?.total ?? '—' });
      case 'followUp':
        return feedback?.issuedOn === undefined ? say(T.followNone) : problemsLine();
    }
  }

  function problemsLine(): string {
    const all = item.problems.length;
    const closed = item.problems.filter(({ financeStatus }) => financeStatus === 'closedOut').length;
    return all === 0 ? say(T.noProblems) : say(T.followLine, { closed, all });
  }
}
