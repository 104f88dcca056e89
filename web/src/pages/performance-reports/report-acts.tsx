import type { ReactNode } from 'react';
import type { Report } from '../../api/report-answers.ts';
import { AskArea, AskText } from '../../ask/ask-fields.tsx';
import { useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { ActsPanel } from '../reports/acts-panel.tsx';

/** What may be done now; the words are put forward in the editor. */
export function ReportActs({ report }: { readonly report: Report }): ReactNode {
  const acts = report.available.filter(({ command, mine }) => !mine || command !== 'submitPerformanceReport');
  return (
    <ActsPanel
      matter={report}
      resource="performance-reports"
      acts={acts}
      fields={({ command }) => <ActFields command={command} />}
    />
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
