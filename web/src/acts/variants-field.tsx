import type { ReactNode } from 'react';
import { useForm } from './field-context.tsx';
import type { FieldSpec } from './field-spec.ts';
import { Fields } from './field.tsx';
import { isGroup, type FormPath } from './form-value.ts';
import { ChoiceInput } from './inputs.tsx';

interface Props {
  readonly name: string;
  readonly spec: Extract<FieldSpec, { kind: 'variants' }>;
  readonly path: FormPath;
}

/** A value that takes several forms: the form is chosen first, its own fields follow. */
export function VariantsField({ name, spec, path }: Props): ReactNode {
  const form = useForm();
  const value = form.read(path);
  const group = isGroup(value) ? value : {};
  const chosen = spec.variants.find((variant) => variant.value === group[spec.by]) ?? spec.variants[0];
  return (
    <fieldset className="field-group">
      <legend>{name}</legend>
      <ChoiceInput path={[...path, spec.by]} name={spec.by} options={spec.variants.map((variant) => variant.value)} />
      {chosen && <Fields members={chosen.members} path={path} />}
    </fieldset>
  );
}
