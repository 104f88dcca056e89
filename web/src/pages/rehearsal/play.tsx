import { useMemo, type ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import type { Rules } from '../../../../domain/obligations/lay.ts';
import type { ProcessState } from '../../../../domain/process/process.ts';
import type { Rehearsal } from '../../../../domain/process/rehearse.ts';
import { PHASE_NAMES } from '../../../../domain/processes/names.ts';
import { perform, type Step } from '../../../../domain/rehearsal/script.ts';
import { Button } from '../../blocks/button.tsx';
import { TodayAt } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';
import { TRACK_NAMES } from '../../text/track-text.ts';
import { ActsPanel } from './acts-panel.tsx';
import { ClocksPanel } from './clocks-panel.tsx';
import { GoOn } from './go-on.tsx';
import { Happened } from './happened.tsx';
import { WhatIf } from './what-if.tsx';

interface Props {
  readonly start: Rehearsal<ProcessState>;
  readonly rules: Rules;
  readonly steps: readonly Step[];
  readonly onSteps: (steps: readonly Step[]) => void;
  readonly onAgain: () => void;
}

/** A rehearsal under way: the day, what can be done, what runs, what happened, and what other rules would make of it. */
export function Play({ start, rules, steps, onSteps, onAgain }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const performance = useMemo(() => perform(start, steps, rules, locale), [start, steps, rules, locale]);
  const { rehearsal, played } = performance;
  const today = dateOf(rehearsal.now);
  const add = (step: Step): void => {
    onSteps([...steps, step]);
  };
  return (
    <TodayAt today={today}>
      <section className="panel rehearsal-head">
        <div>
          <p className="note">{say(T.now)}</p>
          <p className="rehearsal-day" role="status">
            {formatDate(today, locale)}
          </p>
        </div>
        <div>
          <p className="note">{nameOf(rehearsal.instance.state)}</p>
          <Position state={rehearsal.instance.state} />
        </div>
        <GoOn rehearsal={rehearsal} rules={rules} onStep={add} />
        <div className="act-buttons">
          <Button
            disabled={steps.length === 0}
            onClick={() => {
              onSteps(steps.slice(0, -1));
            }}
          >
            {say(T.undo)}
          </Button>
          <Button onClick={onAgain}>{say(T.again)}</Button>
        </div>
      </section>
      <div className="rehearsal-columns">
        <Happened played={played} />
        <div className="rehearsal-rail">
          <ClocksPanel rehearsal={rehearsal} rules={rules} />
          <ActsPanel rehearsal={rehearsal} rules={rules} no={steps.length} onStep={add} />
        </div>
      </div>
      <WhatIf start={start} rules={rules} steps={steps} performance={performance} />
    </TodayAt>
  );
}

/** Every process names its matters. */
function nameOf(state: ProcessState): string {
  return 'name' in state && typeof state.name === 'string' ? state.name : '';
}

/** Where each track stands that has begun. */
function Position({ state }: { readonly state: ProcessState }): ReactNode {
  const { locale } = useLanguage();
  const begun = Object.entries(state.position).filter(([, phase]) => phase !== 'none');
  return (
    <p>
      {begun.map(([track, phase]) => (
        <span key={track} className="tag">
          {[...(track === 'main' ? [] : [TRACK_NAMES[track]?.[locale]]), PHASE_NAMES[phase]?.[locale] ?? phase].join(
            ' ',
          )}
        </span>
      ))}
    </p>
  );
}
