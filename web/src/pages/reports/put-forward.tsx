import { useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Bilingual } from '../../../../domain/locale.ts';
import { useTell } from '../../acts/answers.tsx';
import { ApiError } from '../../api/api-error.ts';
import { ActAnswer } from '../../api/history-answers.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { isUnsaid, ReasonField } from './reason-field.tsx';

interface Props {
  readonly what: Bilingual;
  readonly name: string;
  readonly body: object;
  /** Under which name the words are sent without which this one is not put forward. */
  readonly reasonAs?: 'replacement' | undefined;
}

/** Puts a document forward for signature, and leads to it. */
export function PutForward({ what, name, body, reasonAs }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const tell = useTell();
  const { href } = useScope();
  const navigate = useNavigate();
  const asking = useAsk(ActAnswer, (done) => {
    tell({ act: say(T.putForward), item: name, done });
    void navigate(href(`/reports/documents/${done.id}`));
  });
  const id = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const unsaid = reasonAs !== undefined && isUnsaid(reason);
  if (!holds('ranking.freeze')) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.putForward)}</h2>
      </div>
      <div className="panel-body">
        <p>{say(what)}</p>
        {asking.error && <Failure error={asking.error} />}
        {asking.error instanceof ApiError && asking.error.faults.length > 0 && (
          <ul className="failure">
            {asking.error.faults.map(({ pointer, detail }) => (
              <li key={pointer}>
                <Written>{detail}</Written>
              </li>
            ))}
          </ul>
        )}
        {reasonAs && (
          <ReasonField
            id={id}
            label={say(T.whyReplaced)}
            missing={asked && unsaid}
            value={reason}
            onChange={setReason}
          />
        )}
        <Button
          look="primary"
          loading={asking.isPending}
          onClick={() => {
            setAsked(true);
            if (unsaid) document.getElementById(id)?.focus();
            else
              asking.mutate({
                path: '/result-documents',
                body: { ...body, ...(reasonAs && { [reasonAs]: reason.trim() }) },
              });
          }}
        >
          {say(T.putForward)}
        </Button>
      </div>
    </section>
  );
}
