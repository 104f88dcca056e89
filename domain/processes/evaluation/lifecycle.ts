import { FOLLOW_UP_ROWS, FOLLOW_UP_START, FOLLOW_UP_TRACKS, type FollowUpMoment } from '../../follow-up/lifecycle.ts';
import { tableWords, type Lifecycle, type LifecycleRow } from '../../process/lifecycle.ts';
import { DIRECTOR, FINANCE, OFFICER, UNIT, UNIT_SIGNS, type Role } from '../../process/roles.ts';
import type { EvaluationCommandKind } from './commands.ts';
import { COMMAND_NAMES, PHASE_NAMES } from './names.ts';

/** Phases of each track. Agency, experts and materials run beside the evaluation itself. */
export const TRACKS = {
  main: {
    phases: [
      'forming',
      'planning',
      'planApproving',
      'collecting',
      'scoring',
      'reporting',
      'exchanging',
      'finalising',
      'approving',
      'followUp',
      'closed',
      'cancelled',
    ],
    terminal: ['closed', 'cancelled'],
  },
  engagement: { phases: ['none', 'selected', 'declared', 'contracted', 'rated'], terminal: ['rated'] },
  panel: { phases: ['none', 'drawn', 'confirmed'], terminal: [] },
  materials: { phases: ['none', 'asked', 'given', 'complete'], terminal: ['complete'] },
  ...FOLLOW_UP_TRACKS,
} as const;

export type Track = keyof typeof TRACKS;
export type Phase<T extends Track> = (typeof TRACKS)[T]['phases'][number];
export type EvaluationPosition = { readonly [T in Track]: Phase<T> };

export const START: EvaluationPosition = {
  main: 'forming',
  engagement: 'none',
  panel: 'none',
  materials: 'none',
  ...FOLLOW_UP_START,
};

/** The team: officers and the engaged agency's people; who of them is on it, the state says. */
const TEAM: readonly Role[] = ['performanceOfficer', 'financeOfficer', 'agencyEvaluator'];
const EXPERT: readonly Role[] = ['expert'];
const AGENCY: readonly Role[] = ['agencyEvaluator'];

type Command = EvaluationCommandKind | FollowUpMoment;
const { row, during } = tableWords<typeof TRACKS, Command>();

const BEFORE_SCORING: readonly Phase<'main'>[] = ['planning', 'planApproving', 'collecting'];
const WORKING: readonly Phase<'main'>[] = [...BEFORE_SCORING, 'scoring', 'reporting', 'exchanging', 'finalising'];

const ROWS: readonly LifecycleRow<Command>[] = [
  row('main', ['forming'], 'formTeam', ['planning'], OFFICER, 'E6'),
  row('main', WORKING, 'changeTeam', [], OFFICER, 'E6', 'possible'),
  row('main', ['planning'], 'submitPlan', ['planApproving'], TEAM, 'E6'),
  row('main', ['planApproving'], 'returnPlan', ['planning'], DIRECTOR, 'E6'),
  row('main', ['planApproving'], 'approvePlan', ['collecting'], DIRECTOR, 'E6'),
  row('main', ['scoring'], 'submitScores', ['scoring', 'reporting'], EXPERT, 'E6'),
  row('main', ['reporting'], 'submitDraft', ['exchanging'], TEAM, 'E6'),
  row('main', ['exchanging'], 'answerDraft', ['finalising'], UNIT_SIGNS, 'E6'),
  row('main', ['exchanging'], 'recordNoReply', ['finalising'], TEAM, 'E6', 'possible'),
  row('main', ['finalising'], 'submitFinal', ['approving'], TEAM, 'E6'),
  row('main', ['approving'], 'returnReport', ['finalising'], DIRECTOR, 'E6'),
  row('main', ['approving'], 'concludeEvaluation', ['followUp', 'closed'], DIRECTOR, 'R1'),
  row('main', ['forming', ...WORKING], 'cancelEvaluation', ['cancelled'], DIRECTOR, 'E6', 'possible'),
  row('main', ['followUp'], 'closeEvaluation', ['closed'], FINANCE, 'R3'),

  during(BEFORE_SCORING, row('engagement', ['none'], 'selectAgency', ['selected'], FINANCE, 'S5', 'possible')),
  during(
    BEFORE_SCORING,
    row('engagement', ['selected', 'declared'], 'changeAgency', ['selected'], FINANCE, 'S5', 'possible'),
  ),
  row('engagement', ['selected'], 'declareInterests', ['declared', 'none'], AGENCY, 'S5'),
  row('engagement', ['declared'], 'signContract', ['contracted'], DIRECTOR, 'S5'),
  row('engagement', ['contracted'], 'acceptDeliverable', [], FINANCE, 'S5', 'possible'),
  during(['approving'], row('engagement', ['contracted'], 'rateAgency', ['rated'], OFFICER, 'S5')),

  during(BEFORE_SCORING, row('panel', ['none'], 'drawExperts', ['drawn'], OFFICER, 'S6')),
  row('panel', ['drawn'], 'declareAvoidance', ['drawn', 'confirmed'], EXPERT, 'S6'),
  row('panel', ['drawn'], 'replaceExpert', ['drawn', 'confirmed'], OFFICER, 'S6', 'possible'),
  during(BEFORE_SCORING, row('panel', ['drawn', 'confirmed'], 'redrawExperts', ['drawn'], DIRECTOR, 'S6', 'possible')),

  during(['collecting'], row('materials', ['none'], 'askMaterials', ['asked'], TEAM, 'E6')),
  row('materials', ['asked'], 'submitMaterials', ['given'], UNIT, 'E6'),
  row('materials', ['given'], 'returnMaterials', ['asked'], TEAM, 'E6'),
  row('materials', ['given'], 'acceptMaterials', ['complete'], TEAM, 'E6'),

  ...FOLLOW_UP_ROWS,
];

/** The table that server, page, documents and tests share: what is possible where, for whom, by which clause. */
export const LIFECYCLE: Lifecycle<Command> = {
  tracks: TRACKS,
  rows: ROWS,
  names: COMMAND_NAMES,
  phaseNames: PHASE_NAMES,
  read: 'evaluation.read',
  // A draw shows its lot at once: waiting for signatures, it could be drawn until it pleases.
  inPerson: ['drawExperts', 'redrawExperts'],
};
