import { Fragment, type ReactNode } from 'react';
import { PLACE_NAMES, THEN_NAMES } from '../../../domain/sign-off/choice-names-text.ts';
import type { ChainDone, ChainSeat, ChainStep, SignOffChain } from '../api/sign-off-answers.ts';
import { momentWords } from '../blocks/date-words.ts';
import { Person } from '../blocks/person.tsx';
import { Written } from '../blocks/written.tsx';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { CHAIN_TEXT as T, SEAT_STATE_NAMES, STEP_MARKS } from '../text/sign-off-text.ts';
import './sign-off.css';

/** The way a chain has gone and has still to go: who, when, with what opinion; whose turn it is; who comes next. */
export function ChainPath({ chain }: { readonly chain: SignOffChain }): ReactNode {
  const say = useSay();
  return (
    <ol className="chain-path">
      <li className={chain.withProposer ? 'chain-step current' : 'chain-step passed'}>
        <span className="chain-mark" aria-hidden>
          {STEP_MARKS[chain.withProposer ? 'current' : 'passed']}
        </span>
        <div>
          {chain.proposals.map((done, index) => (
            <p key={done.at + String(index)}>
              <Who done={done} /> {say(index === 0 ? T.put : T.putAgain, { no: index + 1 })}
            </p>
          ))}
          {chain.withProposer && <p className="chain-turn">{say(T.back)}</p>}
        </div>
      </li>
      {chain.steps.map((step, index) => (
        <Step key={step.key} step={step} no={index + 1} chain={chain} />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: ChainStep;
  readonly no: number;
  readonly chain: SignOffChain;
}

function Step({ step, no, chain }: StepProps): ReactNode {
  const say = useSay();
  const state = chain.withProposer && step.state === 'current' ? 'ahead' : step.state;
  const back = chain.returns.filter(({ from }) => from === no - 1);
  return (
    <li className={`chain-step ${state}`} aria-current={state === 'current' ? 'step' : undefined}>
      <span className="chain-mark" aria-hidden>
        {STEP_MARKS[state]}
      </span>
      <div>
        <p className="chain-step-name">
          <b>{say(T.step, { no, name: step.name })}</b> <span className="muted">{step.modeName}</span>
        </p>
        <ul>
          {step.seats.map((seat, index) => (
            <li key={seat.id ?? index} className={seat.added ? 'chain-seat added' : 'chain-seat'}>
              <Seat seat={seat} />
            </li>
          ))}
          {back.map((done) => (
            <li key={done.at} className="chain-return">
              ↩{' '}
              {say(T.returned, {
                by: done.by,
                to: done.to === null ? say(T.proposer) : (chain.steps[done.to]?.name ?? ''),
                then: say(THEN_NAMES[done.then]),
                words: done.words,
              })}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Seat({ seat }: { readonly seat: ChainSeat }): ReactNode {
  const say = useSay();
  const { signature, added, transfers, consults, standsIn } = seat;
  const who = seat.person ? say(T.person_option, { name: seat.person.name, roles: seat.roleName }) : seat.roleName;
  return (
    <>
      {signature ? (
        <Who done={signature} />
      ) : (
        <b>
          <Written>{who}</Written>
        </b>
      )}{' '}
      <span className={`chain-state ${seat.state}`}>{say(SEAT_STATE_NAMES[seat.state])}</span>
      {signature && signature.words !== '' && <span>{say(T.said, { words: signature.words })}</span>}
      {standsIn === 'initiator' && <p className="note">{say(T.initiator)}</p>}
      {added && <p className="note">{say(T.added, { by: added.by, place: say(PLACE_NAMES[added.place]) })}</p>}
      {transfers.map(({ by, at }) => (
        <p key={at} className="note">
          {say(T.transferred, { by })}
        </p>
      ))}
      {consults.map(({ by, at, words, with: name, advice }) => (
        <Fragment key={at}>
          <p className="note">{say(T.asked, { by, name, words })}</p>
          {advice && <p className="note">{say(T.advice, { by: advice.by, words: advice.words })}</p>}
        </Fragment>
      ))}
    </>
  );
}

function Who({ done }: { readonly done: ChainDone }): ReactNode {
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <>
      <Person name={done.by} onBehalfOf={done.onBehalfOf} />{' '}
      <span className="muted">{momentWords(done.at, today, locale)}</span>
    </>
  );
}
