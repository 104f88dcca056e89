import type { ReactNode } from 'react';
import { useVersion } from '../../api/use-item.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormAwaited } from './form-awaited.tsx';
import { GenericForm } from './generic-form.tsx';

/** The final report begins with the report before it, the one that the unit answered or that came back (E5–E8). */
export function FinalForm(props: FormProps): ReactNode {
  const { id, details } = props.one;
  const before = useVersion(id, details.report?.versionId, 'finance-evaluations');
  if (details.report && !before.data) return <FormAwaited read={before} />;
  return <GenericForm {...props} written={before.data?.body} />;
}
