import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { DocumentView } from '../../acts/document-view.tsx';
import { ApiError } from '../../api/api-error.ts';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { useVersion } from '../../api/use-item.ts';
import { DOCUMENT_NAMES } from '../../text/document-text.ts';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { CameBack } from './came-back.tsx';
import { FormAwaited } from './form-awaited.tsx';
import { Section } from './section.tsx';

/** Where the work plan, the report or the feedback is what people work on: there it stands open. */
const READ_IN = {
  evaluationPlan: ['planning', 'planApproving', 'scoring'],
  evaluationReport: ['exchanging', 'finalising', 'approving'],
  feedback: ['followUp'],
} as const;

interface Props {
  readonly one: FinanceEvaluation;
}

/** The work plan as it was put forward: its approver, the experts and the unit read what they act on (E6). */
export function PlanPanel({ one }: Props): ReactNode {
  return (
    <Paper
      one={one}
      kind="evaluationPlan"
      versionId={one.details.plan?.versionId}
      opinion={one.details.plan?.opinion}
    />
  );
}

/** The report: the draft that the unit answers, then the final one that is approved (E6). */
export function ReportPanel({ one }: Props): ReactNode {
  const say = useSay();
  const { report } = one.details;
  return (
    <Paper
      one={one}
      kind="evaluationReport"
      versionId={report?.versionId}
      opinion={report?.opinion}
      note={report && <span className="tag">{say(report.final ? T.final : T.draft)}</span>}
    />
  );
}

/** The feedback: who signs it reads it whole before, and the unit what it signs for, with its number and its days (R1). */
export function FeedbackPanel({ one }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { versionId, documentNumber, issuedOn, receivedOn } = one.details.feedback ?? {};
  const dated = (date: PlainDate | undefined): string => (date === undefined ? '' : formatDate(date, locale, 'date'));
  const line =
    documentNumber === undefined
      ? say(T.feedbackDraft)
      : [
          documentNumber,
          say(T.issuedOn, { date: dated(issuedOn) }),
          receivedOn === undefined ? say(T.notReceived) : say(T.receivedOn, { date: dated(receivedOn) }),
        ].join(' · ');
  return <Paper one={one} kind="feedback" versionId={versionId} note={<span className="muted">{line}</span>} />;
}

interface PaperProps extends Props {
  readonly kind: keyof typeof READ_IN;
  readonly versionId: string | undefined;
  readonly note?: ReactNode;
  /** Why it came back, where it did. */
  readonly opinion?: string | undefined;
}

/** Nothing where there is none, or none that the reader may see yet. */
function Paper({ one, kind, versionId, note, opinion }: PaperProps): ReactNode {
  const say = useSay();
  const read = useVersion(one.id, versionId, 'finance-evaluations');
  if (versionId === undefined || (read.error instanceof ApiError && read.error.status === 404)) return null;
  const phase = one.position.find(({ track }) => track === 'main')?.phase;
  return (
    <Section title={say(DOCUMENT_NAMES[kind])} note={note}>
      <CameBack opinion={opinion} />
      <details className="panel-body" key={phase} open={READ_IN[kind].some((each) => each === phase)}>
        <summary>{say(T.readPaper)}</summary>
        {read.data ? <DocumentView kind={kind} body={read.data.body} /> : <FormAwaited read={read} />}
      </details>
    </Section>
  );
}
