import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Bilingual } from '../../../../domain/locale.ts';
import { useTell } from '../../acts/answers.tsx';
import { useKept } from '../../acts/kept.ts';
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
  /** Under which the words are kept on this machine until they are sent. */
  readonly place: string;
}

/** Puts a document forward for signature, and leads to it. */
export function PutForward({ what, name, body, reasonAs, place }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const tell = useTell();
  const { href } = useScope();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [{ reason }, write, forget] = useKept(`replacement:${place}`, () => ({ reason: '' }));
  const asking = useAsk(ActAnswer, (done) => {
    forget();
    tell({ act: say(T.putForward), item: name, done });
    void navigate(href(`/reports/documents/${done.id}`));
  });
  const id = useId();
  const [asked, setAsked] = useState(false);
  const unsaid = reasonAs !== undefined && isUnsaid(reason);
  if (!holds('ranking.freeze')) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.putForward)}</h2>
      </div>
      <div className="panel-body act-steps">
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
            onChange={(next) => {
              write(() => ({ reason: next }));
            }}
          />
        )}
        <Button
          look="primary"
          loading={asking.isPending}
          onClick={() => {
            setAsked(true);
            if (unsaid) document.getElementById(id)?.focus();
            else
              asking.mutate(
                { path: '/result-documents', body: { ...body, ...(reasonAs && { [reasonAs]: reason.trim() }) } },
                // Somebody was faster: what stands in the way now is shown, and leads there.
                { onError: () => void queries.invalidateQueries() },
              );
          }}
        >
          {say(T.putForward)}
        </Button>
      </div>
    </section>
  );
}
