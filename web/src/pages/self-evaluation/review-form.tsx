import { useId, useMemo, type ReactNode } from 'react';
import { useKept } from '../../acts/kept.ts';
import { useSend } from '../../api/api-provider.tsx';
import { useQuery } from '@tanstack/react-query';
import type { TableScore } from '../../../../domain/scoring/score.ts';
import { SelfEvaluationCheckAnswer } from '../../api/evaluation-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import { usePhone } from '../../blocks/use-phone.ts';
import { Grid } from '../../grid/grid.tsx';
import { GridTools } from '../../grid/grid-tools.tsx';
import { useMe } from '../../session/session.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';
import { EntryHead } from '../monitoring/entry-head.tsx';
import { AcceptPanel } from './accept-panel.tsx';
import { CompareStrip, type Compared } from './compare-strip.tsx';
import { ConcludePanel } from './conclude-panel.tsx';
import { RemarkList } from './remark-list.tsx';
import type { ReadProps } from './review-page.tsx';
import { beginReview, reviewed } from './review-model.ts';
import type { SelfForm } from './self-model.ts';
import type { SelfReading } from './self-reading.ts';
import { remarksOf, type Remark } from './self-rows.ts';
import { UnitReport } from './unit-report.tsx';
import { TaskReports } from './task-reports.tsx';
import { useReScore } from './use-re-score.ts';
import { useReviewGrid } from './use-review-grid.ts';

/** What the review and the re-evaluation work on. */
export interface ReviewProps extends ReadProps {
  readonly form: SelfForm;
  readonly reading: SelfReading;
}

const CLOCKS = ['reviewSelfEvaluation', 'concludeEvaluation', 'evaluationReport'];

/** Finance's review: points with reasons, what the check finds, quality, opinion, and the three answers. */
export function ReviewForm({ item, table, body, facts, policy, form, reading }: ReviewProps): ReactNode {
  const id = useId();
  const say = useSay();
  const phone = usePhone();
  const accepts = item.available.find(({ command, mine }) => command === 'acceptSelfEvaluation' && mine);
  const readOnly = accepts === undefined || phone;
  const version = item.details.selfEvaluation?.versionId ?? '';
  const begin = () => beginReview(reading.score, accepts ? [] : facts?.adjustments);
  const [review, change, forget] = useKept(`${item.id}:review:${version}:${String(accepts !== undefined)}`, begin);
  const result = useMemo(
    () => reviewed(review.rows, reading.score, table, say),
    [review.rows, reading.score, table, say],
  );
  const again = useReScore(item, reading.score, table);
  const remarks = useRemarks(item, reading);
  const { grid, marks, tasks, goTo } = useReviewGrid({
    form,
    reading,
    table,
    remarks,
    readOnly,
    rows: review.rows,
    faults: readOnly ? [] : result.faults,
    onRows: (rows) => {
      change((before) => ({ ...before, rows }));
    },
  });
  const clock = item.obligations.find(({ kind }) => CLOCKS.includes(kind));
  return (
    <div className="page self-evaluation">
      <EntryHead item={item} title={say(T.title)} obligationKey={clock?.key} />
      {phone && accepts && <p className="note">{say(T.phone)}</p>}
      <CompareStrip
        table={table}
        policy={policy}
        rows={comparedRows(item, reading, result.score, { writing: accepts !== undefined, again })}
      />
      {!readOnly && <GridTools grid={grid} />}
      <Grid grid={grid} label={say(T.grid)} titleColumn="name" marks={marks} />
      <TaskReports {...tasks} />
      <div className="review-columns">
        <div className="review-main">
          <RemarkList remarks={remarks} onGo={goTo} />
          <UnitReport body={body} />
        </div>
        <div className="review-side">
          <AcceptPanel
            id={id}
            item={item}
            act={readOnly ? undefined : accepts}
            table={table}
            review={review}
            change={change}
            forget={forget}
            computed={reading.score}
            result={result}
            facts={facts}
            onGo={(key, column) => {
              grid.goTo({ row: key, column });
            }}
          />
          <ConcludePanel item={item} policy={policy} />
        </div>
      </div>
    </div>
  );
}

interface ComparedMore {
  /** Finance's are being written. */
  readonly writing?: boolean;
  /** The parts of the re-evaluation's points, once they are read. */
  readonly again?: TableScore | undefined;
}

/** The unit's points; finance's as they are being written, or as they stand; the re-evaluation's. The latest counts (E5). */
export function comparedRows(
  { details }: Item,
  reading: SelfReading,
  finance: TableScore,
  { writing = false, again: parts }: ComparedMore = {},
): readonly Compared[] {
  const { review, reEvaluation } = details;
  const { total, grade } = reading.score;
  const again = reEvaluation?.total !== undefined && reEvaluation.grade !== undefined ? reEvaluation : undefined;
  const answered = writing ? { total: finance.total, grade: finance.grade } : review;
  return [
    { who: 'unitRow', total, grade, score: reading.score, counts: !answered && !again },
    ...(answered
      ? [{ who: 'financeRow', total: answered.total, grade: answered.grade, score: finance, counts: !again } as const]
      : []),
    ...(again
      ? [
          {
            who: 'reRow',
            total: again.total ?? null,
            grade: again.grade ?? null,
            counts: true,
            ...(parts && { score: parts }),
          } as const,
        ]
      : []),
  ];
}

/** What the server's table check finds; for whoever may not ask for it, the same check is made here. */
export function useRemarks(item: Item, reading: SelfReading): readonly Remark[] {
  const say = useSay();
  const { locale } = useLanguage();
  const { permissions } = useMe();
  const send = useSend();
  const asked = permissions.includes('table.check');
  const check = useQuery({
    queryKey: ['item', item.id, 'self-evaluation-check', item.details.selfEvaluation?.versionId, locale],
    queryFn: ({ signal }) =>
      send({ path: `/budget-items/${item.id}/self-evaluation-check`, answer: SelfEvaluationCheckAnswer, signal }),
    enabled: asked,
    staleTime: Infinity,
  });
  return useMemo(() => {
    if (!check.data) return remarksOf(reading, [], say, locale);
    return check.data.findings
      .map(({ severity, path, message }): Remark => ({ severity, path, text: message }))
      .toSorted((a, b) => Number(a.severity === 'hint') - Number(b.severity === 'hint'));
  }, [check.data, reading, say, locale]);
}
