import { amountFault, departs, impliedFen, type Decision } from '../../../../domain/follow-up/consequence.ts';
import type { AmountFaultCode } from '../../../../domain/follow-up/consequence-text.ts';
import { CONSEQUENCES, type Consequence } from '../../../../domain/policy/policy.ts';
import type { Batch } from '../../acts/batch.ts';
import type { ConsequenceRow } from '../../api/results-answers.ts';
import { fenOf, wanInput } from '../../blocks/wan.ts';

/** What somebody is about to decide for one item; the amount as typed, in 万元. */
export interface Choice {
  readonly action: Consequence;
  readonly amount: string;
  readonly reason: string;
}

/** Choices by item, of the rows that are selected. */
export type Choices = Readonly<Record<string, Choice | undefined>>;

/** With two places as in every column, and more only where the amount has them. */
function typed(fen: number | null): string {
  if (fen === null) return '';
  const [whole = '0', places = ''] = wanInput(fen).split('.');
  return `${whole}.${places.padEnd(2, '0')}`;
}

/** What the rule says, to begin with. */
export function ruleChoice({ ruleAction, suggestedFen }: ConsequenceRow): Choice {
  return { action: ruleAction ?? 'keep', amount: typed(suggestedFen), reason: '' };
}

/** Another action, with the amount it comes to by itself; what was written as reason stays. */
export function withAction(row: ConsequenceRow, { reason }: Choice, action: Consequence): Choice {
  return { action, amount: typed(impliedFen(action, row.budgetFen, row.rulePercent)), reason };
}

/** 分; null where nothing is written, undefined where it cannot be read. */
export function amountFen({ amount }: Choice): number | null | undefined {
  if (amount.trim() === '') return null;
  const fen = fenOf(amount);
  return fen !== undefined && fen >= 0 ? fen : undefined;
}

/** Whether the choice owes a reason, by the domain's own rule. */
export function leavesRule(row: ConsequenceRow, choice: Choice): boolean {
  const rule = ruleOf(row);
  return rule !== undefined && departs(rule, decisionOf(choice));
}

/** What is wrong with the amount as typed: no number, or none that its action can come to, by the domain's own rule. */
export function amountWrong(row: ConsequenceRow, choice: Choice): AmountFaultCode | 'badAmount' | undefined {
  if (amountFen(choice) === undefined) return 'badAmount';
  return amountFault(decisionOf(choice), row.budgetFen, ruleOf(row));
}

function ruleOf({ ruleAction, suggestedFen }: ConsequenceRow) {
  return ruleAction === null ? undefined : { action: ruleAction, suggestedFen };
}

function decisionOf(choice: Choice): Decision {
  return { action: choice.action, amountFen: amountFen(choice) ?? null };
}

/** A selected row that can be decided, with its choice. */
export interface Chosen {
  readonly row: ConsequenceRow;
  readonly choice: Choice;
}

/** The rows that are selected and still open to the reader. */
export function chosenOf(rows: readonly ConsequenceRow[], choices: Choices): readonly Chosen[] {
  return rows.flatMap((row) => {
    const choice = choices[row.itemId];
    return choice && row.mine ? [{ row, choice }] : [];
  });
}

/** Rows that somebody else decided while they were being chosen. */
export function overtakenOf(rows: readonly ConsequenceRow[], choices: Choices): readonly ConsequenceRow[] {
  return rows.filter(({ itemId, phase }) => phase === 'decided' && choices[itemId] !== undefined);
}

/** What keeps a choice from being decided, and in which field. */
export interface ChoiceFault {
  readonly row: ConsequenceRow;
  readonly field: 'amount' | 'reason';
  readonly code: AmountFaultCode | 'badAmount' | 'missingReason';
}

/** Every fault at once. */
export function choiceFaults(chosen: readonly Chosen[]): readonly ChoiceFault[] {
  return chosen.flatMap(({ row, choice }): ChoiceFault[] => {
    const wrong = amountWrong(row, choice);
    return [
      ...(wrong ? [{ row, field: 'amount', code: wrong } as const] : []),
      ...(leavesRule(row, choice) && choice.reason.trim() === ''
        ? [{ row, field: 'reason', code: 'missingReason' } as const]
        : []),
    ];
  });
}

/** What the selected choices come to; amounts that are not written, or not readable, are not counted. */
export interface ChosenSums {
  readonly count: number;
  readonly fen: number;
  readonly departs: number;
  readonly actions: readonly { readonly action: Consequence; readonly count: number }[];
}

export function chosenSums(chosen: readonly Chosen[]): ChosenSums {
  return {
    count: chosen.length,
    fen: chosen.reduce((sum, { choice }) => sum + (amountFen(choice) ?? 0), 0),
    departs: chosen.filter(({ row, choice }) => leavesRule(row, choice)).length,
    actions: CONSEQUENCES.map((action) => ({
      action,
      count: chosen.filter(({ choice }) => choice.action === action).length,
    })).filter(({ count }) => count > 0),
  };
}

/** The batch as it is sent: each row with its own decision, over the version that was looked at. */
export function decisionBatch(chosen: readonly Chosen[]): Batch {
  return {
    command: { kind: 'decideConsequence' },
    items: chosen.map(({ row, choice }) => ({
      id: row.itemId,
      expectedVersion: row.version,
      with: { action: choice.action, amountFen: amountFen(choice) ?? null, reason: choice.reason.trim() },
    })),
  };
}
