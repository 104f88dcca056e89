import type { ReactNode } from 'react';
import { STAGES, stageIndex, type Stage } from '../../../../domain/processes/budget-item/stages.ts';
import { MONITORING_LIGHT_NAMES } from '../../../../domain/processes/budget-item/monitoring-text.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import { spanWords } from '../../blocks/date-words.ts';
import { moneyWords } from '../../blocks/money-words.ts';
import { rateText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { GRADE_NAMES, STAGE_NAMES } from '../../text/item-text.ts';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { useRecord } from './use-record.ts';

const NUMERALS = ['①', '②', '③', '④', '⑤'] as const;

/** Five stages; under each its dates and what came of it. */
export function StageBar({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { events } = useRecord(item.id);
  const at = stageIndex(item.position.find(({ track }) => track === 'main')?.phase ?? '');
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
          <p>
            <Written>{what(stage)}</Written>
          </p>
        </li>
      ))}
    </ol>
  );

  function when(stage: Stage): string {
    const { targets, approval, selfEvaluation, conclusion, feedback, closedOn } = item.details;
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
        return spanWords(feedback?.issuedOn, closedOn, locale);
    }
  }

  function what(stage: Stage): string {
    const { targets, approval, feedback } = item.details;
    switch (stage) {
      case 'targets':
        if (targets.submissions === 0) return say(T.targetsNone);
        return say(T.targetsLine, { versions: targets.submissions, returns: targets.returns });
      case 'budget':
        return approval ? `${approval.documentNumber} · ${moneyWords(approval.amountFen, say)}` : say(T.budgetNone);
      case 'execution':
        return approval ? executionLine() : '';
      case 'evaluation':
        return evaluationLine();
      case 'followUp':
        return feedback?.issuedOn === undefined ? say(T.followNone) : problemsLine();
    }
  }

  function executionLine(): string {
    const { executedFen: done, approvedFen } = item.money;
    const lights = (['red', 'yellow'] as const)
      .map((light) => ({ light, count: events.filter((event) => isLight(event, light)).length }))
      .filter(({ count }) => count > 0)
      .map(({ light, count }) => say(T.lights, { light: say(MONITORING_LIGHT_NAMES[light]), count }));
    const money = say(T.executionLine, { amount: moneyWords(done, say), rate: rateText(done, approvedFen) });
    return [...lights, money, ...(item.details.correction ? [say(T.corrections)] : [])].join(' · ');
  }

  function evaluationLine(): string {
    const { selfEvaluation, conclusion, review, reEvaluation } = item.details;
    if (!selfEvaluation) return say(T.evaluationNone);
    const scored = (
      text: (typeof T)['selfLine' | 'finalLine' | 'reLine'],
      one: typeof selfEvaluation | typeof review,
    ): string => (one ? say(text, { total: one.total, grade: say(GRADE_NAMES[one.grade]) }) : '');
    const final = conclusion ?? review;
    const returns = selfEvaluation.submissions - 1;
    return [
      scored(T.selfLine, selfEvaluation),
      ...(final ? [scored(reEvaluation ? T.reLine : T.finalLine, final as typeof review)] : []),
    ]
      .join(' → ')
      .concat(returns > 0 ? ` · ${say(T.returnsLine, { returns })}` : '');
  }

  function problemsLine(): string {
    const all = item.problems.length;
    const closed = item.problems.filter(({ financeStatus }) => financeStatus === 'closedOut').length;
    const number = item.details.feedback?.documentNumber;
    const line = all === 0 ? say(T.noProblems) : say(T.followLine, { closed, all });
    return number === undefined ? line : `${number} · ${line}`;
  }
}

function isLight({ event }: HistoryEvent, light: string): boolean {
  return event.type === 'monitoringReported' && event['light'] === light;
}
