import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { addMonths, dateOf, startOfDay, type Instant } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import { policyRef } from '../../domain/policy/policy.ts';
import type { Person } from '../../domain/process/actor.ts';
import { forecast } from '../../domain/process/forecast.ts';
import type { ProcessState, Task } from '../../domain/process/process.ts';
import { workOf } from '../../domain/process/tasks-of.ts';
import { budgetItem } from '../../domain/processes/budget-item/index.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { seesTask } from '../../domain/sign-off/readers.ts';
import type { PlaceNames } from '../../db/queries/places.ts';
import type { Item } from '../access/matters.service.ts';
import { eventSentence } from '../../domain/messages/event-text.ts';
import { positionView, taskView } from '../words/views.ts';

import { availableActs, besides, isByName, isMine } from './available-acts.ts';
import type { ItemView } from './item.schemas.ts';
import type { MatterRules } from './matter.schemas.ts';
import { obligationView, settledView } from './obligation-view.ts';

/** For whom, when and in which words an item is shown. */
export interface Reading {
  readonly reader: Person;
  readonly rules: Rules;
  readonly now: Instant;
  readonly locale: Locale;
}

/** What lies around an item: places by name, and the same item a year later and a year before. */
export interface Surroundings extends PlaceNames {
  readonly next: ItemView['next'];
  readonly previous: ItemView['previous'];
}

/** How far ahead "what happens if nobody acts" looks. */
const FORECAST_MONTHS = 12;

/** The whole item for its page: where it stands, its clocks, what is possible, and what happens by itself. */
export function itemView(item: Item, around: Surroundings, reading: Reading): ItemView {
  const { id, version, state, book } = item;
  const { reader, rules, now, locale } = reading;
  const { subject } = state;
  const work = workOf(budgetItem, item, rules.policy);
  return {
    id,
    version,
    ...headOf(state),
    unit: { id: subject.unitId, name: around.unit ?? subject.unitId },
    region: { id: subject.regionId, name: around.region ?? subject.regionId },
    divisionId: subject.divisionId ?? null,
    next: around.next,
    position: positionView(state.position, locale),
    monitoringLight: state.light,
    money: moneyOf(state),
    obligations: book.open.map((obligation) => obligationView(obligation, rules, now, locale)),
    settled: book.settled.map((settled) => settledView(settled, locale)),
    problems: state.problems.map((problem) => ({ ...problem })),
    tasks: work.waiting
      .filter((task) => seesTask(task, state, reader))
      .map((task) => ({ ...taskView(task, book, locale), mine: isWaitingFor(reader, task, state) })),
    available: [...availableActs(item, work.every, rules.policy, reader, locale)],
    forecast: forecastView(item, reading),
    previous: around.previous,
    details: detailsOf(state),
    rules: matterRules(rules, locale),
  };
}

/** Which policy and which calendar a matter runs by, in words. */
export function matterRules({ policy, calendar }: Rules, locale: Locale): MatterRules {
  return { policy: policyRef(policy), policyTitle: policy.title[locale], calendar: calendar.version };
}

/** Whether work waits for the reader, in his office or by name, and is not his own. */
export function isWaitingFor(reader: Person, task: Task, { subject, position }: ProcessState): boolean {
  const person = besides(reader, task.notFor);
  return isMine(person, task.roles, subject, position['main']) || isByName(person, task);
}

type Head = 'code' | 'name' | 'itemKind' | 'fundAccount' | 'continuity' | 'livelihood' | 'fiscalYear' | 'source';

function headOf(state: BudgetItemState): Pick<ItemView, Head> {
  const { code, name, itemKind, fundAccount, continuity, livelihood, fiscalYear, source = null } = state;
  return { code, name, itemKind, fundAccount, continuity, livelihood, fiscalYear, source };
}

function moneyOf({ requestedFen, approval, executedFen }: BudgetItemState): ItemView['money'] {
  return {
    requestedFen,
    initialFen: approval?.initialFen ?? null,
    approvedFen: approval?.amountFen ?? null,
    executedFen,
  };
}

function forecastView(item: Item, { rules, now, locale }: Reading): ItemView['forecast'] {
  const until = addMonths(dateOf(now), FORECAST_MONTHS);
  const { reminders, events } = forecast(budgetItem, item, rules, startOfDay(until));
  return {
    until,
    reminders: reminders
      .filter(({ on }) => on >= dateOf(now))
      .map(({ key, on, daysBefore }) => ({ key, name: obligationName(key, locale), on, daysBefore })),
    events: events.map(({ at, event }) => ({ at, type: event.type, sentence: eventSentence(event, locale) })),
  };
}

/** The rest of the state under its own names; what stands elsewhere in the view is left out. */
function detailsOf(state: BudgetItemState): ItemView['details'] {
  const { dates, targets, congressOn, approval, periodsOpen, correction, suspension, stop, recovery, amendment } =
    state;
  const { spotCheck, spotChecks } = state;
  const { selfEvaluation, review, reEvaluation, conclusion, feedback, consequence, disclosure, closedOn } = state;
  const parts = {
    dates,
    targets,
    congressOn,
    approval,
    periodsOpen,
    correction,
    suspension,
    stop,
    recovery,
    amendment,
    spotCheck,
    spotChecks,
    selfEvaluation,
    review,
    reEvaluation,
    conclusion,
    feedback,
    consequence,
    disclosure,
    closedOn,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}
