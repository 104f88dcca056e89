import type { DueComputation } from '../../domain/calendar/period.ts';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import type { ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import type { SeasonFigures, SeasonKind, SeasonState } from '../../domain/processes/season/state.ts';
import type { CallProgress } from '../../db/queries/season-calls.ts';
import type { SeasonRow } from '../../db/queries/seasons.ts';
import type { Caller } from '../http/request.ts';
import { matterRules } from '../items/item-view.ts';
import { matterActs } from '../items/matter-acts.ts';
import { obligationView } from '../items/obligation-view.ts';
import { recordedView } from '../words/views.ts';
import { phaseName } from '../words/words.ts';
import type { Seasons, SeasonView } from './seasons.schemas.ts';

/** A round as it stands. */
export type Season = Instance<SeasonState>;

/** The clock by which units owe what each kind of round asks for. */
const UNITS_CLOCK = {
  targets: 'submitTargets',
  monitoring: 'monitoringReport',
  selfEvaluation: 'selfEvaluation',
  unitReports: 'unitPerformanceReport',
  bureauReports: 'lowerPerformanceReport',
} as const satisfies Record<SeasonKind, ObligationKind>;

/** A date of the units with its arithmetic and clause. */
export function explained(
  { due, provisional, trace }: DueComputation,
  kind: SeasonKind,
  { obligations }: Policy,
): SeasonView['unitsDue'] {
  const { clause } = obligations[UNITS_CLOCK[kind]];
  return { due, provisional, trace: trace.map((step) => ({ ...step })), clause };
}

type Common = Omit<Seasons['rows'][number], 'clockDue' | 'clockName'>;

function commonView(
  id: string,
  { code, name, seasonKind, fiscalYear, period, subject, position, due }: SeasonState,
  { regionName, figures }: Pick<SeasonRow, 'regionName' | 'figures'>,
  locale: Locale,
): Common {
  return {
    id,
    code,
    name,
    kind: seasonKind,
    fiscalYear,
    period: period?.key ?? null,
    periodEnd: period?.to ?? null,
    regionId: subject.regionId,
    regionName,
    due,
    figures: { ...figures },
    phase: position.main,
    phaseName: phaseName(position.main, locale),
  };
}

/** A round as lists show it. */
export function seasonRow(row: SeasonRow, locale: Locale): Seasons['rows'][number] {
  const { clockDue, clockKey } = row;
  return {
    ...commonView(row.id, row.state, row, locale),
    clockDue,
    clockName: clockKey === null ? null : obligationName(clockKey, locale),
  };
}

interface Reading {
  readonly reader: Caller;
  readonly rules: Rules;
  readonly now: Instant;
  readonly locale: Locale;
  readonly regionName: string;
  readonly figures: SeasonFigures;
  readonly opening: CallProgress;
  readonly unitsDue: DueComputation;
}

/** The whole round for its page. */
export function seasonView(
  one: Season,
  history: readonly RecordedEvent[],
  { reader, rules, now, locale, opening, unitsDue, ...standing }: Reading,
): SeasonView {
  const { id, version, state, book } = one;
  const { announced, opened, paused, closed, withdrawn } = state;
  return {
    ...commonView(id, state, standing, locale),
    version,
    opening: { ...opening },
    unitsDue: explained(unitsDue, state.seasonKind, rules.policy),
    announced: announced
      ? { ...announced, ownDue: announced.ownDue ?? null, unitIds: announced.unitIds ? [...announced.unitIds] : null }
      : null,
    opened: opened ? { ...opened } : null,
    paused: paused && state.position.main === 'seasonPaused' ? { ...paused } : null,
    closed: closed ? { ...closed, figures: { ...closed.figures } } : null,
    withdrawn: withdrawn ? { ...withdrawn } : null,
    obligations: book.open.map((clock) => obligationView(clock, rules, now, locale)),
    available: matterActs(one, { reader, policy: rules.policy, locale }).map((act) => ({ ...act })),
    rules: matterRules(rules, locale),
    history: history.map((event) => recordedView(event, locale)),
  };
}
