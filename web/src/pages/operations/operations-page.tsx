import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { OperationsAnswer, type Operations } from '../../api/operations-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';
import '../admin/admin.css';
import { AskedList } from './asked-list.tsx';
import { DeliveryOperations } from './delivery-panel.tsx';
import { MailLog } from './mail-log.tsx';
import { OperationsRail } from './operations-rail.tsx';
import './operations.css';
import { StuckPanel } from './stuck-panel.tsx';

const EVERY_MS = 10_000;

/** `/operations`: what is stuck in plain words, how the installation does, and what was asked for. Nothing here edits a fact. */
export function OperationsPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const summary = useQuery({
    queryKey: ['operations'],
    queryFn: ({ signal }) => send({ path: '/operations', answer: OperationsAnswer, signal }),
    refetchInterval: EVERY_MS,
  });
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{summary.data && <Sentence of={summary.data} />}</p>
        </div>
      </header>
      <div className="side-columns">
        <div className="side-column">
          <StuckPanel />
          <AskedList />
          <MailLog />
        </div>
        <aside className="side-column" aria-label={say(T.parts)}>
          <Refreshing when={summary.isFetching && !summary.isPending} />
          {summary.isPending && <Skeleton rows={6} height={60} />}
          {!summary.isPending && !summary.data && (
            <ReadError error={summary.error} onRetry={() => void summary.refetch()} />
          )}
          {summary.data && <OperationsRail summary={summary.data} />}
          <DeliveryOperations />
        </aside>
      </div>
    </div>
  );
}

/** “1 件卡住，日历 2027 待载入”: what an administrator has to know before anything else. */
function Sentence({ of }: { readonly of: Operations }): ReactNode {
  const say = useSay();
  const down = of.parts.filter(({ alive }) => !alive).length;
  const parts = [
    of.stuck === 0 ? say(T.nothingStuck) : say(T.stuckCount, { count: of.stuck }),
    ...(down > 0 ? [say(T.partsDown, { count: down })] : []),
    ...(of.mails.failed > 0 ? [say(T.mailsFailed, { count: of.mails.failed })] : []),
    ...(of.calendar.missingYear === null ? [] : [say(T.calendarMissing, { year: of.calendar.missingYear })]),
  ];
  return parts.join(say(T.and));
}
