import { useMemo, useState, type ReactNode } from 'react';
import { useTell } from '../../acts/answers.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { ApiError } from '../../api/api-error.ts';
import { ActAnswer } from '../../api/history-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import type { MatterAct } from '../../api/matter-act-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { actBody } from './document-act-model.ts';
import './reports.css';

interface Props {
  readonly matter: Pick<Item, 'id' | 'name' | 'version' | 'rules'>;
  /** What the API calls the matters of the process. */
  readonly resource: string;
  readonly acts: readonly MatterAct[];
  /** What an act asks for. */
  readonly fields: (act: MatterAct) => ReactNode;
  /** Instead of a form: an act that has a page of its own. */
  readonly instead?: (act: MatterAct) => ReactNode;
  /** Acts that somebody is waited for with; without it, all of them. */
  readonly isAwaited?: (act: MatterAct) => boolean;
}

/** What may be done now: the reader's own acts as forms, others' that are waited for with who does them. */
export function ActsPanel({ acts: offered, instead, isAwaited = () => true, ...one }: Props): ReactNode {
  const say = useSay();
  // What a running chain waits for is signed, declined or handed on in its own panel.
  const open = offered.filter((act) => act.chain === null);
  const acts = open.filter((act) => act.closed === undefined && (act.mine || isAwaited(act)));
  const closed = open.filter((act) => act.closed !== undefined);
  const first = acts.find(isAwaited);
  if (acts.length + closed.length === 0) return null;
  return (
    <section className="panel no-print">
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
      </div>
      <div className="panel-body document-acts">
        {acts.map((act) =>
          act.mine ? (
            (instead?.(act) ?? (
              <Opener key={keyOf(act)} label={act.name} primary={act === first}>
                {(close) => <ActForm {...one} act={act} close={close} />}
              </Opener>
            ))
          ) : (
            <p key={keyOf(act)} className="note">
              {say(T.byOthers, { act: act.name, who: act.roleNames.join(say(T.comma)) })}
            </p>
          ),
        )}
        <ClosedActs acts={closed} />
      </div>
    </section>
  );
}

function keyOf({ command, clock, chain }: MatterAct): string {
  return [command, clock, chain].join(':');
}

interface FormProps extends Pick<Props, 'matter' | 'resource' | 'fields'> {
  readonly act: MatterAct;
  readonly close: () => void;
}

function ActForm({ matter, resource, fields, act, close }: FormProps): ReactNode {
  const tell = useTell();
  const [value, setValue] = useState<AskValue>({});
  const asking = useAsk(ActAnswer, (done) => {
    tell({ act: act.name, item: matter.name, done });
    close();
  });
  // A fault of the act itself stands at its own place; the form knows it within the command.
  const { error } = asking;
  const faults = useMemo(
    () =>
      (error instanceof ApiError ? error.faults : []).map((fault) => ({
        ...fault,
        pointer: fault.pointer.startsWith('/command') ? fault.pointer : `/command${fault.pointer}`,
      })),
    [error],
  );
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={act.name}
      busy={asking.isPending}
      error={error}
      faults={faults}
      onCancel={close}
      onSubmit={() => {
        const body = actBody(act, value, matter.version);
        asking.mutate({ path: `/${resource}/${matter.id}/commands`, body });
      }}
    >
      <SignersAhead item={matter} act={act} />
      {fields(act)}
    </AskForm>
  );
}
