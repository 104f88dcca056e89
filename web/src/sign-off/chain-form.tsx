import { useId, type ReactNode, type SubmitEvent } from 'react';
import { ApiError } from '../api/api-error.ts';
import type { ChainAct, SignOffChain } from '../api/sign-off-answers.ts';
import { ActRefused } from '../acts/act-result.tsx';
import { useTell } from '../acts/answers.tsx';
import { useKept } from '../acts/kept.ts';
import { ownFaults } from '../acts/own-faults.ts';
import { useAct } from '../acts/use-act.ts';
import { Button } from '../blocks/button.tsx';
import { TextArea } from '../blocks/text-area.tsx';
import { useMe } from '../session/session.ts';
import { ACT_TEXT } from '../text/act-text.ts';
import { useSay } from '../text/language.tsx';
import { CHAIN_ACT_NAMES, CHAIN_ACT_NOTES, CHAIN_TEXT as T } from '../text/sign-off-text.ts';
import { commandOf, fieldsOf, initialOf, type ChainField } from './chain-fields.ts';
import { useSigners, type SignedMatter } from './use-sign-offs.ts';

interface Props {
  readonly item: SignedMatter;
  readonly chain: SignOffChain;
  readonly act: ChainAct;
  readonly onClose: () => void;
}

type Value = Readonly<Record<string, string>>;

/** One act on a chain: what it does, what it needs, every fault at once; typed text stays until it is done. */
export function ChainForm({ item, chain, act, onClose }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const tell = useTell();
  const fields = fieldsOf(act, chain);
  const [value, change, forget] = useKept<Value>(`${item.id}:${chain.key}:${act}`, () => initialOf(fields));
  const name = say(CHAIN_ACT_NAMES[act]);
  const sending = useAct({
    onDone: (done) => {
      forget();
      tell({ act: name, item: item.name, done });
      onClose();
    },
    onRefused: () => undefined,
  });
  const faults = sending.error instanceof ApiError ? ownFaults(sending.error.faults) : [];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    sending.mutate({
      itemId: item.id,
      ...(item.of !== undefined && { of: item.of }),
      command: commandOf(act, chain.key, fields, value),
      expectedVersion: item.version,
    });
  };
  return (
    <form className="act-form chain-form" onSubmit={submit} noValidate aria-label={name}>
      <p className="note">{say(CHAIN_ACT_NOTES[act])}</p>
      {fields.map((field) => (
        <Field
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          item={item}
          value={value[field.name] ?? ''}
          fault={faults.find(({ pointer }) => pointer.startsWith(`/${field.name}`))?.detail}
          onChange={(next) => {
            change((before) => ({ ...before, [field.name]: next }));
          }}
        />
      ))}
      <ActRefused error={sending.error} faults={faults} formId={id} />
      <div className="act-buttons">
        <Button look="primary" type="submit" loading={sending.isPending}>
          {name}
        </Button>
        <Button onClick={onClose}>{say(ACT_TEXT.close)}</Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly id: string;
  readonly field: ChainField;
  readonly item: SignedMatter;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

function Field({ id, field, item, value, fault, onChange }: FieldProps): ReactNode {
  const say = useSay();
  const described = fault === undefined ? {} : { 'aria-describedby': `${id}-fault`, 'aria-invalid': true };
  if (field.input === 'people') return <People id={id} field={field} item={item} value={value} onChange={onChange} />;
  return (
    <div className="field">
      <label htmlFor={id}>
        {say(field.label)}
        {!field.required && <span className="note"> {say(T.optional)}</span>}
      </label>
      {field.input === 'text' ? (
        <TextArea
          id={id}
          minRows={2}
          maxRows={12}
          maxLength={2000}
          value={value}
          {...described}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      ) : (
        <Select id={id} field={field} item={item} value={value} described={described} onChange={onChange} />
      )}
      {fault !== undefined && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function Select({
  id,
  field,
  item,
  value,
  described,
  onChange,
}: Omit<FieldProps, 'fault'> & { readonly described: object }): ReactNode {
  const say = useSay();
  const people = usePeople(item, field.input === 'person');
  const options = field.choices ?? people;
  return (
    <select
      id={id}
      className="native-select"
      value={value}
      {...described}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {field.input === 'person' && <option value="">{say(T.choose)}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {typeof option.name === 'string' ? option.name : say(option.name)}
        </option>
      ))}
    </select>
  );
}

/** Everybody in an office over the item but oneself. */
function usePeople(item: SignedMatter, enabled: boolean): readonly { readonly value: string; readonly name: string }[] {
  const say = useSay();
  const { person } = useMe();
  const rows = useSigners(item, enabled).data?.rows ?? [];
  return rows
    .filter(({ id }) => id !== person.id)
    .map(({ id, name, roleNames }) => ({
      value: id,
      name: say(T.person_option, { name, roles: roleNames.join(say(T.separator)) }),
    }));
}

function People({ id, field, item, value, onChange }: Omit<FieldProps, 'fault'>): ReactNode {
  const say = useSay();
  const people = usePeople(item, true);
  const chosen = value.split(',').filter(Boolean);
  return (
    <fieldset className="field-group chain-people">
      <legend>{say(field.label)}</legend>
      {people.map((person) => (
        <label key={person.value} htmlFor={`${id}-${person.value}`}>
          <input
            id={`${id}-${person.value}`}
            type="checkbox"
            checked={chosen.includes(person.value)}
            onChange={(event) => {
              const rest = chosen.filter((one) => one !== person.value);
              onChange((event.target.checked ? [...rest, person.value] : rest).join(','));
            }}
          />{' '}
          {person.name}
        </label>
      ))}
    </fieldset>
  );
}
