import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { CRITERIA } from '../../../../domain/processes/budget-item/review-schema.ts';
import { isRefusable } from '../../../../domain/processes/budget-item/review.ts';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ActRefused } from '../../acts/act-result.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { Meanwhile } from '../../acts/meanwhile.tsx';
import type { ApiFault } from '../../api/api-error.ts';
import { useLinkState } from '../../api/api-provider.tsx';
import type { Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import type { GridHandle } from '../../grid/use-grid.ts';
import { ACT_TEXT } from '../../text/act-text.ts';
import { FIELD_NAMES } from '../../text/field-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useSay, type Say } from '../../text/language.tsx';
import { GAP_TEXT, REVIEW_TEXT as T } from '../../text/review-text.ts';
import type { Sheet } from '../targets/sheet-body.ts';
import { CriterionField } from './criterion-field.tsx';
import { OpinionField, OverallField } from './overall-field.tsx';
import { Remarks } from './remarks.tsx';
import { actOf, gapsOf, reviewCommand, withCriterion, type ReviewDraft } from './review-draft.ts';
import { useDecision } from './use-decision.ts';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';

export interface FormParts {
  readonly item: Item;
  readonly sheet: Sheet;
  readonly grid: GridHandle;
  readonly draft: ReviewDraft;
  readonly change: (change: (before: ReviewDraft) => ReviewDraft) => void;
  readonly forget: () => void;
}

/** Four criteria, the grade that follows from them with its consequence, an opinion, and the act that the grade leads to. */
export function ReviewForm({ item, sheet, grid, draft, change, forget }: FormParts): ReactNode {
  const say = useSay();
  const id = useId();
  const decision = useDecision(item, forget);
  const { awaySince } = useLinkState();
  const act = actOf(draft);
  const offered = item.available.find(({ command }) => command === act);
  const name = offered?.name ?? say(T.send);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const gaps = gapFaults(draft, say);
    decision.setFaults(gaps);
    if (gaps.length === 0) decision.send(reviewCommand(draft));
  };
  const own = decision.faults[0] ? new Error(decision.faults[0].detail) : null;
  const faultAt = (pointer: string): string | undefined =>
    decision.faults.find((fault) => fault.pointer === pointer)?.detail;
  return (
    <form className="panel review-form" onSubmit={submit} noValidate>
      <Meanwhile item={item} seen={decision.seen} onSeen={decision.setSeen} />
      <AllQualified draft={draft} change={change} />
      {CRITERIA.map((criterion) => (
        <CriterionField
          key={criterion}
          formId={id}
          name={criterion}
          value={draft.criteria[criterion]}
          faultAt={faultAt}
          onChange={(next) => {
            decision.setFaults([]);
            change((before) => withCriterion(before, criterion, next));
          }}
        />
      ))}
      <OverallField formId={id} item={item} draft={draft} faultAt={faultAt} onDraft={change} />
      <OpinionField formId={id} needed={act === 'returnTargets'} draft={draft} faultAt={faultAt} onDraft={change} />
      <Remarks draft={draft} sheet={sheet} grid={grid} onDraft={change} />
      <div className="review-send">
        {offered && <SignersAhead item={item} act={offered} />}
        <ActRefused error={decision.error ?? own} faults={decision.faults} formId={id} />
        {offered?.closed === undefined ? (
          <Button look="primary" type="submit" loading={decision.busy}>
            {name}
          </Button>
        ) : (
          <ClosedActs acts={[offered]} />
        )}
        {awaySince !== undefined && <p className="note">{say(ACT_TEXT.awayActs)}</p>}
      </div>
      <Refusal item={item} />
    </form>
  );
}

function gapFaults(draft: ReviewDraft, say: Say): readonly ApiFault[] {
  return gapsOf(draft).map(({ kind, pointer, criterion }) => ({
    pointer,
    code: kind,
    detail: say(GAP_TEXT[kind], { criterion: criterion === undefined ? '' : say(FIELD_NAMES[criterion]) }),
  }));
}

function AllQualified({ draft, change }: Pick<FormParts, 'draft' | 'change'>): ReactNode {
  const say = useSay();
  if (CRITERIA.some((name) => draft.criteria[name].result !== '')) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        change((before) => CRITERIA.reduce((next, name) => withCriterion(next, name, { result: 'qualified' }), before));
      }}
    >
      {say(T.allQualified)}
    </Button>
  );
}

/** 不予受理: only after a return, and only by the director, who signs it (G3). */
function Refusal({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const act = item.available.find(({ command }) => command === 'refuseTargets');
  if (!act || !isRefusable(item.details.targets)) return null;
  const roles = act.roleNames.join(say(ROLE_SEPARATOR));
  return (
    <div className="review-refusal">
      <p className="note">{say(T.mayRefuse, { roles })}</p>
      <ClosedActs acts={[act]} />
      {act.mine && !open && (
        <Button
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {act.name}
        </Button>
      )}
      {open && (
        <ActPanel
          item={item}
          act={act}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
