import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { TargetTableSchema, type TargetTable } from '../../../../domain/scoring/indicator.ts';
import { formAddress } from '../../api/form-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import { useItem, useVersion } from '../../api/use-item.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { usePhone } from '../../blocks/use-phone.ts';
import { Opened } from '../../shell/opened.tsx';
import { useScope } from '../../shell/scope.ts';
import { FORMS_TEXT } from '../../text/forms-text.ts';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import { EntryHead } from '../monitoring/entry-head.tsx';
import { useDraft } from '../write/use-draft.ts';
import { PhoneSigning } from './phone-signing.tsx';
import { SelfEditor } from './self-editor.tsx';
import { SelfView } from './self-view.tsx';
import { signsSelfEvaluation } from './submit-panel.tsx';
import '../monitoring/monitoring.css';
import './self-evaluation.css';

export const SUBMITS = ['submitSelfEvaluation', 'resubmitSelfEvaluation'] as const;
const CLOCKS = ['selfEvaluation', 'redoSelfEvaluation', 'reviewSelfEvaluation'];

/** `/items/:id/self-evaluation`: the unit's evaluation of its own item, scored at each key (E1–E3); read by everybody else. */
export function SelfEvaluationPage(): ReactNode {
  const { id = '' } = useParams();
  const item = useItem(id);
  return (
    <Opened found={item} loading={<Loading />}>
      {(read) => <Loaded item={read} />}
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

/** Whether the reader writes it now: the unit's people while it is awaited or was returned. */
function writes({ tasks, available }: Item): boolean {
  const submits: readonly string[] = SUBMITS;
  return (
    tasks.some(({ command, work, mine }) => submits.includes(command) && work === 'draft' && mine) ||
    available.some(({ command, mine }) => submits.includes(command) && mine)
  );
}

function Loaded({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const phone = usePhone();
  const targets = useVersion(item.id, item.details.approval?.targetsVersionId);
  const submitted = useVersion(item.id, item.details.selfEvaluation?.versionId);
  const clock = item.obligations.find(({ kind }) => CLOCKS.includes(kind));
  const failed = [targets, submitted].find((query) => query.isError);
  if (failed) return <ReadError error={failed.error} onRetry={() => void failed.refetch()} />;
  const waits = [targets, submitted].some((query) => query.isPending && query.fetchStatus !== 'idle');
  if (waits) return <Loading />;
  const table = TargetTableSchema.safeParse(targets.data?.body).data;
  const head = (children?: ReactNode): ReactNode => (
    <EntryHead item={item} title={say(T.title)} obligationKey={clock?.key}>
      {children}
    </EntryHead>
  );
  if (!table) return <Nothing head={head()} title={say(T.noTargets)} />;
  if (writes(item) && !phone)
    return <Writing item={item} table={table} submitted={submitted.data?.body} clockKey={clock?.key} />;
  if (phone && signsSelfEvaluation(item)) return <PhoneSigning item={item} table={table} head={head()} />;
  if (!submitted.data) {
    return (
      <Nothing
        head={head()}
        title={say(T.noVersion)}
        why={phone && writes(item) ? say(T.phoneReadOnly) : say(T.noVersionWhy, { unit: item.unit.name })}
      />
    );
  }
  return (
    <div className="page">
      {head(
        <>
          <a className="btn" href={formAddress(item.id, 'selfEvaluation', submitted.data.id)} download>
            {say(FORMS_TEXT.version)}
          </a>
          <ReviewLink item={item} />
        </>,
      )}
      <p className="note">
        {phone && writes(item) ? say(T.phoneReadOnly) : say(T.readOnly, { phase: item.position[0]?.name ?? '' })}
      </p>
      <SelfView table={table} body={submitted.data.body} item={item} />
    </div>
  );
}

function Writing({
  item,
  table,
  submitted,
  clockKey,
}: {
  readonly item: Item;
  readonly table: TargetTable;
  readonly submitted: unknown;
  readonly clockKey: string | undefined;
}): ReactNode {
  const draft = useDraft(item.id, 'selfEvaluation');
  if (draft.isPending) return <Loading />;
  if (draft.isError) return <ReadError error={draft.error} onRetry={() => void draft.refetch()} />;
  return <SelfEditor item={item} table={table} draft={draft.data} submitted={submitted} clockKey={clockKey} />;
}

function ReviewLink({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const mine = item.available.some(({ command, mine: own }) => command === 'acceptSelfEvaluation' && own);
  return mine ? (
    <Link className="link-button" to={href(`/items/${item.id}/self-evaluation-review`)}>
      {say(T.toReview)}
    </Link>
  ) : null;
}

function Nothing({
  head,
  title,
  why,
}: {
  readonly head: ReactNode;
  readonly title: string;
  readonly why?: string;
}): ReactNode {
  return (
    <div className="page">
      {head}
      <section className="panel">
        <Empty title={title} next={why} />
      </section>
    </div>
  );
}
