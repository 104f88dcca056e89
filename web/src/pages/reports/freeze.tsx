import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { AskOnce } from '../../acts/ask-once.tsx';
import { RankingFrozenAnswer } from '../../api/ranking-answers.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import type { useDraftRanking } from './use-draft-ranking.ts';

interface Props {
  readonly draft: ReturnType<typeof useDraftRanking>;
  readonly name: string;
}

/** Freezes what is previewed; it is asked once, for it cannot be undone. */
export function Freeze({ draft: { preview, note, setNote, body, forget }, name }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { href } = useScope();
  const navigate = useNavigate();
  // What was seen when it was asked: another preview is asked about anew.
  const [seen, setSeen] = useState<string>();
  const asking = useAsk(RankingFrozenAnswer, ({ id }) => {
    forget();
    void navigate(href(`/reports/rankings/${id}`));
  });
  const { data } = preview;
  const isAsked = data !== undefined && !preview.isPlaceholderData && seen === data.inputsHash + data.resultHash;
  const goBack = (): void => {
    setSeen(undefined);
  };
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.freeze)}</h2>
      </div>
      <div className="panel-body act-steps">
        <p>{say(T.freezeWhat)}</p>
        {!holds('ranking.freeze') && <p className="note">{say(T.onlyOffice)}</p>}
        {holds('ranking.freeze') && isAsked && (
          <AskOnce
            label={say(T.freeze)}
            word={say(T.freezeIt)}
            busy={asking.isPending}
            onBack={goBack}
            onSend={() => {
              const path = '/rankings';
              asking.mutate({ path, body: { ...body, note, inputsHash: data.inputsHash } }, { onError: goBack });
            }}
          >
            <p>{say(T.freezeOnce, { name, places: data.places, excluded: data.excluded })}</p>
            {note !== '' && <p className="note">{note}</p>}
          </AskOnce>
        )}
        {holds('ranking.freeze') && !isAsked && (
          <AskForm
            value={{ note }}
            onChange={(next) => {
              setNote(next['note'] ?? '');
            }}
            submit={say(T.freeze)}
            busy={preview.isFetching}
            error={asking.error}
            onSubmit={() => {
              if (data) setSeen(data.inputsHash + data.resultHash);
              else void preview.refetch();
            }}
          >
            <AskArea name="note" label={say(T.note)} />
          </AskForm>
        )}
      </div>
    </section>
  );
}
