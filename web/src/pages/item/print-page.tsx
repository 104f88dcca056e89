import { useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { Item } from '../../api/item-answers.ts';
import { useItem } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useMe } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { actsOf } from './acts-of-record.ts';
import { Banners } from './banners.tsx';
import { MoneyTab } from './money-tab.tsx';
import { PrintFoot } from './print-foot.tsx';
import { PrintActs } from './print-acts.tsx';
import { ProblemsTab } from './problems-tab.tsx';
import { StageBar } from './stage-bar.tsx';
import { useProof } from './use-proof.ts';
import { useRecord } from './use-record.ts';
import './item.css';
import './print.css';

const HASH_SHOWN = 16;

/** `/items/:id/print`: the whole history on A4, read to its beginning before it can be printed. */
export function PrintPage(): ReactNode {
  const say = useSay();
  const { id = '' } = useParams();
  const item = useItem(id);
  const record = useRecord(id);
  const proof = useProof(id);
  const { href } = useScope();
  usePageTitle(item.data?.name ?? '');
  const error = item.error ?? record.error ?? proof.error;
  if (error && !item.data) return <ReadError error={error} onRetry={() => void item.refetch()} />;
  const ready = item.data !== undefined && record.complete && proof.data !== undefined;
  return (
    <div className="page print-page">
      <p className="print-buttons no-print">
        <Button look="primary" disabled={!ready} onClick={print}>
          {say(T.printNow)}
        </Button>
        <Link to={href(`/items/${id}`)}>{say(T.printBack)}</Link>
        {!ready && <span role="status">{say(T.printLoading)}</span>}
      </p>
      {ready ? (
        <Sheet item={item.data} headHash={proof.data.headHash} sentence={proof.data.sentence} />
      ) : (
        <Skeleton rows={12} height={46} />
      )}
    </div>
  );
}

function print(): void {
  window.print();
}

interface SheetProps {
  readonly item: Item;
  readonly headHash: string;
  readonly sentence: string;
}

function Sheet({ item, headHash, sentence }: SheetProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { person } = useMe();
  const { rows } = useRecord(item.id);
  // Printed is read like a file: from the beginning.
  const acts = useMemo(() => actsOf(rows).toReversed(), [rows]);
  const { unit, region, fiscalYear, code } = item;
  const asOf = formatDate(today, locale, 'date');
  const hash = say(T.printHash, { hash: headHash.slice(0, HASH_SHOWN) });
  return (
    <article className="sheet">
      <PrintFoot left={`${say(T.printWho, { person: person.name, time: asOf })} · ${hash}`} />
      <h1>{say(T.printTitle, { name: item.name })}</h1>
      <p>{say(T.printHead, { unit: unit.name, region: region.name, year: fiscalYear, code })}</p>
      {item.source !== null && (
        <p className="note">
          <Written>{item.source}</Written>
        </p>
      )}
      <Banners item={item} />
      <StageBar item={item} />
      <h2>{say(T.money)}</h2>
      <MoneyTab item={item} />
      {item.problems.length > 0 && (
        <>
          <h2>{say(T.problems)}</h2>
          <ProblemsTab item={item} />
        </>
      )}
      <h2>{say(T.printActs, { count: acts.length })}</h2>
      <PrintActs acts={acts} />
      <p className="sheet-end">
        <Written>{sentence}</Written> · {hash}
      </p>
    </article>
  );
}
