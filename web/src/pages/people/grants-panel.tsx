import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { addDays, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { HeldGrant, PersonDetail } from '../../api/people-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { PERSON_PAGE_TEXT as T, PEOPLE_TEXT } from '../../text/admin-text.ts';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { grantValue } from './grant-body.ts';
import { GrantFields } from './grant-fields.tsx';
import { GrantScope } from './grant-scope.tsx';

/** What the person holds and held, with the days; roles are given and ended here, never deleted. */
export function GrantsPanel({ person }: { readonly person: PersonDetail }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.grants)}</h2>
        <span className="note">{say(T.grantsNote)}</span>
      </div>
      <div className="table-wrap">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{say(PEOPLE_TEXT.role)}</th>
              <th scope="col">{say(T.scope)}</th>
              <th scope="col">{say(T.span)}</th>
              <th scope="col">{say(PEOPLE_TEXT.state)}</th>
              <th scope="col">
                <span className="visually-hidden">{say(T.end)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {person.grants.map((grant) => (
              <GrantRow key={grant.id} grant={grant} person={person} />
            ))}
          </tbody>
        </table>
      </div>
      {person.closed === null && person.active && (
        <div className="panel-body">
          <Opener label={say(T.give)}>{(close) => <GiveForm personId={person.id} close={close} />}</Opener>
        </div>
      )}
    </section>
  );
}

function GrantRow({ grant, person }: { readonly grant: HeldGrant; readonly person: PersonDetail }): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const over = grant.validUntil !== null && grant.validUntil < today;
  const sole = person.sole.includes(grant.id);
  return (
    <tr className={over ? 'faded' : undefined}>
      <td>
        <b>{grant.roleName}</b>
      </td>
      <td>
        <GrantScope grant={grant} />
      </td>
      <td>
        <Span grant={grant} />
      </td>
      <td>
        {say(over ? T.ended : grant.current ? T.current : T.coming)}
        {sole && <span className="tag tag-near">{say(T.sole)}</span>}
      </td>
      <td className="row-act">
        {!over && person.closed === null && (
          <Opener label={say(T.endOf, { role: grant.roleName })} shown={say(T.end)} size="small">
            {(close) => <EndForm grant={grant} personId={person.id} sole={sole} close={close} />}
          </Opener>
        )}
      </td>
    </tr>
  );
}

function Span({ grant: { validFrom, validUntil } }: { readonly grant: HeldGrant }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const day = (date: PlainDate): string => shortDay(date, today, locale);
  return (
    <>
      {validFrom === null ? say(PEOPLE_TEXT.fromStart) : day(validFrom)} –{' '}
      {validUntil === null ? say(PEOPLE_TEXT.open) : day(validUntil)}
    </>
  );
}

interface FormProps {
  readonly personId: string;
  readonly close: (done?: string) => void;
}

function GiveForm({ personId, close }: FormProps): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({});
  const asking = useAsk(z.undefined(), () => {
    close(say(T.given));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.give)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: `/people/${personId}/grants`, body: bodyOf(grantValue(value)) });
      }}
    >
      <GrantFields />
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}

function EndForm({
  grant,
  personId,
  sole,
  close,
}: FormProps & { readonly grant: HeldGrant; readonly sole: boolean }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const [value, setValue] = useState<AskValue>({ until: addDays(today, -1), note: '' });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.endDone, { date: shortDay(value['until'] as PlainDate, today, locale) }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.endSubmit)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: `/people/${personId}/grants/${grant.id}/end`, body: bodyOf(value) });
      }}
    >
      {sole && <p className="box tag-near">{say(T.endSole)}</p>}
      <AskDate name="until" label={say(PEOPLE_TEXT.until)} hint={say(T.endHint)} />
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}
