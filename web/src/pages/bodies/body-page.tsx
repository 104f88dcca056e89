import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { BODY_KIND_NAMES, DEPARTMENT_NAMES } from '../../../../domain/bodies/body-text.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { useSend } from '../../api/api-provider.tsx';
import { BodyDetailAnswer, type BodyDetail } from '../../api/body-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { Openers } from '../../ask/openers.tsx';
import { Written } from '../../blocks/written.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { Opened } from '../../shell/opened.tsx';
import { useScope } from '../../shell/scope.ts';
import { BODIES_TEXT as T } from '../../text/bodies-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BodyChanges } from './body-changes.tsx';
import { BodyFundsPart } from './body-funds.tsx';
import { BodySeats } from './body-seats.tsx';
import { EndForm } from './end-form.tsx';
import { ChangeForm } from './establish-form.tsx';
import { StandingTag } from './standing-tag.tsx';
import './bodies.css';

/** `/bodies/:id`: one body with its members, working funds and every change (S1). */
export function BodyPage(): ReactNode {
  const { id = '' } = useParams();
  const send = useSend();
  const detail = useQuery({
    queryKey: ['bodies', 'one', id],
    queryFn: ({ signal }) => send({ path: `/bodies/${id}`, answer: BodyDetailAnswer, signal }),
  });
  return (
    <Opened found={detail} height={46}>
      {(one) => <One detail={one} />}
    </Opened>
  );
}

function One({ detail }: { readonly detail: BodyDetail }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { body, head, missing, mayKeep } = detail;
  usePageTitle(body.name);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p>
            <Link to={href('/bodies')}>{say(T.all)}</Link>
          </p>
          <h1>
            <Written>{body.name}</Written>
          </h1>
          <p className="sub">
            <Constituted body={body} />
          </p>
        </div>
      </header>
      <section className="panel body-part">
        <p className="body-duties">
          <Written>{body.duties}</Written>
        </p>
        {body.dissolvedOn === null && (
          <p className="fact-line">
            <StandingTag standing={head.standing} />
            {missing.length > 0 && (
              <span>
                {say(T.missing, {
                  departments: missing.map((one) => say(DEPARTMENT_NAMES[one])).join(say(T.separator)),
                })}
              </span>
            )}
          </p>
        )}
      </section>
      {mayKeep && <BodyActs body={body} />}
      <BodySeats detail={detail} />
      <BodyFundsPart detail={detail} />
      <BodyChanges id={body.id} />
    </div>
  );
}

function Constituted({ body }: { readonly body: BodyDetail['body'] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { kind, documentNumber: number, establishedOn, dissolvedOn } = body;
  return (
    <>
      {say(T.byDocument, {
        kind: say(BODY_KIND_NAMES[kind]),
        number,
        date: formatDate(establishedOn, locale, 'date'),
      })}{' '}
      {dissolvedOn !== null && (
        <span className="tag tag-grey">{say(T.dissolvedOn, { date: formatDate(dissolvedOn, locale, 'date') })}</span>
      )}
    </>
  );
}

function BodyActs({ body }: { readonly body: BodyDetail['body'] }): ReactNode {
  const say = useSay();
  return (
    <Openers>
      <Opener size="small" label={say(T.change)}>
        {(close) => <ChangeForm body={body} close={close} />}
      </Opener>
      <Opener size="small" label={say(T.dissolve)}>
        {(close) => (
          <EndForm
            path={`/bodies/${body.id}/dissolve`}
            submit={say(T.dissolve)}
            says={say(T.dissolveSay)}
            day={say(T.dissolveOn)}
            done={say(T.dissolved)}
            close={close}
          />
        )}
      </Opener>
    </Openers>
  );
}
