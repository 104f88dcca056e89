import { useState, type ReactNode } from 'react';
import { EXECUTION_KEY, type TableScore } from '../../../../domain/scoring/score.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useAct } from '../../acts/use-act.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { FieldFault } from '../../blocks/field-fault.tsx';
import { useLangOf, Written } from '../../blocks/written.tsx';
import { useSay, type Say } from '../../text/language.tsx';
import { OPTION_NAMES } from '../../text/field-text.ts';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';
import { SELF_TEXT } from '../../text/self-evaluation-text.ts';
import { QualityFields } from './quality-fields.tsx';
import {
  adjustmentsOf,
  changedRows,
  opinionOfChanges,
  qualityMarks,
  qualityTotal,
  withChanges,
  type Reviewed,
  type ReviewFault,
  type ReviewForm,
} from './review-model.ts';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';

/** What a review is written with. */
export interface AcceptingProps {
  readonly id: string;
  readonly item: Item;
  readonly table: TargetTable;
  readonly review: ReviewForm;
  readonly change: (change: (before: ReviewForm) => ReviewForm) => void;
  readonly forget: () => void;
  readonly computed: TableScore;
  readonly result: Reviewed;
  readonly onGo: (key: string, column: string) => void;
}

/** 采纳: quality, opinion, finance's points; while something is missing the button says all of it and goes to the first. */
export function Accepting({
  id,
  item,
  act,
  table,
  review,
  change,
  forget,
  computed,
  result,
  onGo,
}: AcceptingProps & { readonly act: AvailableAct }): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const tell = useTell();
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const [stopped, setStopped] = useState(false);
  const changed = changedRows(review.rows, computed);
  const total = qualityTotal(review.quality);
  const sending = useAct({
    onDone: (done) => {
      forget();
      tell({ act: act.name, item: item.name, done });
    },
    onRefused: (error) => {
      if (error instanceof ApiError) setFaults(error.faults.map((fault) => placed(fault, review, say)));
    },
  });
  const wrong = (pointer: string): string | undefined => faults.find((fault) => fault.pointer === pointer)?.detail;
  const nameIn = (key: string): string =>
    key === EXECUTION_KEY ? say(SELF_TEXT.execution) : (table.indicators.find((row) => row.key === key)?.name ?? key);
  const send = (): void => {
    const [first] = result.faults;
    setStopped(first !== undefined);
    setFaults([]);
    if (first) {
      onGo(first.key, first.column);
      return;
    }
    const command = {
      kind: 'acceptSelfEvaluation',
      opinion: review.opinion.trim(),
      ...(total !== undefined && { qualityScore: total, quality: qualityMarks(review.quality) }),
      adjustments: adjustmentsOf(review.rows, computed),
    };
    sending.mutate({ itemId: item.id, command, expectedVersion: item.version });
  };
  return (
    <div className="panel-body accepting">
      <QualityFields id={id} review={review} change={change} fault={wrong('/qualityScore')} />
      <label className="field" htmlFor={`${id}-opinion`}>
        <span className="field-label">{say(T.opinion)}</span>
        <textarea
          id={`${id}-opinion`}
          className="input area"
          rows={4}
          lang={langOf(review.opinion)}
          value={review.opinion}
          {...(wrong('/opinion') !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-opinion-fault` })}
          onChange={({ target }) => {
            change((before) => ({ ...before, opinion: target.value }));
          }}
        />
        <FieldFault of={`${id}-opinion`} fault={wrong('/opinion')} />
      </label>
      {changed.length > 0 && (
        <button
          type="button"
          className="tool"
          onClick={() => {
            const sentence = opinionOfChanges(review.rows, computed, nameIn, say);
            change((before) => ({ ...before, opinion: withChanges(before.opinion, sentence) }));
          }}
        >
          {say(T.fromLowered, { count: changed.length })}
        </button>
      )}
      {stopped && <ReviewFaults faults={result.faults} onGo={onGo} />}
      <ActRefused error={sending.error} faults={faults} formId={id} />
      <SignersAhead item={item} act={act} />
      <Button look="primary" loading={sending.isPending} onClick={send}>
        {act.name}
      </Button>
    </div>
  );
}

/** A fault at its field; of the quality score it says which part it is about, because the limit alone does not. */
function placed(fault: ApiFault, { quality }: ReviewForm, say: Say): ApiFault {
  const pointer = fault.pointer.replace(/^\/command/, '');
  const index = /^\/quality\/(\d+)\//.exec(pointer)?.[1];
  const marked = index === undefined ? undefined : qualityMarks(quality)[Number(index)];
  const name = marked && OPTION_NAMES['criterion']?.[marked.criterion];
  if (!name) return { ...fault, pointer };
  const { code, detail } = fault;
  return { code, pointer, detail: `${say(T.ofCriterion, { name: say(name) })}${detail}` };
}

interface FaultsProps {
  readonly faults: readonly ReviewFault[];
  readonly onGo: (key: string, column: string) => void;
}

function ReviewFaults({ faults, onGo }: FaultsProps): ReactNode {
  if (faults.length === 0) return null;
  return (
    <ul className="failure" role="alert">
      {faults.map(({ key, column, text }) => (
        <li key={`${key}${column}`}>
          <button
            type="button"
            className="fault-link"
            onClick={() => {
              onGo(key, column);
            }}
          >
            <Written>{text}</Written>
          </button>
        </li>
      ))}
    </ul>
  );
}
