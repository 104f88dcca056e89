import { addDays, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { seasonDate } from '../../domain/policy/season-date.ts';
import { OTHER_COUNTIES } from '../organisation.ts';
import { live, type Life, type Line } from '../script.ts';
import { evaluatedYear } from '../year/diary.ts';
import { appliedLines, drawnFate, targetsDue } from './applied.ts';
import { drawFor, type Draw } from './draw.ts';
import { evaluatedLines } from './evaluated.ts';
import { approvalDay, drawnMatter, publishedMatter, type Asked, type CityMatter } from './matter.ts';
import { daysBefore, workdays } from './pace.ts';
import { runningLines } from './running.ts';
import { AGES, daysOf, STAGES, type Days, type Stage } from './stages.ts';
import { OUTCOMES, type Outcome } from './tables.ts';
import { TRADES } from './trades.data.ts';
import type { Project } from './trades.ts';
import { CITY_UNITS, type CityUnit } from './units.ts';

/** A unit asks every year for the same few projects: so many of them are looked at in each year. */
const SLOTS = { older: 1, last: 4, running: 3, next: 3 } as const;
/** Of the other counties' units fewer: they are there for what their bureau reports, and loading stays quick. */
const FEWER_SLOTS: Readonly<Record<keyof typeof SLOTS, number>> = { older: 0, last: 2, running: 2, next: 1 };
/** Items that live through the real figures of a published table stand apart from the drawn ones. */
const PUBLISHED_SLOT = 8;

const STAGE_WEIGHTS: Readonly<Record<Stage, number>> = {
  awaited: 5,
  submitted: 7,
  returned: 3,
  accepted: 4,
  reevaluating: 2,
  reevaluated: 2,
  concluded: 6,
  drafted: 4,
  issued: 5,
  received: 8,
  answered: 12,
  reported: 7,
  sentBack: 4,
  closedOut: 8,
  decided: 5,
  closed: 34,
};

/** Every item of these units, as it stands on the day of the first start; the same for the same day. */
export function cityLives(today: PlainDate, units: readonly CityUnit[] = CITY_UNITS): readonly Life[] {
  const lives = new Map<string, Life>();
  for (const life of units.flatMap((unit) => unitLives(unit, today))) {
    // Around the turn of a year two years of a project may fall together: it then has only one of them.
    if (!lives.has(life.key)) lives.set(life.key, life);
  }
  const ids = new Set([...lives.values()].map(({ id }) => id));
  return [...lives.values()].map((life) => withoutGap(life, ids));
}

/** Names last year's item only where there is one. */
function withoutGap(life: Life, ids: ReadonlySet<string>): Life {
  const { previousItemId = '', ...input } = life.input;
  return ids.has(previousItemId) ? life : { ...life, input };
}

function unitLives(unit: CityUnit, today: PlainDate): readonly Life[] {
  const plan = TRADES[unit.trade];
  const projects = plan[unit.rank];
  const isFew = OTHER_COUNTIES.some((regionId) => regionId === unit.regionId);
  const count = isFew ? FEWER_SLOTS : SLOTS;
  const slots = (of: keyof typeof SLOTS) =>
    projects.slice(0, count[of]).map((project, slot) => ({ unit, project, slot }));
  return [
    ...(isFew ? [] : published(unit, plan.published, today)),
    ...slots('last').map((of) => lastYear(of, today, drawFor(`last:${unit.id}:${String(of.slot)}`))),
    ...slots('older').map((of) => older(of, today, drawFor(`older:${unit.id}:${String(of.slot)}`))),
    ...slots('running').map((of) => running(of, today, drawFor(`running:${unit.id}:${String(of.slot)}`))),
    ...slots('next').map((of) => next(of, today, drawFor(`next:${unit.id}:${String(of.slot)}`))),
  ];
}

interface Of {
  readonly unit: CityUnit;
  readonly project: Project;
  readonly slot: number;
}

/** A unit is good or bad at its work from year to year, so that a ranking has something to rank. */
function drawnOutcome(unit: CityUnit, draw: Draw): Outcome {
  const skill = drawFor(`skill:${unit.id}`).whole(0, 2);
  const weights = [
    [3, 9, 6, 3],
    [6, 10, 4, 1],
    [10, 8, 2, 0],
  ][skill] ?? [1, 1, 1, 1];
  return draw.weighted(OUTCOMES.map((outcome, index) => [outcome, weights[index] ?? 1] as const));
}

/** What a year that runs is heading for: what will miss its targets in the end does not look so from the beginning. */
const HOPES = [
  ['excellent', 10],
  ['good', 8],
  ['fair', 2],
  ['poor', 1],
] as const satisfies readonly (readonly [Outcome, number])[];

function lastYear(of: Of, today: PlainDate, draw: Draw): Life {
  const stage = draw.weighted(STAGES.map((one) => [one, STAGE_WEIGHTS[one]] as const));
  const [least, most] = AGES[stage];
  return evaluated(of, stage, daysOf(stage, daysBefore(today, draw.whole(least, most)), draw), today, draw);
}

function older(of: Of, today: PlainDate, draw: Draw): Life {
  return evaluated(of, 'closed', daysOf('closed', daysBefore(today, draw.whole(385, 440)), draw), today, draw);
}

function evaluated(of: Of, stage: Stage, days: Days, today: PlainDate, draw: Draw, table?: string): Life {
  const fiscalYear = evaluatedYear(days.submit);
  const asked: Asked = {
    ...of,
    fiscalYear,
    outcome: drawnOutcome(of.unit, draw),
    dates: { ...seasonDates(stage, days, today, draw), consequenceDue: consequenceDue(fiscalYear, days) },
    hasPrevious: true,
  };
  const matter =
    table === undefined ? drawnMatter(withTargets(asked), draw) : publishedMatter(withTargets(asked), table, draw);
  return lived(matter, evaluatedLines(matter, stage, days, draw), today);
}

/** The target season ended in the autumn before the item's year. */
function withTargets(asked: Asked): Asked {
  const due = workdays(approvalDay(asked.unit, asked.fiscalYear), -62);
  return { ...asked, dates: { ...asked.dates, targetsDue: due } };
}

function seasonDates(stage: Stage, { submit }: Days, today: PlainDate, draw: Draw): Asked['dates'] {
  const handedIn = draw.chance(0.83) ? workdays(submit, draw.whole(0, 12)) : workdays(submit, -draw.whole(1, 9));
  return {
    selfEvaluationDue: stage === 'awaited' ? workdays(today, draw.whole(-18, 20)) : handedIn,
    evaluationReportDue: addDays(today, draw.whole(5, 60)),
  };
}

/** Working days in which finance decides on what is fed back only after the policy's day. */
const DECIDED_WITHIN = 20;

/** Next year's money is decided by the policy's day, before its budget is put together; of later results soon after (R3). */
function consequenceDue(fiscalYear: number, { issue }: Days): PlainDate {
  const ofPolicy = seasonDate(fiscalYear, defaultPolicy.seasons.consequenceDue);
  return issue === undefined || issue < ofPolicy ? ofPolicy : workdays(issue, DECIDED_WITHIN);
}

/** Real tables go to units whose trade they fit. */
function published(unit: CityUnit, tables: readonly string[], today: PlainDate): readonly Life[] {
  const [project] = TRADES[unit.trade].bureau;
  return tables.flatMap((table, index) => {
    const draw = drawFor(`published:${unit.id}:${table}`);
    if (project === undefined || !draw.chance(0.45)) return [];
    const stage = draw.weighted(
      [...(['issued', 'answered', 'reported', 'closedOut', 'closed'] as const)].map((one) => [one, 1] as const),
    );
    const [least, most] = AGES[stage];
    const days = daysOf(stage, daysBefore(today, draw.whole(least, most)), draw);
    return [evaluated({ unit, project, slot: PUBLISHED_SLOT + index }, stage, days, today, draw, table)];
  });
}

/** Approved in the winter of its year, or earlier where the year is young. */
function running(of: Of, today: PlainDate, draw: Draw): Life {
  const fiscalYear = yearOf(daysBefore(today, 20));
  const usual = approvalDay(of.unit, fiscalYear);
  const earlier = daysBefore(today, 140);
  const approvedOn = earlier < usual ? earlier : usual;
  const dates = { targetsDue: workdays(approvedOn, -62) };
  const outcome = draw.weighted(HOPES);
  const matter = drawnMatter({ ...of, fiscalYear, outcome, dates, hasPrevious: true }, draw, approvedOn);
  return lived(matter, runningLines(matter, today, draw), today);
}

function next(of: Of, today: PlainDate, draw: Draw): Life {
  const fate = drawnFate(draw);
  const dates = { targetsDue: targetsDue(fate, today, draw) };
  const openedOn = daysBefore(today, 75);
  const fiscalYear = yearOf(today) + 1;
  const matter = drawnMatter({ ...of, fiscalYear, outcome: 'good', dates, openedOn, hasPrevious: true }, draw);
  return lived(matter, appliedLines(matter, fate, today, draw), today);
}

/** With everything that people have done by today; what is planned for later is not done yet. */
function lived({ key, input }: CityMatter, lines: readonly Line[], today: PlainDate): Life {
  const life = live(key, input, lines);
  return { ...life, steps: life.steps.filter(({ at }) => at < `${today}T00:00:00.000Z`) };
}
