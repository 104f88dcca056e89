import { useMemo, type ReactNode } from 'react';
import { useAddress } from '../../shell/address.ts';
import type { Rules } from '../../../../domain/obligations/lay.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';
import { askedBy, forgetAsked } from './asked.ts';
import { Play } from './play.tsx';
import { StartPanel } from './start-panel.tsx';
import { useInstance, useScript, useStart, useWholePolicy, type Beginning, type Script } from './use-rehearsal.ts';
import './rehearsal.css';

/** `/rehearsal`: a year tried with the clock moved by hand, on the domain's own rules, in the browser. */
export function RehearsalPage(): ReactNode {
  const say = useSay();
  const [script, change, forget] = useScript();
  const { today } = useToday();
  const [search, edit] = useAddress();
  usePageTitle(say(T.title));
  const asked = askedBy(search);
  const beginning: Beginning | null = asked === null ? script.beginning : { kind: 'item', ...asked, on: today };
  const begin = (next: Beginning): void => {
    change(() => ({ beginning: next, steps: [] }));
    edit(forgetAsked, { replace: true });
  };
  return (
    <div className="page rehearsal">
      <header className="page-head">
        <div>
          <h1>
            {say(T.title)} <span className="tag rehearsal-badge">{say(T.badge)}</span>
          </h1>
          <p className="sub">{say(T.nothingSent)}</p>
        </div>
      </header>
      {beginning === null ? (
        <StartPanel onBegin={begin} />
      ) : (
        <Prepared
          key={JSON.stringify(beginning)}
          beginning={beginning}
          steps={asked === null ? script.steps : []}
          onSteps={(steps) => {
            change(() => ({ beginning, steps }));
            if (asked !== null) edit(forgetAsked, { replace: true });
          }}
          onAgain={() => {
            forget();
            change(() => ({ beginning: null, steps: [] }));
            edit(forgetAsked, { replace: true });
          }}
        />
      )}
    </div>
  );
}

interface Props {
  readonly beginning: Beginning;
  readonly steps: Script['steps'];
  readonly onSteps: (steps: Script['steps']) => void;
  readonly onAgain: () => void;
}

/** Fetches what the rehearsal stands on: the rules, and the matter it goes on from. */
function Prepared({ beginning, steps, onSteps, onAgain }: Props): ReactNode {
  const { locale } = useLanguage();
  const { calendar } = useToday();
  const taken = useInstance(
    beginning.kind === 'item' ? beginning.itemId : undefined,
    beginning.process ?? 'budgetItem',
  );
  const waits = beginning.kind === 'item' && !taken.data;
  const policy = useWholePolicy(taken.data?.instance.state.policy);
  const rules = useMemo(
    (): Rules | undefined => (policy.data && !waits ? { policy: policy.data, calendar } : undefined),
    [policy.data, waits, calendar],
  );
  const start = useStart(beginning, rules, taken.data, locale);
  if (taken.isError) return <ReadError error={taken.error} onRetry={() => void taken.refetch()} />;
  if (policy.isError) return <ReadError error={policy.error} onRetry={() => void policy.refetch()} />;
  if (!start || !rules) return <Skeleton rows={8} height={46} />;
  return <Play start={start} rules={rules} steps={steps} onSteps={onSteps} onAgain={onAgain} />;
}
