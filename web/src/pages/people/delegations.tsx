import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';
import { DelegationsAnswer, type Delegation } from '../../api/people-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { DELEGATION_STATES, DELEGATION_TEXT as T } from '../../text/admin-text.ts';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DelegationForm } from './delegation-form.tsx';

/** Who stands in for a person and for whom he does; his own page leaves the person out. */
export function Delegations({ personId }: { readonly personId?: string }): ReactNode {
  const say = useSay();
  const send = useSend();
  const list = useQuery({
    queryKey: ['delegations', personId ?? 'own'],
    queryFn: ({ signal }) =>
      send({ path: '/delegations', query: { person: personId }, answer: DelegationsAnswer, signal }),
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.title)}</h2>
      </div>
      <p className="panel-body note">{say(T.note)}</p>
      {list.isPending && <Skeleton rows={2} height={40} />}
      {!list.isPending && !list.data && <ReadError error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.rows.length === 0 && <Empty title={say(T.none)} next={say(T.noneNext)} />}
      {list.data && list.data.rows.length > 0 && <DelegationTable rows={list.data.rows} />}
      <div className="panel-body">
        <Opener label={say(T.make)}>
          {(close) => <DelegationForm {...(personId !== undefined && { personId })} close={close} />}
        </Opener>
      </div>
    </section>
  );
}

function DelegationTable({ rows }: { readonly rows: readonly Delegation[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{say(T.no)}</th>
            <th scope="col">{say(T.who)}</th>
            <th scope="col">{say(T.what)}</th>
            <th scope="col">{say(T.span)}</th>
            <th scope="col">{say(T.state)}</th>
            <th scope="col">
              <span className="visually-hidden">{say(T.revoke)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: Delegation }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const open = row.state === 'running' || row.state === 'coming';
  return (
    <tr className={open ? undefined : 'faded'}>
      <td>{row.id}</td>
      <td>
        {say(T.forWhom, { delegate: row.delegateName, principal: row.principalName })}
        <span className="second">
          <Written>{row.reason}</Written>
        </span>
      </td>
      <td>
        {row.roleNames.join(' · ')}
        <span className="second">{row.stageNames.length === 0 ? say(T.allStages) : row.stageNames.join(' · ')}</span>
      </td>
      <td className="nowrap">
        {shortDay(row.validFrom, today, locale)} – {shortDay(row.validUntil, today, locale)}
      </td>
      <td>
        <span className={row.state === 'running' ? 'tag tag-extended' : 'muted'}>
          {say(DELEGATION_STATES[row.state])}
        </span>
      </td>
      <td className="row-act">
        {open && (
          <Opener label={say(T.revokeOf, { no: row.id })} shown={say(T.revoke)} size="small">
            {(close) => <RevokeForm id={row.id} close={close} />}
          </Opener>
        )}
      </td>
    </tr>
  );
}

function RevokeForm({ id, close }: { readonly id: string; readonly close: (done?: string) => void }): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ note: '' });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.revoked));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.revoke)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: `/delegations/${id}/revoke`, body: bodyOf(value) });
      }}
    >
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}
