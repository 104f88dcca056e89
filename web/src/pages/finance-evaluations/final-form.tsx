import type { ReactNode } from 'react';
import { useVersion } from '../../api/use-item.ts';
import type { FormProps } from './evaluation-acts.tsx';
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

function BegunForm({ versionId, ...props }: FormProps & { readonly versionId: string | undefined }): ReactNode {
  const before = useVersion(props.one.id, versionId, 'finance-evaluations');
  if (versionId !== undefined && !before.data) return <FormAwaited read={before} />;
  return <GenericForm {...props} written={before.data?.body} />;
}
