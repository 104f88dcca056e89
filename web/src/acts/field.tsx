import type { ReactNode } from 'react';
import type { Bilingual } from '../../../domain/locale.ts';
import { useSay } from '../text/language.tsx';
import { FIELD_NAMES, FORM_TEXT as T } from '../text/field-text.ts';
import { ActualInput, ChoiceInput, DateInput, FlagInput, LineInput, PickInput, TextInput } from './inputs.tsx';
import { fieldId, useForm } from './field-context.tsx';
import type { FieldSpec, Member } from './field-spec.ts';
import { pointerOf, type FormPath } from './form-value.ts';
import { ListField } from './list-field.tsx';
import { VariantsField } from './variants-field.tsx';

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
  const name = useFieldName(member.name);
  switch (member.spec.kind) {
    case 'group':
      return (
        <fieldset className="field-group">
          <legend>{name}</legend>
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
    default:
      return null;
  }
}

/** What a member is called; a new one shows its own name until it has been given words. */
export function useFieldName(name: string): string {
  const say = useSay();
  const names: Readonly<Record<string, Bilingual>> = FIELD_NAMES;
  const found = names[name];
  return found ? say(found) : name;
}
