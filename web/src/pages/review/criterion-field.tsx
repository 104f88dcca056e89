import type { ReactNode } from 'react';
import {
  CRITERION_RESULTS,
  REVIEW_POINTS,
  type Criterion,
  type CriterionResult,
} from '../../../../domain/processes/budget-item/review-schema.ts';
import { ShapeIcon, type Shape } from '../../blocks/light.tsx';
import { useLangOf } from '../../blocks/written.tsx';
import { FIELD_NAMES, OPTION_NAMES } from '../../text/field-text.ts';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import type { CriterionDraft } from './review-draft.ts';

interface Props {
  readonly formId: string;
  readonly name: Criterion;
  readonly value: CriterionDraft;
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (change: Partial<CriterionDraft>) => void;
}

/** Characters that fit on one line of the field. */
const LINE = 24;

/** As many lines as the text takes, within reason. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return Math.min(8, Math.max(2, lines));
}

const SHAPE_OF = {
  qualified: 'check',
  needsWork: 'triangle',
  unqualified: 'diamond',
} as const satisfies Record<CriterionResult, Shape>;

/** One criterion: its result, its two points as a checklist, and the opinion that a doubt needs. */
export function CriterionField({ formId, name, value, faultAt, onChange }: Props): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const place = `/criteria/${name}`;
  const id = `${formId}-criteria-${name}`;
  const [fault, opinionFault] = [faultAt(`${place}/result`) ?? faultAt(`${place}/unmet`), faultAt(`${place}/opinion`)];
  const asks = value.result === 'needsWork' || value.result === 'unqualified' || value.opinion !== '';
  return (
    <fieldset className="criterion" {...(fault !== undefined && { 'aria-describedby': `${id}-fault` })}>
      <legend>{say(FIELD_NAMES[name])}</legend>
      <div className="criterion-results">
        {CRITERION_RESULTS.map((result, index) => (
          <label key={result} className={`criterion-result criterion-${result}`}>
            <input
              type="radio"
              name={id}
              id={index === 0 ? `${id}-result` : undefined}
              value={result}
              checked={value.result === result}
              onChange={() => {
                onChange({ result });
              }}
            />
            <ShapeIcon shape={SHAPE_OF[result]} /> {nameOf('result', result)}
          </label>
        ))}
      </div>
      <div className="criterion-points" role="group" aria-label={say(T.points)}>
        {REVIEW_POINTS[name].map((point, index) => (
          <label key={point} className="flag" title={say(T.points)}>
            <input
              type="checkbox"
              id={index === 0 ? `${id}-unmet` : undefined}
              checked={!value.unmet.includes(point)}
              onChange={({ target }) => {
                const others = value.unmet.filter((one) => one !== point);
                onChange({ unmet: target.checked ? others : [...others, point] });
              }}
            />
            {nameOf('unmet', point)}
          </label>
        ))}
      </div>
      {fault !== undefined && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {asks && (
        <textarea
          id={`${id}-opinion`}
          className="input"
          rows={rowsFor(value.opinion)}
          maxLength={2000}
          aria-label={say(T.opinionOf, { criterion: say(FIELD_NAMES[name]) })}
          placeholder={say(T.opinionExample)}
          lang={langOf(value.opinion)}
          value={value.opinion}
          {...(opinionFault !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-opinion-fault` })}
          onChange={({ target }) => {
            onChange({ opinion: target.value });
          }}
        />
      )}
      {opinionFault !== undefined && (
        <p className="field-fault" id={`${id}-opinion-fault`}>
          {opinionFault}
        </p>
      )}
    </fieldset>
  );

  function nameOf(field: string, option: string): string {
    const found = OPTION_NAMES[field]?.[option];
    return found ? say(found) : option;
  }
}
