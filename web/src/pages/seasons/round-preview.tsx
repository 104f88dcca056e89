import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SeasonKind } from '../../../../domain/processes/season/state.ts';
import { useSend } from '../../api/api-provider.tsx';
import { RoundPreviewAnswer, type RoundPreview as Preview } from '../../api/round-answers.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import { wordsOf } from './kind-words.ts';

interface Props {
  readonly kind: SeasonKind;
  readonly asked: object;
  /** Whether it is looked at before it is announced, which may need signatures. */
  readonly announcing?: boolean;
}

/** What a round would come to, before it is announced and before it is opened: dates with their reasons, reach, load. */
export function RoundPreview({ kind, asked, announcing = false }: Props): ReactNode {
  const say = useSay();
  const send = useSend();
  const answer = useQuery({
    queryKey: ['round-preview', asked],
    queryFn: ({ signal }) =>
      send({ method: 'POST', path: '/seasons/preview', body: asked, answer: RoundPreviewAnswer, signal }),
    placeholderData: (before) => before,
    retry: false,
  });
  return (
    <section className="round-preview" aria-label={say(T.previewTitle)}>
      {answer.isPending && <Skeleton rows={6} height={24} />}
      {!answer.isPending && !answer.data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Loaded kind={kind} preview={answer.data} />}
      {announcing && answer.data?.signOff && (
        <SignersAhead item={answer.data} act={{ command: 'announceSeason', signOff: true }} />
      )}
    </section>
  );
}

function Loaded({ kind, preview }: { readonly kind: SeasonKind; readonly preview: Preview }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { unitsDue, rules, openBy, units, items, reporting, reviewing, toCarry } = preview;
  const facts = { ...unitsDue, statutory: false, policy: rules.policyTitle, calendar: rules.calendar };
  return (
    <>
      <dl className="round-facts">
        <dt>{say(T.openBy)}</dt>
        <dd>{dayWords(openBy, today, locale)}</dd>
        <dt>{say(wordsOf(kind).dueOf)}</dt>
        <dd>
          <ExplainedDueDate facts={facts} />
        </dd>
      </dl>
      {unitsDue.due < today && <p className="failure">{say(T.datePassed)}</p>}
      <p>{say(wordsOf(kind).reach, { units, items })}</p>
      {toCarry > 0 && <p>{say(T.wouldCarry, { toCarry })}</p>}
      <p>{say(wordsOf(kind).reporting, reporting)}</p>
      {reviewing && <p>{say(T.reviewing, reviewing)}</p>}
      <details>
        <summary>{say(T.loadTable)}</summary>
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say(T.day)}</th>
                <th scope="col" className="number">
                  {say(T.already)}
                </th>
                <th scope="col" className="number">
                  {say(T.added)}
                </th>
              </tr>
            </thead>
            <tbody>
              {preview.days.map(({ day, already, round }) => (
                <tr key={day}>
                  <th scope="row">{dayWords(day, today, locale)}</th>
                  <td className="number">{already}</td>
                  <td className="number">{round}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
