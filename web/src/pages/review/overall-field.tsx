import type { ReactNode } from 'react';
import { GRADES } from '../../../../domain/policy/policy.ts';
import type { Item } from '../../api/item-answers.ts';
import { useLangOf } from '../../blocks/written.tsx';
import { GRADE_NAMES } from '../../text/item-text.ts';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { Outcome } from './outcome.tsx';
import { departs, gradeOf, proposalOf, type ReviewDraft } from './review-draft.ts';

interface Props {
  readonly formId: string;
  readonly draft: ReviewDraft;
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onDraft: (change: (before: ReviewDraft) => ReviewDraft) => void;
}

/** The grade proposed from the criteria, the reviewer's own with its reason, and what follows from it, with its date. */
export function OverallField({ formId, item, draft, faultAt, onDraft }: Props & { readonly item: Item }): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const [proposal, grade] = [proposalOf(draft), gradeOf(draft)];
  const [fault, reasonFault] = [faultAt('/grade'), faultAt('/gradeReason')];
  return (
    <fieldset className="criterion overall">
      <legend>{say(T.overall)}</legend>
      <div className="criterion-results">
        {GRADES.map((one, index) => (
          <label key={one} className="criterion-result">
            <input
              type="radio"
              name={`${formId}-grade`}
              id={index === 0 ? `${formId}-grade` : undefined}
              checked={grade === one}
              onChange={() => {
                onDraft((before) => ({ ...before, grade: one === proposalOf(before) ? '' : one }));
              }}
            />
            {say(GRADE_NAMES[one])}
            {proposal === one && <span className="note"> {say(T.proposed)}</span>}
          </label>
        ))}
      </div>
      {fault !== undefined && <p className="field-fault">{fault}</p>}
      {departs(draft) && (
        <div className="field">
          <label htmlFor={`${formId}-gradeReason`}>{say(T.reason)}</label>
          <input
            id={`${formId}-gradeReason`}
            className="input"
            maxLength={2000}
            lang={langOf(draft.gradeReason)}
            value={draft.gradeReason}
            {...(reasonFault !== undefined && {
              'aria-invalid': true,
              'aria-describedby': `${formId}-gradeReason-fault`,
            })}
            onChange={({ target }) => {
              onDraft((before) => ({ ...before, gradeReason: target.value }));
            }}
          />
          {reasonFault !== undefined && (
            <p className="field-fault" id={`${formId}-gradeReason-fault`}>
              {reasonFault}
            </p>
          )}
        </div>
      )}
      {grade === undefined ? <p className="note">{say(T.undecided)}</p> : <Outcome item={item} grade={grade} />}
    </fieldset>
  );
}

/** The opinion in all: what the unit reads first when its table comes back. */
export function OpinionField({
  formId,
  needed,
  draft,
  faultAt,
  onDraft,
}: Props & { readonly needed: boolean }): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const id = `${formId}-opinion`;
  const fault = faultAt('/opinion');
  return (
    <div className="field">
      <label htmlFor={id}>
        {say(T.opinion)} <span className="note">{say(needed ? T.opinionNeeded : T.opinionOptional)}</span>
      </label>
      <textarea
        id={id}
        className="input"
        rows={3}
        maxLength={4000}
        lang={langOf(draft.opinion)}
        value={draft.opinion}
        {...(fault !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
        onChange={({ target }) => {
          onDraft((before) => ({ ...before, opinion: target.value }));
        }}
      />
      {fault !== undefined && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
