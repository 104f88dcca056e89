import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { REPORT_PARTS } from '../../../../domain/performance-report/content.ts';
import { REPORT_PART_NAMES } from '../../../../domain/performance-report/report-text.ts';
import { reportDocument } from '../../../../domain/processes/performance-report/state.ts';
import { useKept } from '../../acts/kept.ts';
import { useTell } from '../../acts/answers.tsx';
import { useSend } from '../../api/api-provider.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import { PrefillAnswer, type Prefill, type Report } from '../../api/report-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { Button } from '../../blocks/button.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { SaveNote } from '../write/save-note.tsx';
import { useAutosave, useDraft, type Draft } from '../write/use-draft.ts';
import { FiguresPanel } from './figures-panel.tsx';
import { beginning, draftOf, fieldOf, formOf } from './report-draft.ts';

/** The five parts as they are written: begun from the data, kept at every pause. */
export function ReportEditor({ report }: { readonly report: Report }): ReactNode {
  const send = useSend();
  const draft = useDraft(report.id, reportDocument(report.side));
  const prefill = useQuery({
    queryKey: ['report-prefill', report.id],
    queryFn: ({ signal }) => send({ path: `/performance-reports/${report.id}/prefill`, answer: PrefillAnswer, signal }),
  });
  const failed = draft.isError ? draft : prefill.isError && !prefill.data ? prefill : undefined;
  if (failed) return <ReadError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (draft.data === undefined || !prefill.data) return <Skeleton rows={5} height={90} />;
  return <Editor report={report} draft={draft.data} prefill={prefill.data} />;
}

interface Props {
  readonly report: Report;
  readonly draft: Draft | null;
  readonly prefill: Prefill;
}

function Editor({ report, draft, prefill }: Props): ReactNode {
  const say = useSay();
  const tell = useTell();
  const kind = reportDocument(report.side);
  const [value, change, forget] = useKept<AskValue>(`${report.id}:${kind}:${String(draft?.revision ?? 0)}`, () =>
    beginning(draft?.body, report.content?.parts, prefill.parts),
  );
  const saving = useAutosave({ itemId: report.id, kind, value, first: draft, bodyOf: draftOf, forget });
  const act = report.available.find(({ command }) => command === 'submitPerformanceReport');
  const name = act?.signOff === true ? act.name : say(T.submit);
  const asking = useAsk(ActAnswer, (done) => {
    forget();
    tell({ act: name, item: report.name, done });
  });
  return (
    <>
      <section className="panel">
        <div className="panel-head">
          <h2>{say(T.edit)}</h2>
          <SaveNote
            saving={saving}
            onTheirs={(body) => {
              change(() => beginning(body, undefined, prefill.parts));
            }}
          />
        </div>
        <div className="panel-body report-edit">
          <p className="note">{say(T.editHint)}</p>
          <AskForm
            value={value}
            onChange={(next) => {
              change(() => next);
            }}
            submit={name}
            busy={asking.isPending}
            error={asking.error}
            onSubmit={() => {
              const body = { ...draftOf(value), expectedVersion: report.version };
              asking.mutate({ path: `/performance-reports/${report.id}/submission`, body });
            }}
          >
            {act && <SignersAhead item={report} act={act} />}
            {REPORT_PARTS.map((part) => (
              <div key={part} className="report-part">
                <AskArea name={fieldOf(part)} label={say(REPORT_PART_NAMES[part])} rows={3} />
                <Button
                  size="small"
                  aria-label={say(T.redraftOf, { part: say(REPORT_PART_NAMES[part]) })}
                  onClick={() => {
                    const words = formOf(prefill.parts)[fieldOf(part)] ?? '';
                    change((before) => ({ ...before, [fieldOf(part)]: words }));
                  }}
                >
                  {say(T.redraft)}
                </Button>
              </div>
            ))}
          </AskForm>
        </div>
      </section>
      <FiguresPanel content={prefill} />
    </>
  );
}
