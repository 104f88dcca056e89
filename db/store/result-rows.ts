import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import { findOpen } from '../../domain/obligations/obligation.ts';
import type { Instance } from '../../domain/process/process.ts';
import { decidedFen, recommend } from '../../domain/follow-up/consequence.ts';
import { publicParts } from '../../domain/follow-up/public-parts.ts';
import { withheldOn } from '../../domain/follow-up/public-standing.ts';
import { publicationOf } from '../../domain/processes/budget-item/disclosure.ts';
import type { Publication } from '../../domain/follow-up/publication.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';

type Item = Instance<BudgetItemState>;
type Cell = string | number | boolean | null | readonly string[] | object;
type Row = Readonly<Record<string, Cell>>;

/** What an act changes of the tables that finance decides by and the public reads. */
export interface ResultRows {
  readonly result?: Row;
  readonly publication?: Row;
}

/** The rows that differ from those of before; nothing for an item that has no result yet. */
export function changedResults(before: Item | undefined, after: Item, rules: Rules, now: Instant): ResultRows {
  const result = changed(before && resultRow(before, rules), resultRow(after, rules));
  const publication = changed(before && publicationRow(before, now), publicationRow(after, now));
  return { ...(result && { result }), ...(publication && { publication }) };
}

function changed(was: Row | undefined, is: Row | undefined): Row | undefined {
  return JSON.stringify(was) === JSON.stringify(is) ? undefined : is;
}

/** The row of a concluded item, by column. */
function resultRow({ id, state, book }: Item, rules: Rules): Row | undefined {
  const { conclusion, approval, problems, subject, position } = state;
  if (!conclusion) return undefined;
  return {
    instance_id: id,
    code: state.code,
    name: state.name,
    region_id: subject.regionId,
    unit_id: subject.unitId,
    division_id: subject.divisionId ?? null,
    fiscal_year: state.fiscalYear,
    livelihood: state.livelihood,
    budget_fen: approval?.amountFen ?? state.requestedFen,
    executed_fen: state.executedFen,
    score: conclusion.total,
    grade: conclusion.grade,
    problems_open: problems.filter(({ financeStatus }) => financeStatus !== 'closedOut').length,
    problems_all: problems.length,
    consequence_phase: position.consequence,
    consequence_due: findOpen(book, 'decideConsequence')?.due ?? null,
    ...consequence(state, rules),
    disclosure_phase: position.disclosure,
    disclosure_due: findOpen(book, 'decideDisclosure')?.due ?? null,
    ...disclosure(state),
  };
}

function consequence(state: BudgetItemState, { policy }: Rules): Row {
  const { conclusion, approval, requestedFen, consequence: decided } = state;
  const rule = recommend(conclusion?.grade, approval?.amountFen ?? requestedFen, policy);
  return {
    rule_id: decided?.ruleId ?? rule?.ruleId ?? null,
    rule_action: decided?.recommended ?? rule?.action ?? null,
    rule_percent: rule?.reducePercent ?? null,
    suggested_fen: rule?.suggestedFen ?? null,
    action: decided?.action ?? null,
    decided_fen: decidedFen(state, approval?.amountFen ?? requestedFen),
    consequence_reason: decided?.reason ?? null,
    consequence_on: decided?.on ?? null,
  };
}

function disclosure({ disclosure: decided }: BudgetItemState): Row {
  return {
    decision: decided?.decision ?? null,
    parts: decided ? publicParts(decided) : [],
    ground: decided?.ground ?? null,
    disclosure_reason: decided?.reason ?? null,
    disclosure_on: decided?.on ?? null,
    corrections: decided?.corrections?.length ?? 0,
  };
}

/** What the public may read of an item; of one that is withheld, only that it is, where, and on which ground. */
function publicationRow(item: Item, now: Instant): Row | undefined {
  const { id, state, book } = item;
  const { subject, fiscalYear, disclosure: decided } = state;
  if (!decided) return undefined;
  const place = { instance_id: id, region_id: subject.regionId, fiscal_year: fiscalYear, disclosed_on: decided.on };
  const published = publicationOf(state, book);
  if (!published) return { ...HIDDEN, ...place, changed_at: now, ground: withheldOn(state) ?? null };
  return {
    ...place,
    changed_at: now,
    unit_id: subject.unitId,
    ...publicColumns(published),
    body: published,
    grams: [],
  };
}

const HIDDEN: Row = {
  decision: 'withhold',
  unit_id: null,
  name: '',
  livelihood: false,
  sort_fen: -1,
  overdue: false,
  grams: [],
};

function publicColumns({ money, score, problems, corrections, ...published }: Publication): Row {
  return {
    decision: published.decision,
    ground: published.ground,
    name: published.name,
    livelihood: published.livelihood,
    sort_fen: money?.budgetFen ?? -1,
    budget_fen: money?.budgetFen ?? null,
    executed_fen: money?.executedFen ?? null,
    score: score?.final ?? null,
    grade: score?.grade ?? null,
    problems_all: problems?.all ?? null,
    problems_closed: problems?.closed ?? null,
    rectification: problems?.phase ?? null,
    overdue: problems?.overdue ?? false,
    corrected_on: corrections.at(-1)?.on ?? null,
  };
}
