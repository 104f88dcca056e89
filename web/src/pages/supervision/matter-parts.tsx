import type { ReactNode } from 'react';
import type { Supervision } from '../../api/supervision-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { AttachedFile } from '../../files/attached-file.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';
import { useDay } from './use-day.ts';

interface Props {
  readonly one: Supervision;
}

/** What was reported, the latest first, and what the leader said to each. */
export function Answers({ one: { id, answers } }: Props): ReactNode {
  const say = useSay();
  const day = useDay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.reports)}</h2>
      </div>
      {answers.length === 0 && <p className="panel-body note">{say(T.noAnswer)}</p>}
      {answers.toReversed().map(({ no, on, by, measures, done, evidence, returned }) => (
        <article key={no} className="supervision-report">
          <h3>{say(T.reportNo, { no, on: day(on), by })}</h3>
          <dl>
            <dt>{say(T.measures)}</dt>
            <dd className="supervision-text">
              <Written>{measures}</Written>
            </dd>
            <dt>{say(T.done)}</dt>
            <dd className="supervision-text">{done}</dd>
            <dt>{say(T.evidence)}</dt>
            <dd>
              <ul className="supervision-evidence">
                {evidence.map(({ name, where, sha256 }) => (
                  <li key={`${name}${sha256 ?? where ?? ''}`}>
                    <AttachedFile itemId={id} name={name} sha256={sha256 ?? undefined} />
                    {where !== null && <span className="second">{where}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </dl>
          {returned && (
            <p className="failure">{say(T.returnedWith, { on: day(returned.on), opinion: returned.opinion })}</p>
          )}
        </article>
      ))}
    </section>
  );
}

/** The leader's last word. */
export function Closed({ one: { closed } }: Props): ReactNode {
  const say = useSay();
  const day = useDay();
  if (!closed) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.closedTitle)}</h2>
      </div>
      <p className="panel-body">{say(T.conclusion, { on: day(closed.on), by: closed.by, opinion: closed.opinion })}</p>
    </section>
  );
}

/** Every act, the newest first. */
export function History({ one: { history } }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.history)}</h2>
      </div>
      <ol className="supervision-history">
        {history.map(({ seq, at, by, sentence }) => (
          <li key={seq}>
            <Written>{sentence}</Written>
            <span className="second">
              {momentWords(at, today, locale)} · <Written>{by}</Written>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
