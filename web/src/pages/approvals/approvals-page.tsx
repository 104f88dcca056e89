import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TargetItem } from '../../api/season-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { wanText } from '../../blocks/wan.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { APPROVAL_TEXT as T } from '../../text/approval-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { useSeasonYear, useTargetItems } from '../target-season/use-season.ts';
import { isReady } from './approval-batch.ts';
import { ApprovalForm } from './approval-form.tsx';
import { WaitingPanel } from './waiting-panel.tsx';
import './approvals.css';

/** As many as one document number can approve at once. */
const PAGE = 200;

/** `/approvals`: qualified items, approved together under one document number; and those that wait for the congress. */
export function ApprovalsPage(): ReactNode {
  const say = useSay();
  const items = useTargetItems({ state: 'qualified' }, PAGE);
  const rows = items.data?.pages.flatMap((page) => page.rows);
  usePageTitle(say(T.title));
  return (
    <div className="page approvals">
      <Head rows={rows} />
      <Refreshing when={items.isFetching && !items.isPending} />
      {items.isPending ? (
        <Skeleton rows={8} height={40} />
      ) : rows === undefined ? (
        <ReadError error={items.error} onRetry={() => void items.refetch()} />
      ) : (
        <Panels rows={rows} />
      )}
      {items.hasNextPage && (
        <div className="act-buttons">
          <Button loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
            {say(STATE_TEXT.more, { count: PAGE })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Head({ rows = [] }: { readonly rows: readonly TargetItem[] | undefined }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const year = useSeasonYear();
  const ready = rows.filter(isReady);
  const requested = ready.reduce((sum, { requestedFen }) => sum + requestedFen, 0);
  return (
    <header className="page-head">
      <div>
        <p className="crumbs">
          <Link to={href('/targets')}>{say(T.crumbs, { year })}</Link>
        </p>
        <h1>
          {say(T.title)} · {say(T.heading, { count: ready.length })}
        </h1>
        <p className="sub">{say(T.sub, { amount: wanText(requested), waiting: rows.length - ready.length })}</p>
      </div>
    </header>
  );
}

/** Both stay where they are when their last row is done: what was done and which dates it started is still to be read. */
function Panels({ rows }: { readonly rows: readonly TargetItem[] }): ReactNode {
  const say = useSay();
  const waiting = rows.filter((row) => !isReady(row));
  const nothing =
    rows.length === 0 ? (
      <Empty title={say(T.empty)} next={say(T.emptyWhy)} />
    ) : (
      <Empty title={say(T.noneReady)} next={say(T.waitingWhy)} />
    );
  return (
    <>
      <ApprovalForm rows={rows.filter(isReady)} nothing={nothing} />
      <WaitingPanel rows={waiting} />
    </>
  );
}
