import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { asInstant } from '../../../../domain/calendar/plain-date.ts';
import type { Item } from '../../api/item-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { Button } from '../../blocks/button.tsx';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { SpotCheckLink } from '../../blocks/spot-check-link.tsx';
import { Written } from '../../blocks/written.tsx';
import { StepGuidance } from '../../guidance/step-guidance.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SPOT_CHECK_TEXT } from '../../text/spot-check-text.ts';
import { FINANCE_STATUS, ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { SupervisedPanel } from '../supervision/supervised-panel.tsx';
import { Acts } from './acts.tsx';
import { Nobody } from './nobody.tsx';
import { numberedDocuments } from './numbered-documents.ts';
import { useProof } from './use-proof.ts';
import { useRecord } from './use-record.ts';

const FORECAST_SHOWN = 8;
const DOCUMENTS_SHOWN = 4;

/** What can be done, what happens if nobody does it, what is open, which documents there are, and whether the record holds. */
export function Rail({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  return (
    <aside className="item-rail" aria-label={say(T.acts)}>
      <Acts item={item} />
      <StepGuidance commands={presentSteps(item)} />
      <SpotChecks item={item} />
      <SupervisedPanel itemId={item.id} regionId={item.region.id} />
      <section className="panel">
        <div className="panel-head">
          <h2>{say(T.nobody)}</h2>
        </div>
        <div className="panel-body">
          <Nobody item={item} most={FORECAST_SHOWN} />
        </div>
      </section>
      {item.problems.length > 0 && <OpenProblems item={item} />}
      <Documents item={item} />
    </aside>
  );
}

/** What the reader can do now comes first, then what others can. */
function presentSteps({ available }: Item): readonly string[] {
  return available.toSorted((a, b) => Number(b.mine) - Number(a.mine)).map(({ command }) => command);
}

function SpotChecks({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { spotCheck, spotChecks } = item.details;
  if (!spotCheck && spotChecks.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(SPOT_CHECK_TEXT.title)}</h2>
      </div>
      <div className="panel-body">
        <SpotCheckLink item={item} />
      </div>
    </section>
  );
}

function OpenProblems({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.openProblems, { count: item.problems.length })}</h2>
        <Link to={href('/rectification', { q: item.name })}>{say(T.ledger)}</Link>
      </div>
      <ul className="panel-body rail-problems">
        {item.problems.map(({ no, title, financeStatus }) => (
          <li key={no}>
            <span>
              {no} <Written>{title}</Written>
            </span>
            <span className={financeStatus === 'closedOut' ? 'tag tag-good' : 'tag'}>
              {say(FINANCE_STATUS[financeStatus])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Documents({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  const { events } = useRecord(item.id);
  const documents = useMemo(() => numberedDocuments(events), [events]);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.openDocuments)}</h2>
        {documents.length > 0 && (
          <Link to={href(`/items/${item.id}`, { tab: 'documents' })}>{say(T.allDocuments)}</Link>
        )}
      </div>
      <div className="panel-body">
        <ul className="rail-documents">
          {documents.slice(0, DOCUMENTS_SHOWN).map(({ seq, number, commandName, on }) => (
            <li key={seq}>
              <b>
                <Written>{number}</Written>
              </b>{' '}
              {commandName} <span className="muted">{shortDay(on, today, locale)}</span>
            </li>
          ))}
          {documents.length === 0 && <li className="note">{say(T.noDocuments)}</li>}
        </ul>
        <RecordCheck item={item} />
      </div>
    </section>
  );
}

const CheckAnswer = z.object({
  holds: z.boolean(),
  sentence: z.string(),
  breaks: z.array(z.object({ message: z.string() })),
});

/** One sentence for everybody; who may, walks the chain again with every replay and seal. */
function RecordCheck({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const { locale } = useLanguage();
  const { today } = useToday();
  const proof = useProof(item.id);
  const whole = useQuery({
    queryKey: ['item', item.id, 'record-check'],
    queryFn: ({ signal }) => send({ path: `/budget-items/${item.id}/record-check`, answer: CheckAnswer, signal }),
    enabled: false,
  });
  return (
    <div className="rail-proof">
      {proof.data && (
        <p className={proof.data.holds ? '' : 'proof-bad'}>
          <Written>{proof.data.sentence}</Written>
          {proof.data.lastRecordedAt !== null && (
            <span className="muted">
              {' · '}
              {say(T.proofWhen, { time: momentWords(asInstant(proof.data.lastRecordedAt), today, locale) })}
            </span>
          )}
        </p>
      )}
      {proof.error && <Failure error={proof.error} />}
      {whole.data && (
        <p className={whole.data.holds ? 'proof-good' : 'proof-bad'}>
          <Written>{whole.data.sentence}</Written>
        </p>
      )}
      {whole.data?.breaks.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {whole.error && <Failure error={whole.error} />}
      {holds('record.verify') && (
        <Button size="small" loading={whole.isFetching} onClick={() => void whole.refetch()}>
          {say(T.checkRun)}
        </Button>
      )}
    </div>
  );
}
