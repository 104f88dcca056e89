import type { ReactNode } from 'react';
import { CALLED_PER_SECOND } from '../../../../domain/processes/season/load.ts';
import type { SeasonRound } from '../../api/round-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import { useDay } from '../reports/document-parts.tsx';
import { wordsOf } from './kind-words.ts';
import { isUnderWay } from './under-way.ts';

interface Props {
  readonly one: SeasonRound;
}

/** 应报, 已开, 已报, 已审. */
export function Figures({ one: { figures, kind } }: Props): ReactNode {
  const say = useSay();
  const shown = [
    [T.expected, figures.expected],
    [T.begun, figures.begun],
    [T.reported, figures.reported],
  ] as const;
  return (
    <dl className="panel season-figures">
      {shown.map(([name, count]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
      <div>
        <dt>{say(T.reviewed)}</dt>
        <dd>
          {kind === 'monitoring' ? <span title={say(T.notReviewed)}>—</span> : figures.reviewed}
          {kind === 'monitoring' && <small className="note"> {say(T.notReviewed)}</small>}
        </dd>
      </div>
    </dl>
  );
}

/** How far an opened round has reached its units, while it is on its way. */
export function Opening({ one }: Props): ReactNode {
  const say = useSay();
  const day = useDay();
  if (!isUnderWay(one)) return null;
  const { opening, paused } = one;
  const { called, units, toCarry } = opening;
  const text = toCarry > 0 ? T.carrying : T.calling;
  return (
    <section className="panel panel-body season-opening" aria-label={say(T.opening)}>
      {paused ? (
        <p className="failure">{say(T.pausedBy, { on: day(paused.on), by: paused.by, reason: paused.reason })}</p>
      ) : (
        <p role="status">{say(text, { called, units, toCarry, rate: CALLED_PER_SECOND })}</p>
      )}
      <progress max={Math.max(1, units)} value={called} aria-label={say(T.called, { called, units })} />
      <span className="second">{say(T.called, { called, units })}</span>
    </section>
  );
}

/** What was said to the units, and how it ended. */
export function Announcement({ one: { kind, announced, closed, withdrawn } }: Props): ReactNode {
  const say = useSay();
  const day = useDay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.said)}</h2>
        {announced && <span className="note">{say(T.saidBy, { on: day(announced.on), by: announced.by })}</span>}
      </div>
      <div className="panel-body">
        {!announced && <p className="note">{say(T.notAnnouncedYet)}</p>}
        {announced && (
          <>
            <p className="season-note">
              <Written>{announced.note}</Written>
            </p>
            <p className="second">
              {announced.unitIds === null
                ? say(wordsOf(kind).forAll)
                : say(T.forSome, { count: announced.unitIds.length })}
              {announced.carryOn && ` · ${say(T.carriesOn)}`}
              {announced.ownDue !== null && ` · ${say(T.ownDueOn, { on: day(announced.ownDue) })}`}
            </p>
          </>
        )}
        {closed && (
          <p>
            {say(T.closedWith, { on: day(closed.on), by: closed.by })}
            {closed.reason !== '' && ` · ${closed.reason}`}
            <span className="second">{say(T.closedFigures, closed.figures)}</span>
          </p>
        )}
        {withdrawn && (
          <p>{say(T.withdrawnWith, { on: day(withdrawn.on), by: withdrawn.by, reason: withdrawn.reason })}</p>
        )}
      </div>
    </section>
  );
}
