import { FOLLOW_UP_CLOCKS, followUpAbout, followUpHasWork, followUpOwn } from '../../follow-up/tasks.ts';
import type { ObligationBook } from '../../obligations/obligation.ts';
import { actTasks, draftTasks, type ServedClocks } from '../../process/act-tasks.ts';
import type { Task } from '../../process/process.ts';
import { unfinishedUse } from '../../follow-up/unfinished.ts';
import { LIFECYCLE } from './lifecycle.ts';
import type { EvaluationState, Member } from './state.ts';

/** The clock that an act serves. */
const CLOCK_OF: ServedClocks = {
  ...FOLLOW_UP_CLOCKS,
  formTeam: 'formTeam',
  submitPlan: 'evaluationPlan',
  returnPlan: 'approvePlan',
  approvePlan: 'approvePlan',
  declareAvoidance: 'confirmPanel',
  askMaterials: 'evaluationReport',
  submitMaterials: 'provideMaterials',
  returnMaterials: 'checkMaterials',
  acceptMaterials: 'checkMaterials',
  submitScores: 'scoreEvaluation',
  submitDraft: 'evaluationReport',
  answerDraft: 'exchangeViews',
  submitFinal: 'evaluationReport',
  returnReport: 'concludeEvaluation',
  concludeEvaluation: 'concludeEvaluation',
};

/** What waits in inboxes now. Experts and the agency are asked by name: nobody else of their kind hears of it. */
export function tasks(state: EvaluationState, book: ObligationBook): readonly Task[] {
  if (state.position.main === 'cancelled') return [];
  const acts = actTasks(LIFECYCLE, state, book, {
    hasWork: (command) => hasWork(state, command),
    whoseOwn: (command) => whoseOwn(state, command),
    about: (command) => followUpAbout(state, command),
    clocks: CLOCK_OF,
  }).map((task): Task => ({ ...task, ...asked(state, task) }));
  return [...acts, ...draftTasks(acts)];
}

type Asked = Pick<Task, 'roles' | 'people'>;

function asked(state: EvaluationState, { command, roles }: Pick<Task, 'command' | 'roles'>): Asked {
  const { engagement, panel, sheets } = state;
  switch (command) {
    case 'declareInterests':
      return { roles: [], people: agency(engagement?.evaluators) };
    case 'declareAvoidance':
      return {
        roles: [],
        people: experts((panel?.experts ?? []).filter(({ declaredOn }) => declaredOn === undefined)),
      };
    case 'submitScores':
      return {
        roles: [],
        people: experts(
          (panel?.experts ?? []).filter(({ expertId }) => !sheets.some((one) => one.expertId === expertId)),
        ),
      };
    default:
      return roles.includes('agencyEvaluator') ? team(state) : { roles };
  }
}

/** The officers of the team by name in either office, and the agency's people once it is under contract. */
function team({ team: own, engagement, position }: EvaluationState): Asked {
  const officers = own ? [own.leader, ...own.members] : [];
  const under = position.engagement === 'contracted' ? agency(engagement?.evaluators) : [];
  return {
    roles: [],
    people: [
      ...officers.flatMap(({ personId: id }) => [
        { id, role: 'performanceOfficer' as const },
        { id, role: 'financeOfficer' as const },
      ]),
      ...under,
    ],
  };
}

function agency(people: readonly Member[] = []): NonNullable<Task['people']> {
  return people.map(({ personId: id }) => ({ id, role: 'agencyEvaluator' as const }));
}

function experts(people: readonly Member[]): NonNullable<Task['people']> {
  return people.map(({ personId: id }) => ({ id, role: 'expert' as const }));
}

function hasWork(state: EvaluationState, command: string): boolean {
  if (command === 'closeEvaluation') return unfinishedUse(state).length === 0;
  return followUpHasWork(state, command);
}

/** Nobody approves what he wrote. */
function whoseOwn(state: EvaluationState, command: string): readonly (string | undefined)[] {
  switch (command) {
    case 'approvePlan':
      return [state.plan?.by];
    case 'concludeEvaluation':
      return [state.report?.by];
    default:
      return followUpOwn(state, command);
  }
}
