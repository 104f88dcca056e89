import type { ReactNode } from 'react';
import { FIGURE_NAMES, GROUND_NAMES, PART_NAMES } from '../../../../domain/follow-up/disclosure-names.ts';
import { WITHHOLDING_GROUNDS } from '../../../../domain/follow-up/publication.ts';
import { Written } from '../../blocks/written.tsx';
import { GRADE_NAMES } from '../../text/item-text.ts';
import { useSay } from '../../text/language.tsx';
import { DISCLOSURE_TEXT as T } from '../../text/results-text.ts';
import { GRADE_OPTIONS, type Correction, type Figure } from './correction-model.ts';
import { toggled } from './decision-model.ts';
import { valueWords } from './figure-words.ts';

interface PartProps {
  readonly id: string;
  readonly value: Correction;
  readonly onWrite: (more: Partial<Correction>) => void;
}

interface TableProps extends PartProps {
  readonly rows: readonly Figure[];
  readonly faultOf: (field: string) => string | undefined;
}

/** Every published figure with what it reads now, and a field for what it is to read. */
export function FigureTable({ id, rows, value, faultOf, onWrite }: TableProps): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap correction-table" tabIndex={0} role="region" aria-label={say(T.figure)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.figure)}</th>
            <th scope="col">{say(T.now)}</th>
            <th scope="col">{say(T.to)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name =
              row.of === undefined ? say(FIGURE_NAMES[row.field]) : `${row.of} ${say(FIGURE_NAMES[row.field])}`;
            const fault = faultOf(row.id);
            return (
              <tr key={row.id}>
                <td>
                  <Written>{name}</Written>
                </td>
                <td>{valueWords(row.field, row.now, say)}</td>
                <td>
                  <NewValue
                    id={`${id}-${row.id}`}
                    row={row}
                    label={say(T.toOf, { figure: name })}
                    value={value.values[row.id] ?? ''}
                    fault={fault}
                    onWrite={(typed) => {
                      onWrite({ values: { ...value.values, [row.id]: typed } });
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface NewValueProps {
  readonly id: string;
  readonly row: Figure;
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onWrite: (typed: string) => void;
}

function NewValue({ id, row, label, value, fault, onWrite }: NewValueProps): ReactNode {
  const say = useSay();
  const tied = {
    id,
    value,
    'aria-label': label,
    ...(fault !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` }),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onWrite(target.value);
    },
  };
  return (
    <>
      {row.field === 'grade' ? (
        <select {...tied} className="native-select">
          <option value="">—</option>
          {GRADE_OPTIONS.map((grade) => (
            <option key={grade} value={grade}>
              {say(GRADE_NAMES[grade])}
            </option>
          ))}
        </select>
      ) : (
        <input {...tied} className="input" />
      )}
      {fault !== undefined && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  );
}

/** Parts that are taken back, on a legal ground. */
export function WithdrawFields({
  id,
  parts,
  value,
  onWrite,
}: PartProps & { readonly parts: Correction['withdraw'] }): ReactNode {
  const say = useSay();
  return (
    <fieldset className="field">
      <legend>{say(T.withdraw)}</legend>
      {parts.map((part) => (
        <label key={part} className="flag">
          <input
            type="checkbox"
            checked={value.withdraw.includes(part)}
            onChange={() => {
              onWrite({ withdraw: toggled(value.withdraw, part) });
            }}
          />
          {say(PART_NAMES[part])}
        </label>
      ))}
      {value.withdraw.length > 0 && (
        <select
          id={`${id}-ground`}
          className="native-select"
          aria-label={say(T.ground)}
          value={value.ground}
          onChange={({ target }) => {
            onWrite({ ground: target.value as Correction['ground'] });
          }}
        >
          <option value="">{say(T.chooseGround)}</option>
          {WITHHOLDING_GROUNDS.map((ground) => (
            <option key={ground} value={ground}>
              {say(GROUND_NAMES[ground])}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
