import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { FeedbackContentSchema } from '../../../../domain/processes/budget-item/commands.ts';
import { feedbackPaper } from '../../../../domain/papers/feedback-paper.ts';
import type { Paper } from '../../../../domain/papers/paper.ts';
import type { Item } from '../../api/item-answers.ts';
import { useItem, useVersion } from '../../api/use-item.ts';
import { usePolicy } from '../../api/use-policy.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { feedbackFacts } from '../../paper/feedback-facts.ts';
import { useFeedbackPolicy } from '../../paper/use-feedback-policy.ts';
import { PaperText } from '../../paper/paper-text.tsx';
import { PaperView } from '../../paper/paper-view.tsx';
import { useToday } from '../../session/today.tsx';
import { Opened } from '../../shell/opened.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PAPER_TEXT } from '../../text/paper-text.ts';
import { RECEIPT_TEXT as T } from '../../text/receipt-text.ts';
import { ReceiptSlip } from './receipt-slip.tsx';
import { Received } from './received.tsx';
import { ReturnedNote } from '../../paper/returned-note.tsx';
import { SignCard } from './sign-card.tsx';
import './receipt.css';

/** `/receipt/:id`: the document as it reads, what signing starts, and the signature (R1, R2; page.md §4.10). */
export function ReceiptPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useSay();
  const item = useItem(id);
  usePageTitle(say(T.title));
  return (
    <Opened found={item} loading={<Loading />}>
      {(read) => <Loaded item={read} />}
    </Opened>
  );
}

function Loading(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={6} height={60} />
    </div>
  );
}

function Loaded({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { feedback } = item.details;
  const issued = feedback?.issuedOn !== undefined;
  const sentBack = feedback?.deliveriesReturned !== undefined;
  const version = useVersion(item.id, issued ? feedback.versionId : undefined);
  const policy = usePolicy(item.rules.policy);
  const cited = useFeedbackPolicy(item);
  if (!issued) {
    return (
      <div className="page">
        <h1>{say(T.title)}</h1>
        <section className="panel">
          <Empty
            title={say(sentBack ? T.sentBackTitle : T.notIssued)}
            next={say(sentBack ? T.sentBackWhy : T.notIssuedWhy)}
          />
        </section>
        <ReturnedNote item={item} />
      </div>
    );
  }
  const failed = version.error ?? policy.error ?? cited.error;
  if (failed) {
    return (
      <ReadError
        error={failed}
        onRetry={() => {
          void version.refetch();
          void policy.refetch();
          cited.refetch();
        }}
      />
    );
  }
  if (!version.data || !policy.data || !cited.data) return <Loading />;
  const content = FeedbackContentSchema.partial().safeParse(version.data.body).data ?? {};
  const paper = feedbackPaper(content, feedbackFacts(item, cited.data, locale), locale);
  return (
    <div className="page receipt-page">
      <Head item={item} />
      <div className="receipt-columns">
        <Document paper={paper} />
        <aside className="receipt-side" aria-label={say(T.title)}>
          {feedback.receivedOn === undefined ? <SignCard item={item} policy={policy.data} /> : <Received item={item} />}
          <ReturnedNote item={item} />
          <ReceiptSlip item={item} title={paper.title} issuer={paper.issuer} />
        </aside>
      </div>
    </div>
  );
}

function Head({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { documentNumber = '', issuedOn = today } = item.details.feedback ?? {};
  return (
    <header className="page-head no-print">
      <div>
        <p className="crumbs">
          <Link to={href('/rectification', { item: item.id })}>{say(T.crumbs, { number: documentNumber })}</Link>
        </p>
        <h1>{say(T.title)}</h1>
        <p className="sub">
          {say(T.sub, { item: item.name, unit: item.unit.name, date: shortDay(issuedOn, today, locale) })}
        </p>
      </div>
    </header>
  );
}

/** On a phone the text comes first and the sheet on demand; wider, the sheet itself. */
function Document({ paper }: { readonly paper: Paper }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const [original, setOriginal] = useState(false);
  return (
    <section className={original ? 'receipt-document original no-print' : 'receipt-document no-print'}>
      {locale === 'en' && <p className="note">{say(PAPER_TEXT.reading)}</p>}
      <button
        type="button"
        className="text-button receipt-original"
        aria-pressed={original}
        onClick={() => {
          setOriginal(!original);
        }}
      >
        {say(original ? T.reading : T.original)}
      </button>
      <div className="receipt-sheets">
        <PaperView paper={paper} />
      </div>
      <div className="panel receipt-text">
        <PaperText paper={paper} />
      </div>
    </section>
  );
}
