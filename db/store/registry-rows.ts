import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import type { EvaluationEvent, EventOf } from '../../domain/processes/evaluation/events.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';

type Row = Readonly<Record<string, string | number | null | object>>;

/** What an evaluation's acts say to the registries of agencies and experts. */
export interface RegistryRows {
  readonly draws?: readonly Row[];
  readonly engagement?: Row;
  readonly rating?: Row;
}

/** Draws, contracts and ratings flow back with the act that makes them (S5, S6). One engagement per evaluation. */
export function registryRows({ id, state }: Instance<EvaluationState>, events: readonly RecordedEvent[]): RegistryRows {
  const rows = events.map((recorded): RegistryRows => {
    const event = recorded.event as EvaluationEvent;
    switch (event.type) {
      case 'expertsDrawn':
      case 'expertsRedrawn':
        return { draws: drawRows(id, state, event, recorded) };
      case 'expertReplaced':
        return { draws: [drawRow(id, state, event.next.expertId, 'drawn', event.reason, recorded)] };
      case 'contractSigned':
        return { engagement: engagementRow(id, state, event, recorded) };
      case 'agencyRated':
        return { rating: ratingRow(id, event, recorded) };
      default:
        return {};
    }
  });
  return Object.assign({}, ...rows) as RegistryRows;
}

function drawRows(
  id: string,
  state: EvaluationState,
  { drawn, reserves, barred }: EventOf<'expertsDrawn'> | EventOf<'expertsRedrawn'>,
  recorded: RecordedEvent,
): readonly Row[] {
  return [
    ...drawn.map(({ expertId }) => drawRow(id, state, expertId, 'drawn', '', recorded)),
    ...reserves.map(({ expertId }) => drawRow(id, state, expertId, 'notDrawn', '', recorded)),
    ...barred.map((one) => drawRow(id, state, one.id, 'avoided', one.ground, recorded)),
  ];
}

function drawRow(
  id: string,
  { panel, name }: EvaluationState,
  expertId: string,
  outcome: 'drawn' | 'notDrawn' | 'avoided',
  reason: string,
  { at, seq }: RecordedEvent,
): Row {
  // A replacement is a draw of its own in the expert's list: he was not drawn, and then he was.
  const number = reason === '' || outcome === 'avoided' ? (panel?.draws ?? 1) : 1000 + seq;
  return { expert_id: expertId, matter_id: id, number, title: name, outcome, reason, at };
}

function engagementRow(
  id: string,
  { engagement, subject, name }: EvaluationState,
  { startsOn, endsOn, feeFen }: EventOf<'contractSigned'>,
  recorded: RecordedEvent,
): Row {
  return {
    id,
    agency_id: engagement?.agencyId ?? id,
    region_id: subject.regionId,
    subject: name,
    matter_id: id,
    begun_on: startsOn,
    ends_on: endsOn,
    fee_fen: feeFen,
    by_person: personOf(recorded),
    at: recorded.at,
  };
}

function ratingRow(id: string, { marks, total, opinion }: EventOf<'agencyRated'>, recorded: RecordedEvent): Row {
  return {
    engagement_id: id,
    number: 1,
    marks: Object.fromEntries(marks.map(({ criterion, points }) => [criterion, points])),
    score: total,
    opinion,
    by_person: personOf(recorded),
    at: recorded.at,
  };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function personOf({ by }: RecordedEvent): string {
  return by.kind === 'person' ? by.personId : NOBODY;
}
