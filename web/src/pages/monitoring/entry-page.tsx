import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { MonitoringContentSchema } from '../../../../domain/processes/budget-item/commands.ts';
import { TargetTableSchema } from '../../../../domain/scoring/indicator.ts';
import type { Item } from '../../api/item-answers.ts';
import { useItem, useVersion, useVersions } from '../../api/use-item.ts';
import { usePolicy } from '../../api/use-policy.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Opened } from '../../shell/opened.tsx';
import { useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { MONITORING_ENTRY_TEXT as T } from '../../text/monitoring-text.ts';
import { useDraft } from '../write/use-draft.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryHead } from './entry-head.tsx';
import './monitoring.css';

/** `/items/:id/monitoring`: the report of a monitoring period, money and targets side by side (M1). */
export function EntryPage(): ReactNode {
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
      <Skeleton rows={8} height={46} />
    </div>
  );
}

function Loaded({ item }: { readonly item: Item }): ReactNode {
  const [search] = useSearchParams();
  const open = item.details.periodsOpen;
  const chosen = open.find(({ period }) => period === search.get('period')) ?? open[0];
  const act = item.available.find(({ command }) => command === 'reportMonitoring');
  if (!chosen || !act) return <Nothing item={item} />;
  if (!act.mine) return <Nothing item={item} by={act.roleNames} />;
  return <Writing key={chosen.period} item={item} period={chosen.period} />;
}

/** Everything that the form begins with; a version that was reported never changes. */
function Writing({ item, period }: { readonly item: Item; readonly period: string }): ReactNode {
  const say = useSay();
  const draft = useDraft(item.id, 'monitoring');
  const policy = usePolicy(item.rules.policy);
  const targets = useVersion(item.id, item.details.approval?.targetsVersionId);
  const versions = useVersions(item.id);
  const lastId = versions.data?.rows.find(({ kind }) => kind === 'monitoring')?.id;
  const last = useVersion(item.id, lastId);
  const failed = [draft, policy, targets, versions, last].find((query) => query.isError);
  if (failed) return <ReadError error={failed.error} onRetry={() => void failed.refetch()} />;
  const waiting = draft.data === undefined || !policy.data || !versions.data || (lastId !== undefined && !last.data);
  if (waiting || targets.isPending) return <Loading />;
  const table = TargetTableSchema.safeParse(targets.data?.body).data;
  if (!table) return <Empty title={say(T.noTargets)} />;
  const before = MonitoringContentSchema.safeParse(last.data?.body).data;
  return <EntryForm item={item} period={period} table={table} policy={policy.data} draft={draft.data} last={before} />;
}

function Nothing({ item, by }: { readonly item: Item; readonly by?: readonly string[] }): ReactNode {
  const say = useSay();
  return (
    <div className="page">
      <EntryHead item={item} title={say(T.backToAll)} />
      <section className="panel">
        {by ? (
          <Empty title={say(T.notYours, { who: by.join(say(ROLE_SEPARATOR)) })} />
        ) : (
          <Empty title={say(T.nothingOpen)} next={say(T.nothingOpenWhy)} />
        )}
      </section>
    </div>
  );
}
