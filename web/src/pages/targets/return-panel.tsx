import { useId, type ReactNode } from 'react';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { ShapeIcon, type Shape } from '../../blocks/light.tsx';
import { useLangOf, Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { OPTION_NAMES } from '../../text/field-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import type { CriterionResult, ReturnPoint } from './return-points.ts';

interface Props {
  readonly event: HistoryEvent;
  readonly opinion: string;
  readonly points: readonly ReturnPoint[];
  readonly answers: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  readonly onAnswer: (point: string, text: string) => void;
  readonly onGo: (point: ReturnPoint) => void;
}

const SHAPE_OF = {
  qualified: 'check',
  needsWork: 'triangle',
  unqualified: 'diamond',
} as const satisfies Record<CriterionResult, Shape>;

/** Why the table came back, in sight while it is changed: each point with the unit's answer to it. */
export function ReturnPanel({ event, opinion, points, answers, readOnly, onAnswer, onGo }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <section className="panel return-panel">
      <div className="panel-head">
        <h2>{say(T.returns)}</h2>
        <p className="note">{say(T.returnedBy, { by: event.by, date: shortDay(dateOf(event.at), today, locale) })}</p>
      </div>
      <ul>
        {opinion !== '' && (
          <li className="return-point">
            <p>
              <b>{say(T.opinion)}</b>
            </p>
            <p className="return-text">
              <Written>{opinion}</Written>
            </p>
          </li>
        )}
        {points.map((point) => (
          <Point
            key={point.point}
            point={point}
            answer={answers[point.point] ?? ''}
            readOnly={readOnly}
            onAnswer={onAnswer}
            onGo={onGo}
          />
        ))}
      </ul>
    </section>
  );
}

interface PointProps extends Pick<Props, 'readOnly' | 'onAnswer' | 'onGo'> {
  readonly point: ReturnPoint;
  readonly answer: string;
}

function Point({ point, answer, readOnly, onAnswer, onGo }: PointProps): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const id = useId();
  const { title, text, result, asks, row } = point;
  const name = result === undefined ? undefined : OPTION_NAMES['result']?.[result];
  return (
    <li className="return-point">
      <p className="return-title">
        {row === undefined ? (
          <b>
            <Written>{title}</Written>
          </b>
        ) : (
          <button
            type="button"
            className="fault-link"
            onClick={() => {
              onGo(point);
            }}
          >
            <Written>{title}</Written>
          </button>
        )}
        {result !== undefined && name && (
          <span className={`return-${result}`}>
            <ShapeIcon shape={SHAPE_OF[result]} /> {say(name)}
          </span>
        )}
      </p>
      {text !== '' && (
        <p className="return-text">
          <Written>{text}</Written>
        </p>
      )}
      {asks && (
        <>
          <label htmlFor={id} className="note">
            {say(T.reply)}
            <span className="visually-hidden">
              {' '}
              <Written>{title}</Written>
            </span>
          </label>
          <textarea
            id={id}
            data-field="answer"
            className="input return-answer"
            rows={2}
            maxLength={2000}
            readOnly={readOnly}
            placeholder={readOnly ? '' : say(T.replyExample)}
            lang={langOf(answer)}
            value={answer}
            onChange={({ target }) => {
              onAnswer(point.point, target.value);
            }}
          />
        </>
      )}
    </li>
  );
}
