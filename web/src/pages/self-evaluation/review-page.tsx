import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { TargetTableSchema, type TargetTable } from '../../../../domain/scoring/indicator.ts';
import { scoringTemplate } from '../../../../domain/scoring/template.ts';
import type { Item } from '../../api/item-answers.ts';
import { useHistory, useItem, useVersion } from '../../api/use-item.ts';
import { usePolicy } from '../../api/use-policy.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Opened } from '../../shell/opened.tsx';
import { useSay } from '../../text/language.tsx';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';
import { EntryHead } from '../monitoring/entry-head.tsx';
import { ReEvaluation } from './re-evaluation.tsx';
import { acceptedReview } from './review-facts.ts';
import { ReviewForm } from './review-form.tsx';
import { beginSelf, selfForm } from './self-model.ts';
import { readSelf, readVersion } from './self-reading.ts';
import '../monitoring/monitoring.css';
import './self-evaluation.css';

/** `/items/:id/self-evaluation-review`: finance's points beside the unit's, and the answer (E4, E5). */
export function ReviewPage(): ReactNode {
  return <Evaluated of="review" />;
}

/** `/items/:id/re-evaluation`: the same grid scored again by finance; both scores stay on record (E5). */
export function ReEvaluationPage(): ReactNode {
  return <Evaluated of="reEvaluation" />;
}

function Evaluated({ of }: { readonly of: 'review' | 'reEvaluation' }): ReactNode {
  const { id = '' } = useParams();
  const item = useItem(id);
  return (
    <Opened found={item} loading={<Loading />}>
      {(read) => <Loaded item={read} of={of} />}
    </Opened>
  );
}

function Loading(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={10} height={40} />
    </div>
  );
}

function Loaded({ item, of }: { readonly item: Item; readonly of: 'review' | 'reEvaluation' }): ReactNode {
  const say = useSay();
  const { approval, selfEvaluation } = item.details;
  const targets = useVersion(item.id, approval?.targetsVersionId);
  const submitted = useVersion(item.id, selfEvaluation?.versionId);
  const policy = usePolicy(item.rules.policy);
  const history = useHistory(item.id);
  const needed = [targets, submitted, policy, history];
  const failed = needed.find((query) => query.isError);
  if (failed) return <ReadError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (needed.some((query) => query.isPending && query.fetchStatus !== 'idle')) return <Loading />;
  const table = TargetTableSchema.safeParse(targets.data?.body).data;
  if (!table || submitted.data === undefined) {
    return (
      <div className="page">
        <EntryHead item={item} title={say(of === 'review' ? T.title : T.reTitle)} />
        <section className="panel">
          <Empty title={say(T.noVersion)} next={say(T.noVersionWhy)} />
        </section>
      </div>
    );
  }
  const facts = acceptedReview(history.data?.pages.flatMap(({ rows }) => rows) ?? []);
  return <Read item={item} of={of} table={table} body={submitted.data.body} facts={facts} policy={policy.data} />;
}

/** What both pages work on. */
export interface ReadProps {
  readonly item: Item;
  readonly table: TargetTable;
  readonly body: unknown;
  readonly facts: ReturnType<typeof acceptedReview>;
  readonly policy: ReturnType<typeof usePolicy>['data'];
}

function Read({ of, ...props }: ReadProps & { readonly of: 'review' | 'reEvaluation' }): ReactNode {
  const { item, table, body } = props;
  const { form, reading } = useMemo(() => {
    const read = selfForm(body, beginSelf(table, item.money));
    const template = scoringTemplate(table.templateId);
    return { form: read, reading: readVersion(body, table, template) ?? readSelf(read, table, template) };
  }, [body, table, item.money]);
  return of === 'review' ? (
    <ReviewForm {...props} form={form} reading={reading} />
  ) : (
    <ReEvaluation {...props} form={form} reading={reading} />
  );
}
