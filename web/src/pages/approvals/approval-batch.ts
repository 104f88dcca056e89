import type { Batch } from '../../acts/batch.ts';
import type { ApiFault } from '../../api/api-error.ts';
import type { BatchResult } from '../../api/batch-answers.ts';
import type { TargetItem } from '../../api/season-answers.ts';
import { fenOf, wanInput } from '../../blocks/wan.ts';

/** What the director has put together and not sent yet. */
export interface ApprovalDraft {
  readonly documentNumber: string;
  /** What was suggested for it, so that it may follow the register until somebody writes his own. */
  readonly suggestedNumber: string;
  /** Empty means today. */
  readonly on: string;
  readonly chosen: readonly string[];
  /** Amounts as typed, 万元, where they are not the requested ones. */
  readonly amounts: Readonly<Record<string, string>>;
}

export const NO_DRAFT: ApprovalDraft = { documentNumber: '', suggestedNumber: '', on: '', chosen: [], amounts: {} };

/** The clock of an approval runs only once the congress has passed the budget (G5). */
export function isReady({ obligationKey }: Pick<TargetItem, 'obligationKey'>): boolean {
  return obligationKey === 'approveBudget';
}

/** Rows of each unit together, units in the order in which they first come. */
export function byUnit(rows: readonly TargetItem[]): readonly (readonly [string, readonly TargetItem[]])[] {
  const units = new Map<string, TargetItem[]>();
  for (const row of rows) {
    const own = units.get(row.unitId);
    if (own) own.push(row);
    else units.set(row.unitId, [row]);
  }
  return [...units];
}

/** The amount of a row as it stands in its field: the requested one until somebody types another. */
export function amountText({ amounts }: ApprovalDraft, { itemId, requestedFen }: TargetItem): string {
  return amounts[itemId] ?? wanInput(requestedFen);
}

/** What a row is to be approved with; undefined where what was typed is no amount. */
export function amountOf(draft: ApprovalDraft, row: TargetItem): number | undefined {
  const fen = fenOf(amountText(draft, row));
  return fen === undefined || fen < 0 ? undefined : fen;
}

/** The chosen rows that are still there and still can be approved. */
export function chosenRows({ chosen }: ApprovalDraft, rows: readonly TargetItem[]): readonly TargetItem[] {
  const ids = new Set(chosen);
  return rows.filter((row) => ids.has(row.itemId) && isReady(row));
}

export interface ApprovalTotals {
  readonly count: number;
  readonly requestedFen: number;
  readonly amountFen: number;
}

/** What is asked and what would be given; an amount that cannot be read adds nothing. */
export function totalsOf(draft: ApprovalDraft, rows: readonly TargetItem[]): ApprovalTotals {
  const chosen = chosenRows(draft, rows);
  return {
    count: chosen.length,
    requestedFen: chosen.reduce((sum, { requestedFen }) => sum + requestedFen, 0),
    amountFen: chosen.reduce((sum, row) => sum + (amountOf(draft, row) ?? 0), 0),
  };
}

/** One request for all: one document number, an amount each, all or nothing (G5). */
export function approvalBatch(draft: ApprovalDraft, rows: readonly TargetItem[]): Batch {
  const { documentNumber, on } = draft;
  return {
    command: { kind: 'approveBudget', documentNumber: documentNumber.trim(), ...(on !== '' && { on }) },
    atomic: true,
    items: chosenRows(draft, rows).map((row) => ({
      id: row.itemId,
      // What is no amount is sent as it stands: the server's fault then names the row.
      with: { amountFen: amountOf(draft, row) ?? amountText(draft, row) },
    })),
  };
}

const ROW = /^\/items\/(\d+)(?:\/with)?(\/.*)?$/;

/** Faults of a batch at their rows: `/items/2/with/amountFen` becomes `/rows/<id>/amountFen`. */
export function rowFaults(faults: readonly ApiFault[], ids: readonly string[]): readonly ApiFault[] {
  return faults.map((fault) => {
    const [, no, rest = ''] = ROW.exec(fault.pointer) ?? [];
    const id = no === undefined ? undefined : ids[Number(no)];
    return { ...fault, pointer: id === undefined ? fault.pointer.replace(/^\/command/, '') : `/rows/${id}${rest}` };
  });
}

/** What one row was refused for. */
export function faultsOfRow(faults: readonly ApiFault[], id: string): readonly string[] {
  return faults
    .filter(({ pointer }) => pointer === `/rows/${id}` || pointer.startsWith(`/rows/${id}/`))
    .map(({ detail }) => detail);
}

/** The dates that a batch started or moved, each sentence once, with how many items it is true of. */
export function dueLines(results: readonly BatchResult[]): readonly (readonly [sentence: string, count: number])[] {
  const lines = new Map<string, number>();
  for (const { sentence } of results.flatMap(({ answer }) => answer?.dues ?? []))
    lines.set(sentence, (lines.get(sentence) ?? 0) + 1);
  return [...lines];
}
