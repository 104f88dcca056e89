import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { HONOUR_NAMES } from '../../../../domain/honours/honours-text.ts';
import type { Honour } from '../../../../domain/honours/propose.ts';
import { useKept } from '../../acts/kept.ts';
import { useSend } from '../../api/api-provider.tsx';
import { AssessmentsAnswer, type HonourRow } from '../../api/ranking-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { Button } from '../../blocks/button.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { AskedStanding } from './document-standing.tsx';
import { EMPTY_LIST, listBody, type ListDraft } from './list-model.ts';
import { ReasonForm } from './reason-form.tsx';

interface ListProps {
  readonly honour: Honour;
  readonly rows: readonly HonourRow[];
  readonly query: { readonly region: string | undefined; readonly year: number; readonly subject: 'unit' | 'county' };
}

/** One list: whom facts propose, whom people add and take off, and putting it forward. */
export function HonourList({ honour, rows, query }: ListProps): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const [draft, change] = useKept<ListDraft>(
    `list:${honour}:${query.region ?? ''}:${String(query.year)}:${query.subject}`,
    () => EMPTY_LIST,
  );
  const may = holds('ranking.freeze');
  const proposed = rows.filter((row) => row.proposed);
  const held = rows.filter((row) => !row.proposed);
  const name = say(HONOUR_NAMES[honour]);
  return (
    <section className="panel" aria-label={name}>
      <div className="panel-head">
        <h2>{name}</h2>
      </div>
      {proposed.length === 0 && draft.added.length === 0 && <p className="panel-body note">{say(T.nobodyProposed)}</p>}
      <ul className="report-rows">
        {proposed.map((row) => (
          <ProposedRow key={row.subjectId} row={row} draft={draft} change={change} may={may} />
        ))}
        {draft.added.map(({ subjectId, name: added, reason }) => (
          <li key={subjectId}>
            <div>
              <span className="row-title">{added}</span> <span className="tag tag-extended">{say(T.addedTag)}</span>
              <span className="second">
                <Written>{reason}</Written>
              </span>
            </div>
            <Button
              size="small"
              aria-label={say(T.removeOf, { name: added })}
              onClick={() => {
                change((before) => ({ ...before, added: before.added.filter((one) => one.subjectId !== subjectId) }));
              }}
            >
              {say(T.remove)}
            </Button>
          </li>
        ))}
        {held.map((row) => (
          <li key={row.subjectId}>
            <div>
              <span className="row-title">
                <Written>{row.name}</Written>
              </span>{' '}
              <span className="tag tag-grey">{say(T.held)}</span>
              <span className="second">{row.obstacles.join(say(T.semicolon))}</span>
            </div>
          </li>
        ))}
      </ul>
      {may && (
        <div className="panel-body list-tools">
          <AddSomebody query={query} taken={[...proposed, ...draft.added]} change={change} />
        </div>
      )}
      <AskedStanding
        kind={honour}
        range={query}
        what={T.putForwardList}
        name={name}
        within={name}
        body={{ documentKind: honour, ...query, ...listBody(draft, proposed) }}
      />
    </section>
  );
}

type Change = (change: (before: ListDraft) => ListDraft) => void;

interface RowProps {
  readonly row: HonourRow;
  readonly draft: ListDraft;
  readonly change: Change;
  readonly may: boolean;
}

function ProposedRow({ row, draft, change, may }: RowProps): ReactNode {
  const say = useSay();
  const { subjectId, name, grounds } = row;
  const reason = draft.removed[subjectId];
  return (
    <li>
      <div>
        <span className={reason === undefined ? 'row-title' : 'row-title removed'}>
          <Written>{name}</Written>
        </span>{' '}
        {reason !== undefined && <span className="tag tag-grey">{say(T.removedTag)}</span>}
        <span className="second">
          {grounds.join(say(T.semicolon))}
          {reason !== undefined && ` · ${reason}`}
        </span>
      </div>
      {may && reason !== undefined && (
        <Button
          size="small"
          aria-label={say(T.restoreOf, { name })}
          onClick={() => {
            change((before) => ({
              ...before,
              removed: Object.fromEntries(Object.entries(before.removed).filter(([id]) => id !== subjectId)),
            }));
          }}
        >
          {say(T.restore)}
        </Button>
      )}
      {may && reason === undefined && (
        <Opener size="small" label={say(T.removeOf, { name })} shown={say(T.remove)}>
          {(close) => (
            <ReasonForm
              submit={say(T.remove)}
              onCancel={() => {
                close();
              }}
              onDone={(said) => {
                close();
                change((before) => ({ ...before, removed: { ...before.removed, [subjectId]: said } }));
              }}
            />
          )}
        </Opener>
      )}
    </li>
  );
}

interface AddProps {
  readonly query: ListProps['query'];
  readonly taken: readonly { readonly subjectId: string }[];
  readonly change: Change;
}

function AddSomebody({ query, taken, change }: AddProps): ReactNode {
  const say = useSay();
  const send = useSend();
  const all = useQuery({
    queryKey: ['assessed-names', query],
    queryFn: ({ signal }) =>
      send({ path: '/assessments', query: { ...query, limit: 200 }, answer: AssessmentsAnswer, signal }),
  });
  const free = (all.data?.rows ?? []).filter((row) => !taken.some(({ subjectId }) => subjectId === row.subjectId));
  return (
    <Opener size="small" label={say(T.add)}>
      {(close) => (
        <ReasonForm
          submit={say(T.add)}
          choices={free.map(({ subjectId, name }) => ({ value: subjectId, name }))}
          onCancel={() => {
            close();
          }}
          onDone={(reason, subjectId) => {
            const name = free.find((row) => row.subjectId === subjectId)?.name ?? subjectId;
            change((before) => ({ ...before, added: [...before.added, { subjectId, name, reason }] }));
            close();
          }}
        />
      )}
    </Opener>
  );
}
