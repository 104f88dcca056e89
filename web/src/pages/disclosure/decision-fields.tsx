import type { ReactNode } from 'react';
import { GROUND_NAMES, PART_NAMES } from '../../../../domain/follow-up/disclosure-names.ts';
import { DISCLOSURE_PARTS, WITHHOLDING_GROUNDS } from '../../../../domain/follow-up/publication.ts';
import { TextArea } from '../../blocks/text-area.tsx';
import { useSay } from '../../text/language.tsx';
import { DECISION_NAMES, DISCLOSURE_TEXT as T } from '../../text/results-text.ts';
import { DECISIONS, toggled, type Decision, type DecisionField } from './decision-model.ts';

const MISSING = { parts: T.missingParts, ground: T.missingGround, reason: T.missingReason } as const;

interface Props {
  readonly id: string;
  readonly value: Decision;
  readonly faults: readonly DecisionField[];
  readonly onChange: (value: Decision) => void;
}

/** 公开 / 部分公开 / 不公开, with what each of them owes. */
export function DecisionFields({ id, value, faults, onChange }: Props): ReactNode {
  const say = useSay();
  return (
    <>
      <fieldset className="field decision-choice">
        <legend>{say(T.choose)}</legend>
        {DECISIONS.map((decision) => (
          <label key={decision} className="flag">
            <input
              type="radio"
              name={`${id}-decision`}
              checked={value.decision === decision}
              onChange={() => {
                onChange({ ...value, decision });
              }}
            />
            {say(DECISION_NAMES[decision])}
          </label>
        ))}
      </fieldset>
      {value.decision === 'partly' && (
        <fieldset className="field" aria-describedby={faults.includes('parts') ? `${id}-parts-fault` : undefined}>
          <legend>{say(T.parts)}</legend>
          {DISCLOSURE_PARTS.map((part, index) => (
            <label key={part} className="flag">
              <input
                type="checkbox"
                id={index === 0 ? `${id}-parts` : undefined}
                checked={value.parts.includes(part)}
                onChange={() => {
                  onChange({ ...value, parts: toggled(value.parts, part) });
                }}
              />
              {say(PART_NAMES[part])}
            </label>
          ))}
          <FieldFault id={id} field="parts" faults={faults} />
        </fieldset>
      )}
      {value.decision !== 'publish' && <Withholding id={id} value={value} faults={faults} onChange={onChange} />}
    </>
  );
}

function Withholding({ id, value, faults, onChange }: Props): ReactNode {
  const say = useSay();
  const tied = (field: DecisionField) =>
    faults.includes(field) && { 'aria-invalid': true, 'aria-describedby': `${id}-${field}-fault` };
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-ground`}>{say(T.ground)}</label>
        <select
          id={`${id}-ground`}
          className="native-select"
          value={value.ground}
          {...tied('ground')}
          onChange={({ target }) => {
            onChange({ ...value, ground: target.value as Decision['ground'] });
          }}
        >
          <option value="">{say(T.chooseGround)}</option>
          {WITHHOLDING_GROUNDS.map((ground) => (
            <option key={ground} value={ground}>
              {say(GROUND_NAMES[ground])}
            </option>
          ))}
        </select>
        <FieldFault id={id} field="ground" faults={faults} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-reason`}>{say(T.reason)}</label>
        <TextArea
          id={`${id}-reason`}
          value={value.reason}
          minRows={2}
          maxRows={8}
          {...tied('reason')}
          onChange={({ target }) => {
            onChange({ ...value, reason: target.value });
          }}
        />
        <FieldFault id={id} field="reason" faults={faults} />
      </div>
    </>
  );
}

interface FaultProps {
  readonly id: string;
  readonly field: DecisionField;
  readonly faults: readonly DecisionField[];
}

function FieldFault({ id, field, faults }: FaultProps): ReactNode {
  const say = useSay();
  if (!faults.includes(field)) return null;
  return (
    <p className="field-fault" id={`${id}-${field}-fault`}>
      {say(MISSING[field])}
    </p>
  );
}

/** Every fault at once, each leading to its field. */
export function DecisionFaults({ id, faults }: Pick<Props, 'id' | 'faults'>): ReactNode {
  const say = useSay();
  if (faults.length === 0) return null;
  return (
    <div className="failure" role="alert">
      <ul>
        {faults.map((field) => (
          <li key={field}>
            <button
              type="button"
              className="fault-link"
              onClick={() => document.getElementById(`${id}-${field}`)?.focus()}
            >
              {say(MISSING[field])}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
