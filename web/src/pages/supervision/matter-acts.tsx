import { useState, type ReactNode } from 'react';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import type { Supervision, SupervisionAct } from '../../api/supervision-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';
import { ActForm } from './act-form.tsx';

interface Props {
  readonly one: Supervision;
}

/** What the reader can do now, what waits for others, and what else is possible. */
export function MatterActs({ one }: Props): ReactNode {
  const say = useSay();
  // What a running chain waits for is signed, declined or handed on in its own panel.
  const available = one.available.filter(({ chain }) => chain === null);
  const signs = one.available.some(({ chain, mine: asked }) => chain !== null && asked);
  const mine = available.filter((act) => act.mine);
  const expected = mine.filter(({ standing }) => standing === 'expected');
  const possible = mine.filter(({ standing }) => standing === 'possible');
  const others = available.filter((act) => !act.mine && act.closed === undefined && act.standing === 'expected');
  if (available.length === 0) return null;
  return (
    <section className="panel no-print">
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
      </div>
      <div className="panel-body supervision-acts">
        {expected.length === 0 && !signs && <p className="note">{say(T.noActs)}</p>}
        {expected.map((act, index) => (
          <Act key={keyOf(act)} one={one} act={act} primary={index === 0} />
        ))}
        {others.map((act) => (
          <p key={keyOf(act)} className="note">
            {say(T.waits, { act: act.name, who: act.roleNames.join(say(T.separator)) })}
          </p>
        ))}
        <ClosedActs acts={available} />
        {possible.length > 0 && (
          <details className="act-more">
            <summary>{say(T.more, { count: possible.length })}</summary>
            {possible.map((act) => (
              <Act key={keyOf(act)} one={one} act={act} primary={false} />
            ))}
          </details>
        )}
      </div>
    </section>
  );
}

function keyOf({ command, obligationKey = '' }: SupervisionAct): string {
  return `${command}${obligationKey}`;
}

interface ActProps extends Props {
  readonly act: SupervisionAct;
  readonly primary: boolean;
}

function Act({ one, act, primary }: ActProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <div className="supervision-act">
      {open ? (
        <ActForm
          one={one}
          act={act}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          look={primary ? 'primary' : 'default'}
          onClick={() => {
            setOpen(true);
          }}
        >
          {act.name}
        </Button>
      )}
    </div>
  );
}
