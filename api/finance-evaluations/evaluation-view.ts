import { isOneself } from '../../domain/process/actor.ts';
import { authorityFor } from '../../domain/process/actor.ts';
import { mainPhase } from '../../domain/process/lifecycle.ts';
import { isOutsideRole, isUnitRole } from '../../domain/process/roles.ts';
import { workOf } from '../../domain/process/tasks-of.ts';
import { workingMembers } from '../../domain/processes/evaluation/deciders.ts';
import { evaluation } from '../../domain/processes/evaluation/index.ts';
import { LIFECYCLE } from '../../domain/processes/evaluation/lifecycle.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';
import { seesTask } from '../../domain/sign-off/readers.ts';
import type { PlaceNames } from '../../db/queries/places.ts';
import type { Evaluation } from '../access/matters.service.ts';
import type { Caller } from '../http/request.ts';
import { availableActs, ifGiven } from '../items/available-acts.ts';
import { isWaitingFor, matterRules, type Reading } from '../items/item-view.ts';
import { obligationView, settledView } from '../items/obligation-view.ts';
import { positionView, taskView } from '../words/views.ts';
import type { FinanceEvaluationView } from './finance-evaluations.schemas.ts';

/** One evaluation for its page, as far as the reader may see it. */
export function evaluationView(
  one: Evaluation,
  names: PlaceNames,
  reading: Reading & { readonly reader: Caller },
): FinanceEvaluationView {
  const { id, version, state, book } = one;
  const { reader, rules, now, locale } = reading;
  const { subject } = state;
  const work = workOf(evaluation, one, rules.policy);
  return {
    id,
    version,
    code: state.code,
    name: state.name,
    evaluationKind: state.evaluationKind,
    fiscalYear: state.fiscalYear,
    amountFen: state.amountFen,
    unit: { id: subject.unitId, name: names.unit ?? subject.unitId },
    region: { id: subject.regionId, name: names.region ?? subject.regionId },
    item: state.item ? { id: state.item.id, name: state.item.name, code: state.item.code } : null,
    source: state.source ?? null,
    position: positionView(state.position, locale),
    obligations: book.open.map((obligation) => obligationView(obligation, rules, now, locale)),
    settled: book.settled.map((settled) => settledView(settled, locale)),
    problems: readsFeedback(state, reader) ? state.problems.map((problem) => ({ ...problem })) : [],
    tasks: work.waiting
      .filter((task) => seesTask(task, state, reader))
      .map((task) => ({ ...taskView(task, book, locale), mine: isWaitingFor(reader, task, state) })),
    available: availableActs(one, work.every, rules.policy, reader, locale).map((act) =>
      ifGiven(act, isAssigned(state, act.command, reader)),
    ),
    details: detailsFor(state, reader),
    rules: matterRules(rules, locale),
  };
}

const TEAM_ACTS: ReadonlySet<string> = new Set(
  LIFECYCLE.rows.filter(({ who }) => who.includes('agencyEvaluator') && who.length > 1).map(({ command }) => command),
);

/** Beside the role, the assignment: the team's acts are its members', an expert's those of whoever was drawn. */
function isAssigned(state: EvaluationState, command: string, reader: Caller): boolean {
  const { subject, position, engagement, panel, sheets } = state;
  const phase = mainPhase(LIFECYCLE, position);
  const acts = (people: readonly { readonly personId: string }[]): boolean =>
    reader.grants.some(({ role }) => {
      const by = authorityFor(reader, [role], subject, phase);
      return by !== undefined && people.some(({ personId }) => isOneself(personId, by));
    });
  if (command === 'declareInterests') return acts(engagement?.evaluators ?? []);
  if (command === 'declareAvoidance') return acts((panel?.experts ?? []).filter((one) => one.declaredOn === undefined));
  if (command === 'submitScores')
    return acts((panel?.experts ?? []).filter((one) => !sheets.some((sheet) => sheet.expertId === one.expertId)));
  return !TEAM_ACTS.has(command) || acts(workingMembers(state));
}

/**
 * The unit hears of the team, the materials and the views asked of it; of experts, contract and scores what the report
 * tells. People of outside see everything but the contract's money.
 */
function detailsFor(state: EvaluationState, reader: Caller): FinanceEvaluationView['details'] {
  const { dates, openedOn, team, plan, indicators, materials, report, exchange, conclusion } = state;
  const { feedback, consequence, disclosure, closedOn, countyId } = state;
  const open = {
    dates,
    openedOn,
    team,
    plan,
    indicators,
    materials,
    report,
    exchange,
    conclusion,
    ...(readsFeedback(state, reader) && { feedback }),
    consequence,
    disclosure,
    closedOn,
    countyId,
  };
  const inBureau = reader.grants.some(({ role }) => !isUnitRole(role) && !isOutsideRole(role));
  const isOutside = reader.grants.some(({ role }) => isOutsideRole(role));
  const { engagement, panel, sheets, scores, spreadPercent } = state;
  const working = { panel, sheets, scores, spreadPercent };
  const shown = inBureau
    ? { ...open, ...working, engagement }
    : isOutside
      ? { ...open, ...working, engagement: engagement && withoutMoney(engagement) }
      : open;
  return Object.fromEntries(Object.entries(shown).filter(([, part]) => part !== undefined));
}

/** A feedback that nobody has signed yet is the bureau's own (R1). */
function readsFeedback({ feedback }: EvaluationState, { grants }: Caller): boolean {
  return feedback?.issuedOn !== undefined || grants.some(({ role }) => !isUnitRole(role) && !isOutsideRole(role));
}

function withoutMoney({ contract, rating: _rating, ...rest }: NonNullable<EvaluationState['engagement']>): object {
  const { feeFen: _fee, ...terms } = contract ?? {};
  return { ...rest, ...(contract && { contract: terms }) };
}
