import type { ReactNode } from 'react';
import { useVersion } from '../../api/use-item.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { feedbackOf } from './feedback-of.ts';
import { FormAwaited } from './form-awaited.tsx';
import { GenericForm } from './generic-form.tsx';

/** The final report begins with the report before it, the one that the unit answered or that came back (E5–E8). */
export function FinalForm(props: FormProps): ReactNode {
  return <BegunForm {...props} versionId={props.one.details.report?.versionId} />;
}

/** A work plan that came back begins with what was put forward before (E6). */
export function PlanForm(props: FormProps): ReactNode {
  return <BegunForm {...props} versionId={props.one.details.plan?.versionId} />;
}

/** A feedback begins with the one drafted before, or with what the final report found: nobody copies problems by hand (R1). */
export function FeedbackForm(props: FormProps): ReactNode {
  const { feedback, report } = props.one.details;
  if (feedback) return <BegunForm {...props} versionId={feedback.versionId} />;
  return <BegunForm {...props} versionId={report?.versionId} reads={feedbackOf} />;
}

interface BegunProps extends FormProps {
  readonly versionId: string | undefined;
  /** What of the document before is carried on; without it, all. */
  readonly reads?: (body: unknown) => unknown;
}

function BegunForm({ versionId, reads = (body) => body, ...props }: BegunProps): ReactNode {
  const before = useVersion(props.one.id, versionId, 'finance-evaluations');
  if (versionId !== undefined && !before.data) return <FormAwaited read={before} />;
  return <GenericForm {...props} written={before.data && reads(before.data.body)} />;
}
