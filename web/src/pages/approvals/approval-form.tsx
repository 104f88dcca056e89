import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { ActRefused } from '../../acts/act-result.tsx';
import { useKept } from '../../acts/kept.ts';
import { MOST_AT_ONCE } from '../../acts/send-all.ts';
import { useBatch } from '../../acts/use-batch.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { BatchResult } from '../../api/batch-answers.ts';
import type { TargetItem } from '../../api/season-answers.ts';
import { useMayAct } from '../../session/may-act.ts';
import { useScope } from '../../shell/scope.ts';
import { useSignedCount } from '../../sign-off/use-signed.ts';
import { useSay } from '../../text/language.tsx';
import { APPROVAL_TEXT as T } from '../../text/approval-text.ts';
import { FORM_TEXT } from '../../text/field-text.ts';
import { useSeasonYear } from '../target-season/use-season.ts';
import {
  amountOf,
  approvalBatch,
  chosenRows,
  NO_DRAFT,
  rowFaults,
  totalsOf,
  type ApprovalDraft,
} from './approval-batch.ts';
import { ApprovalBar } from './approval-bar.tsx';
import { ApprovalTable } from './approval-table.tsx';
import { BatchAnswered, WhoMay } from './answered.tsx';

interface Answered {
  readonly results: readonly BatchResult[];
  readonly documentNumber: string;
}

interface Props {
  readonly rows: readonly TargetItem[];
  /** Shown in place of the table where nothing can be approved. */
  readonly nothing: ReactNode;
}

/** Chosen rows, an amount each, one number: sent as one request that succeeds for all or for none. */
export function ApprovalForm({ rows, nothing }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const mayAct = useMayAct();
  const { regionId } = useScope();
  const [draft, change, forget] = useKept<ApprovalDraft>(
    `approvals:${regionId}:${String(useSeasonYear())}`,
    () => NO_DRAFT,
  );
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const [asking, setAsking] = useState(false);
  const [answered, setAnswered] = useState<Answered>();
  const batch = useBatch();
  const mine = rows.filter((row) => mayAct('approveBudget', row));
  const chosen = chosenRows(draft, mine);
  const chained = useSignedCount('approveBudget', chosen);
  const problem = chosen.length === 0 ? T.noneChosen : chosen.length > MOST_AT_ONCE ? T.tooMany : undefined;
  const write = (next: Partial<ApprovalDraft>): void => {
    setFaults([]);
    change((before) => ({ ...before, ...next }));
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const ownFault = problem && { pointer: '/choose', code: 'none', detail: say(problem, { most: MOST_AT_ONCE }) };
    setFaults(ownFault ? [ownFault] : []);
    setAsking(!ownFault);
  };
  const send = (): void => {
    setAsking(false);
    const body = approvalBatch(draft, mine);
    const { documentNumber } = draft;
    batch.mutate(body, {
      onSuccess: ({ results }) => {
        setAnswered({ results, documentNumber });
        change(() => NO_DRAFT);
        forget();
      },
      onError: (error) => {
        if (!(error instanceof ApiError)) return;
        const told = rowFaults(
          error.faults,
          body.items.map((item) => item.id),
        );
        setFaults(told.map((fault) => readable(fault, draft, mine, say(FORM_TEXT.amountFault))));
      },
    });
  };
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <div className="panel-head">
        <h2>{say(T.ready)}</h2>
        {mine.length === 0 && rows.length > 0 && <WhoMay command="approveBudget" text={T.byDirector} />}
      </div>
      {answered && (
        <BatchAnswered
          title={say(T.done, { count: answered.results.length, documentNumber: answered.documentNumber })}
          results={answered.results}
          next={say(T.doneNext)}
        />
      )}
      {rows.length === 0 ? (
        nothing
      ) : (
        <ApprovalTable formId={id} rows={rows} mine={mine} draft={draft} faults={faults} onDraft={write} />
      )}
      {mine.length > 0 && (
        <ApprovalBar
          formId={id}
          draft={draft}
          regionId={(chosen[0] ?? mine[0])?.regionId}
          totals={totalsOf(draft, mine)}
          signed={chained}
          faults={faults}
          busy={batch.isPending}
          asking={asking}
          onDraft={write}
          onSuggest={(number) => {
            change((before) => ({ ...before, documentNumber: number, suggestedNumber: number }));
          }}
          onSend={send}
          onBack={() => {
            setAsking(false);
          }}
        >
          <ActRefused error={batch.error ?? ownError(faults)} faults={faults} formId={id} />
        </ApprovalBar>
      )}
    </form>
  );
}

/** What the page itself finds missing is told the way the server's faults are. */
function ownError(faults: readonly ApiFault[]): Error | null {
  const [first] = faults;
  return first ? new Error(first.detail) : null;
}

/** An amount that is no number is said so in words of money, not of JSON. */
function readable(fault: ApiFault, draft: ApprovalDraft, rows: readonly TargetItem[], sentence: string): ApiFault {
  const row = rows.find(({ itemId }) => fault.pointer === `/rows/${itemId}/amountFen`);
  return row && amountOf(draft, row) === undefined ? { ...fault, detail: sentence } : fault;
}
