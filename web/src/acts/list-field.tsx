import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '../text/language.tsx';
import { FORM_TEXT as T } from '../text/field-text.ts';
import { Fields } from './field.tsx';
import { useForm } from './field-context.tsx';
import type { FieldSpec } from './field-spec.ts';
import { emptyValue, pointerOf, type FormPath, type FormValue } from './form-value.ts';
import { LineInput } from './inputs.tsx';

interface Props {
  readonly name: string;
  readonly spec: Extract<FieldSpec, { kind: 'list' }>;
  readonly path: FormPath;
}

/** Rows that a person adds and removes. */
export function ListField({ name, spec, path }: Props): ReactNode {
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
  return <LineInput path={path} name="" />;
}
