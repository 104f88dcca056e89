import type { ReactNode } from 'react';
import { useVersion } from '../../api/use-item.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { usePhone } from '../../blocks/use-phone.ts';
import { Written } from '../../blocks/written.tsx';
import { Grid } from '../../grid/grid.tsx';
import { useSay } from '../../text/language.tsx';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';
import { EntryHead } from '../monitoring/entry-head.tsx';
import { useDraft } from '../write/use-draft.ts';
import { CompareStrip } from './compare-strip.tsx';
import { ReEvaluationForm } from './re-evaluation-form.tsx';
import { RemarkList } from './remark-list.tsx';
import { ReEvaluated, reScore } from './re-score.ts';
import { beginReview, reviewed } from './review-model.ts';
import { comparedRows, useRemarks, type ReviewProps } from './review-form.tsx';
import { TaskReports } from './task-reports.tsx';
import { useReviewGrid } from './use-review-grid.ts';

/** A re-evaluation: written while it is under way, read afterwards. */
export function ReEvaluation(props: ReviewProps): ReactNode {
  const { item } = props;
  const say = useSay();
  const phone = usePhone();
  const act = item.available.find(({ command, mine }) => command === 'submitReEvaluation' && mine);
  const clock = item.obligations.find(({ kind }) => kind === 'evaluationReport');
  if (act && !phone) return <Writing {...props} clockKey={clock?.key} />;
  return (
    <div className="page">
      <EntryHead item={item} title={say(T.reTitle)} obligationKey={clock?.key} />
      {act && phone && <p className="note">{say(T.phone)}</p>}
      {item.details.reEvaluation?.versionId === undefined ? (
        <section className="panel">
          <Empty title={say(T.notRe)} />
        </section>
      ) : (
        <Submitted {...props} versionId={item.details.reEvaluation.versionId} />
      )}
    </div>
  );
}

function Submitted({
  item,
  table,
  policy,
  form,
  reading,
  facts,
  versionId,
}: ReviewProps & { readonly versionId: string }): ReactNode {
  const say = useSay();
  const version = useVersion(item.id, versionId);
  const body = ReEvaluated.safeParse(version.data?.body).data;
  const rows = beginReview(reading.score, body?.adjustments).rows;
  const again = reScore(version.data?.body, reading.score, table, say);
  const remarks = useRemarks(item, reading);
  const accepted = reviewed(beginReview(reading.score, facts?.adjustments).rows, reading.score, table, say).score;
  const { grid, marks, tasks, goTo } = useReviewGrid({
    form,
    reading,
    table,
    remarks,
    rows,
    readOnly: true,
    faults: [],
    onRows: () => undefined,
  });
  if (version.isPending) return <Skeleton rows={8} height={40} />;
  if (version.isError) return <ReadError error={version.error} onRetry={() => void version.refetch()} />;
  return (
    <>
      <CompareStrip table={table} policy={policy} rows={comparedRows(item, reading, accepted, { again })} />
      <Grid grid={grid} label={say(T.grid)} titleColumn="name" marks={marks} />
      <TaskReports {...tasks} />
      <RemarkList remarks={remarks} onGo={goTo} />
      <section className="panel" aria-label={say(T.report)}>
        <div className="panel-head">
          <h2>{say(T.report)}</h2>
        </div>
        <p className="panel-body accepted-opinion">
          <Written>{body?.report}</Written>
        </p>
      </section>
    </>
  );
}

function Writing(props: ReviewProps & { readonly clockKey: string | undefined }): ReactNode {
  const draft = useDraft(props.item.id, 'reEvaluation');
  if (draft.isPending) return <Skeleton rows={8} height={40} />;
  if (draft.isError) return <ReadError error={draft.error} onRetry={() => void draft.refetch()} />;
  return <ReEvaluationForm {...props} draft={draft.data} />;
}
