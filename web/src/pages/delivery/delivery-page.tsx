import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DeliverySummaryAnswer, type DeliverySummary } from '../../api/delivery-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import { AddressesPanel } from './addresses-panel.tsx';
import { ChannelsPanel } from './channels-panel.tsx';
import { DeliveriesPanel } from './deliveries-panel.tsx';
import './delivery.css';
import { EndpointsPanel } from './endpoints-panel.tsx';

const EVERY_MS = 5_000;

/** `/admin/delivery`: how each channel does, who else hears of what, every delivery's fate, and people's addresses. */
export function DeliveryPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const summary = useQuery({
    queryKey: ['delivery'],
    queryFn: ({ signal }) => send({ path: '/delivery', answer: DeliverySummaryAnswer, signal }),
    refetchInterval: EVERY_MS,
  });
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <AdminTabs />
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{summary.data && <Sentence of={summary.data} />}</p>
        </div>
      </header>
      <div className="side-columns">
        <div className="side-column">
          <EndpointsPanel />
          <DeliveriesPanel wrong={summary.data?.wrong ?? 0} />
        </div>
        <div className="side-column">
          {summary.isPending && <Skeleton rows={4} height={40} />}
          {!summary.isPending && !summary.data && (
            <ReadError error={summary.error} onRetry={() => void summary.refetch()} />
          )}
          {summary.data && <ChannelsPanel summary={summary.data} />}
          <AddressesPanel />
        </div>
      </div>
    </div>
  );
}

function Sentence({ of: { wrong, oldestDue } }: { readonly of: DeliverySummary }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const parts = [
    wrong === 0 ? say(T.allWell) : say(T.wrong, { count: wrong }),
    ...(oldestDue === null ? [] : [say(T.waiting, { time: momentWords(oldestDue, today, locale) })]),
  ];
  return parts.join(say(T.and));
}
