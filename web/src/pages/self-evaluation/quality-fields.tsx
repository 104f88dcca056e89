import type { ReactNode } from 'react';
import { QUALITY_CRITERIA, QUALITY_POINTS } from '../../../../domain/processes/budget-item/quality.ts';
import { FieldFault } from '../../blocks/field-fault.tsx';
import { useSay } from '../../text/language.tsx';
import { OPTION_NAMES } from '../../text/field-text.ts';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';
import { qualityTotal, qualityWrong, type ReviewForm } from './review-model.ts';

interface Props {
  readonly id: string;
  readonly review: ReviewForm;
  readonly change: (change: (before: ReviewForm) => ReviewForm) => void;
  /** What is wrong with the score as a whole. */
  readonly fault: string | undefined;
}

/** The quality score by its criteria: what it is made of goes into the record with it. */
export function QualityFields({ id, review, change, fault }: Props): ReactNode {
  const say = useSay();
  const total = qualityTotal(review.quality);
  return (
    <fieldset className="field-group quality">
      <legend>{say(T.quality)}</legend>
      {QUALITY_CRITERIA.map((criterion, index) => {
        const name = OPTION_NAMES['criterion']?.[criterion];
        const own = index === 0 ? `${id}-qualityScore` : `${id}-quality-${String(index)}-points`;
        return (
          <label key={criterion} htmlFor={own}>
            <span>{name ? say(name) : criterion}</span>
            <input
              id={own}
              className="input number"
              inputMode="decimal"
              value={review.quality[criterion]}
              {...(qualityWrong(criterion, review.quality[criterion]) && { 'aria-invalid': true })}
              onChange={({ target }) => {
                change((before) => ({ ...before, quality: { ...before.quality, [criterion]: target.value } }));
              }}
            />
            <span className="note">{say(T.outOf, { points: QUALITY_POINTS[criterion] })}</span>
          </label>
        );
      })}
      <FieldFault of={`${id}-qualityScore`} fault={fault} />
      <p>
        <b>{say(T.qualityTotal, { points: total ?? '—' })}</b> <span className="note">{say(T.qualityNote)}</span>
      </p>
    </fieldset>
  );
}
