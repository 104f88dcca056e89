import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { MailPageAnswer, type Mail } from '../../api/operations-answers.ts';
import { FilterPick } from '../../ask/filter-controls.tsx';
import { Opener } from '../../ask/opener.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';
import { AskOperation, ASKED_DONE } from './ask-operation.tsx';

const SHOWN = 20;
const STATES = ['queued', 'sent', 'failed', 'recorded'] as const;

/** What went out on the mail channel; what failed can be sent again. */
export function MailLog(): ReactNode {
  const say = useSay();
  const [status, setStatus] = useState<string>();
  const pages = usePages(MailPageAnswer, { path: '/mail-log', query: { status }, size: SHOWN });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.mailLog)}</h2>
        <FilterPick
          label={say(T.anyState)}
          options={STATES.map((value) => ({ value, name: say(T[value]) }))}
          value={status}
          onChange={(chosen) => {
            setStatus(chosen === '' ? undefined : chosen);
          }}
        />
      </div>
      <PagedList
        pages={pages}
        skeleton={3}
        empty={<Empty title={say(status === undefined ? T.noMails : T.noMailsFiltered)} />}
      >
        {(rows) => (
          <div className="table-wrap">
            <table className="table stacked">
              <thead>
                <tr>
                  <th scope="col">{say(T.when)}</th>
                  <th scope="col">{say(T.to)}</th>
                  <th scope="col">{say(T.subject)}</th>
                  <th scope="col">{say(T.state)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((mail) => (
                  <Row key={mail.messageId} mail={mail} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}

function Row({ mail }: { readonly mail: Mail }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  const holds = useHolds();
  return (
    <tr>
      <td className="nowrap">{momentWords(mail.at, today, locale)}</td>
      <td>
        {mail.to}
        <span className="second">{mail.address ?? (mail.status === 'queued' ? '' : say(T.nowhere))}</span>
      </td>
      <td>
        <details>
          <summary>
            <Written>{mail.subject}</Written>
          </summary>
          <p className="mail-body">{mail.body}</p>
        </details>
        {mail.itemId !== null && (
          <Link className="second" to={href(`/items/${mail.itemId}`)}>
            <Written>{mail.itemTitle}</Written>
          </Link>
        )}
      </td>
      <td>
        <span className={mail.status === 'failed' ? 'tag tag-overdue' : 'muted'}>{say(T[mail.status])}</span>
        {mail.status === 'failed' && holds('operation.ask') && (
          <Opener label={say(T.retryMailOf, { subject: mail.subject })} shown={say(T.retry)} size="small">
            {(close) => (
              <AskOperation
                submit={say(T.retry)}
                explained={say(T.retryMailSay, { to: mail.address ?? mail.to })}
                path="/operations"
                body={{ kind: 'retryMails', messageId: mail.messageId }}
                done={say(ASKED_DONE)}
                close={close}
              />
            )}
          </Opener>
        )}
      </td>
    </tr>
  );
}
