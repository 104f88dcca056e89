import type { ReactNode } from 'react';
import { Navigate, useParams } from 'react-router';
import type { Item } from '../../api/item-answers.ts';
import { useFinanceEvaluation } from '../../api/use-finance-evaluation.ts';
import { useItem } from '../../api/use-item.ts';
import { Refreshing } from '../../blocks/states.tsx';
import { Opened } from '../../shell/opened.tsx';
import { useScope } from '../../shell/scope.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { Banners } from './banners.tsx';
import { Clocks } from './clocks.tsx';
import { ItemHead } from './item-head.tsx';
import { ItemTabs } from './item-tabs.tsx';
import { DocumentMatter } from './document-matter.tsx';
import { PathPanel } from './path-panel.tsx';
import { Rail } from './rail.tsx';
import { StageBar } from './stage-bar.tsx';
import { ToldPanel } from './told.tsx';
import './item.css';
import { Chains } from '../../sign-off/chains.tsx';

/** `/items/:id`: the whole life of one item. */
export function ItemPage(): ReactNode {
  const { id = '' } = useParams();
  const item = useItem(id);
  usePageTitle(item.data?.name ?? '');
  // Another item is another page: nothing that was open on the one stays open on the other.
  // An address of a matter leads to it, whichever kind it is of.
  return (
    <Opened found={item} rows={10} height={60} missing={<OtherMatter id={id} />}>
      {(read) => <Loaded key={read.id} item={read} refreshing={item.isFetching} />}
    </Opened>
  );
}

function OtherMatter({ id }: { readonly id: string }): ReactNode {
  const { href } = useScope();
  const found = useFinanceEvaluation(id);
  if (found.isPending) return null;
  return found.data ? <Navigate to={href(`/finance-evaluations/${id}`)} replace /> : <DocumentMatter id={id} />;
}

function Loaded({ item, refreshing }: { readonly item: Item; readonly refreshing: boolean }): ReactNode {
  return (
    <div className="page item-page">
      <Refreshing when={refreshing} />
      <ItemHead item={item} />
      <Banners item={item} />
      <StageBar item={item} />
      <div className="item-columns">
        <div className="item-main">
          <Chains item={item} />
          <Clocks item={item} />
          <PathPanel item={item} />
          <ItemTabs item={item} />
          <ToldPanel itemId={item.id} />
        </div>
        <Rail item={item} />
      </div>
    </div>
  );
}
