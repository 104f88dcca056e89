import { Suspense, type ReactNode } from 'react';
import { Button } from '../blocks/button.tsx';
import { later } from '../blocks/later.tsx';
import { useSay } from '../text/language.tsx';
import { FORM_TEXT as T } from '../text/field-text.ts';
import { ActualInput, ChoiceInput, DateInput, FlagInput, LineInput, PickInput, TextInput } from './inputs.tsx';
import { NumberInput } from './number-input.tsx';
import { fieldId, useForm } from './field-context.tsx';
import { useFieldName } from './field-name.ts';
import type { FieldSpec, Member } from './field-spec.ts';
import { emptyValue, isGroup, pointerOf, type FormPath, type FormValue } from './form-value.ts';

/** Read only where an act names a file: few do. */
const FileInput = later(async () => (await import('./file-input.tsx')).FileInput);

/** The fields of a group, one under the other. */
export function Fields({
  members,
  path = [],
}: {
  readonly members: readonly Member[];
  readonly path?: FormPath;
}): ReactNode {
  return members.map((member) => <Field key={member.name} member={member} path={[...path, member.name]} />);
}

interface FieldProps {
  readonly member: Member;
  readonly path: FormPath;
}

function Field({ member, path }: FieldProps): ReactNode {
  const say = useSay();
  const name = useFieldName(
    member.name,
    path.slice(0, -1).findLast((part) => typeof part === 'string'),
  );
  switch (member.spec.kind) {
    case 'group':
      return (
        <fieldset className="field-group">
          <legend>
            {name}
            {!member.required && <span className="note"> {say(T.optional)}</span>}
          </legend>
          <Fields members={member.spec.members} path={path} />
        </fieldset>
      );
    case 'list':
      return <ListField name={name} spec={member.spec} path={path} />;
    case 'variants':
      return <VariantsField name={name} spec={member.spec} path={path} />;
    case 'flag':
      return <FlagInput name={name} path={path} />;
    default:
      return <LabelledField name={name} member={member} path={path} />;
  }
}

function LabelledField({ name, member, path }: FieldProps & { readonly name: string }): ReactNode {
  const say = useSay();
  const form = useForm();
  const id = fieldId(form.id, path);
  const fault = form.faults.get(pointerOf(path));
  const hint = member.name === 'on' ? say(T.todayIfEmpty) : member.required ? '' : say(T.optional);
  return (
    <div className="field">
      <label htmlFor={id}>
        {name}
        {hint !== '' && <span className="note"> {hint}</span>}
      </label>
      <Input spec={member.spec} name={member.name} path={path} />
      {fault !== undefined && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

/** The input of a plain value. */
function Input({
  spec,
  name,
  path,
}: {
  readonly spec: FieldSpec;
  readonly name: string;
  readonly path: FormPath;
}): ReactNode {
  switch (spec.kind) {
    case 'text':
      if (name === 'documentNumber') return <NumberInput path={path} />;
      return spec.long ? <TextInput path={path} /> : <LineInput path={path} name={name} />;
    case 'date':
      return <DateInput path={path} />;
    case 'number':
    case 'money':
      return <LineInput path={path} name={name} numeric />;
    case 'choice':
      return <ChoiceInput path={path} name={name} options={spec.options} />;
    case 'pick':
      return <PickInput path={path} from={spec.from} />;
    case 'actual':
      return <ActualInput path={path} />;
    case 'file':
      return (
        <Suspense fallback={null}>
          <FileInput path={path} />
        </Suspense>
      );
    default:
      return null;
  }
}

interface ListProps {
  readonly name: string;
  readonly spec: Extract<FieldSpec, { kind: 'list' }>;
  readonly path: FormPath;
}

/** Rows that a person adds and removes. */
function ListField({ name, spec, path }: ListProps): ReactNode {
  const say = useSay();
  const { read, write, faults } = useForm();
  const value = read(path);
  const rows: readonly FormValue[] = Array.isArray(value) ? value : [];
  const fault = faults.get(pointerOf(path));
  return (
    <fieldset className="field-group">
      <legend>{name}</legend>
      {fault !== undefined && <p className="field-fault">{fault}</p>}
      {rows.map((_row, index) => (
        // Rows have no identity of their own until they are sent: their place is all there is.
        <div key={index} className="field-row" role="group" aria-label={say(T.rowOf, { name, no: index + 1 })}>
          <RowFields spec={spec.of} path={[...path, index]} />
          <Button
            size="small"
            aria-label={say(T.removeRow, { no: index + 1 })}
            onClick={() => {
              write(
                path,
                rows.filter((_one, at) => at !== index),
              );
            }}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => {
          write(path, [...rows, emptyValue(spec.of)]);
        }}
      >
        + {say(T.addRow)}
      </Button>
    </fieldset>
  );
}

function RowFields({ spec, path }: { readonly spec: FieldSpec; readonly path: FormPath }): ReactNode {
  if (spec.kind === 'group') {
    return (
      <div className="field-row-fields">
        <Fields members={spec.members} path={path} />
      </div>
    );
  }
  if (spec.kind === 'choice') return <ChoiceInput path={path} name={String(path.at(-2))} options={spec.options} />;
  return <LineInput path={path} name="" />;
}

interface VariantsProps {
  readonly name: string;
  readonly spec: Extract<FieldSpec, { kind: 'variants' }>;
  readonly path: FormPath;
}

/** A value that takes several forms: the form is chosen first, its own fields follow. */
function VariantsField({ name, spec, path }: VariantsProps): ReactNode {
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
