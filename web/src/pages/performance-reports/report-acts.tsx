import { useState, type ReactNode } from 'react';
import { useTell } from '../../acts/answers.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import type { MatterAct } from '../../api/item-answers.ts';
import type { Report } from '../../api/report-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { actBody } from '../reports/document-act-model.ts';

/** What may be done now: the reader's own acts as forms, others' with who does them. The words are put forward in the editor. */
export function ReportActs({ report }: { readonly report: Report }): ReactNode {
  const say = useSay();
  // What a running chain waits for is signed, declined or handed on in its own panel.
  const acts = report.available.filter(
    ({ command, mine, chain }) => chain === null && (!mine || command !== 'submitPerformanceReport'),
  );
  if (acts.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
      </div>
      <div className="panel-body document-acts">
        {acts.map((act, index) =>
          act.mine ? (
            <Opener key={keyOf(act)} label={act.name} primary={index === 0}>
              {(close) => <ActForm report={report} act={act} close={close} />}
            </Opener>
          ) : (
            <p key={keyOf(act)} className="note">
              {say(T.byOthers, { act: act.name, who: act.roleNames.join(say(T.comma)) })}
            </p>
          ),
        )}
      </div>
    </section>
  );
}

function keyOf({ command, clock, chain }: MatterAct): string {
  return [command, clock, chain].join(':');
}

interface FormProps {
  readonly report: Report;
  readonly act: MatterAct;
  readonly close: () => void;
}

function ActForm({ report, act, close }: FormProps): ReactNode {
  const tell = useTell();
  const [value, setValue] = useState<AskValue>({});
  const asking = useAsk(ActAnswer, (done) => {
    tell({ act: act.name, item: report.name, done });
    close();
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={act.name}
      busy={asking.isPending}
      error={asking.error}
      onCancel={close}
      onSubmit={() => {
        const body = actBody(act, value, report.version);
        asking.mutate({ path: `/performance-reports/${report.id}/commands`, body });
      }}
    >
      <SignersAhead item={report} act={act} />
      <ActFields command={act.command} />
    </AskForm>
  );
}

function ActFields({ command }: { readonly command: string }): ReactNode {
  const say = useSay();
  switch (command) {
    case 'signPerformanceReport':
      return <p>{say(T.signWhat)}</p>;
    case 'acceptPerformanceReport':
      return <AskArea name="command/opinion" label={say(T.opinion)} hint={say(T.opinionOptional)} />;
    case 'withdrawPerformanceReport':
      return <AskArea name="command/reason" label={say(T.reason)} />;
    case 'askExtension':
      return (
        <>
          <AskText name="command/workingDays" label={say(T.workingDays)} />
          <AskArea name="command/reason" label={say(T.reason)} />
        </>
      );
    case 'grantExtension':
      return (
        <>
          <AskText name="command/workingDays" label={say(T.workingDays)} />
          <AskArea name="command/opinion" label={say(T.opinion)} />
        </>
      );
    default:
      return <AskArea name="command/opinion" label={say(T.opinion)} />;
  }
}
