import { addDays } from '../calendar/plain-date.ts';
import { QUALITY_CRITERIA, type QualityCriterion } from '../libraries/quality.ts';
import { ROLE_NAMES } from '../process/roles.ts';
import type { CommandOf, EvaluationCommand } from '../processes/evaluation/commands.ts';
import type { EvaluationState } from '../processes/evaluation/state.ts';
import {
  sampleMaterials,
  samplePlan,
  samplePool,
  sampleReport,
  sampleSheet,
  SAMPLE_SEATS,
} from './sample-evaluation-documents.ts';
import { FOLLOW_UP_SAMPLES } from './sample-follow-up.ts';
import { documentNumber, only, version, type Made, type Makers, type SampleContext } from './sample-kit.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

type Context = SampleContext<EvaluationState>;

/** Of a sample contract: how long it runs, days. */
const CONTRACT_DAYS = 180;
const DELIVERED_AFTER_DAYS = 120;
/** 分. */
const FEE_FEN = 8_000_000;
const MARK = 90;

/** The acts on an evaluation by finance as a rehearsal does them: by the team, the experts and the agency it has. */
export const EVALUATION_SAMPLES: Makers<EvaluationState, EvaluationCommand> = {
  ...FOLLOW_UP_SAMPLES,
  formTeam: (c) => only({ kind: 'formTeam', leader: leader(c), members: [] }),
  changeTeam: (c) => only({ kind: 'changeTeam', leader: leader(c), members: [], reason: T.reason[c.locale] }),
  selectAgency: (c) => only({ kind: 'selectAgency', ...agency(c) }),
  changeAgency: (c) => only({ kind: 'changeAgency', ...agency(c), cause: T.reason[c.locale] }),
  declareInterests: ({ state, locale }) => {
    const [evaluator] = state.engagement?.evaluators ?? [];
    return (
      evaluator && {
        command: { kind: 'declareInterests', conflict: false, statement: T.noInterest[locale] },
        as: { personId: evaluator.personId, role: 'agencyEvaluator' },
      }
    );
  },
  signContract: ({ today, locale }) =>
    only({
      kind: 'signContract',
      contractNumber: T.contract[locale],
      startsOn: today,
      endsOn: addDays(today, CONTRACT_DAYS),
      feeFen: FEE_FEN,
      deliverables: [{ name: T.deliverable[locale], by: addDays(today, DELIVERED_AFTER_DAYS) }],
    }),
  acceptDeliverable: ({ state, locale }) => {
    const open = state.engagement?.contract?.deliverables.find(({ acceptedOn }) => acceptedOn === undefined);
    return open && only({ kind: 'acceptDeliverable', no: open.no, opinion: T.opinion[locale] });
  },
  rateAgency: ({ locale }) =>
    only({
      kind: 'rateAgency',
      marks: (Object.keys(QUALITY_CRITERIA) as QualityCriterion[]).map((criterion) => ({ criterion, points: MARK })),
      opinion: T.opinion[locale],
    }),
  drawExperts: (c) => {
    const document = version(c, 'expertPool', samplePool(c));
    return { command: { kind: 'drawExperts', versionId: document.id, seats: SAMPLE_SEATS, seed: seed(c) }, document };
  },
  redrawExperts: (c) => {
    const document = version(c, 'expertPool', samplePool(c));
    const drawn = { versionId: document.id, seats: SAMPLE_SEATS, seed: seed(c), reason: T.reason[c.locale] };
    return { command: { kind: 'redrawExperts', ...drawn }, document };
  },
  declareAvoidance: ({ state, locale }) => {
    const expert = undeclared(state);
    return (
      expert && {
        command: { kind: 'declareAvoidance', conflict: false, statement: T.noInterest[locale] },
        as: { personId: expert.personId, role: 'expert' },
      }
    );
  },
  replaceExpert: ({ state, locale }) => {
    const expert = undeclared(state);
    return expert && only({ kind: 'replaceExpert', expertId: expert.expertId, reason: T.reason[locale] });
  },
  submitPlan: (c) => {
    const document = version(c, 'evaluationPlan', samplePlan(c.locale));
    return byTeam(c, { command: { kind: 'submitPlan', versionId: document.id }, document });
  },
  returnPlan: (c) => only({ kind: 'returnPlan', opinion: T.returned[c.locale] }),
  approvePlan: () => only({ kind: 'approvePlan' }),
  askMaterials: (c) => {
    const indicator = c.state.indicators[0]?.key;
    const items = [
      { name: T.record[c.locale], required: true, ...(indicator !== undefined && { indicator }) },
      { name: T.minutes[c.locale], required: false },
    ];
    return byTeam(c, only({ kind: 'askMaterials', items }));
  },
  submitMaterials: (c) => {
    const document = version(c, 'materials', sampleMaterials(c));
    return { command: { kind: 'submitMaterials', versionId: document.id }, document };
  },
  returnMaterials: (c) => {
    const [first] = c.state.materials?.items ?? [];
    return first && byTeam(c, only({ kind: 'returnMaterials', items: [first.no], opinion: T.returned[c.locale] }));
  },
  acceptMaterials: (c) => byTeam(c, only({ kind: 'acceptMaterials' })),
  submitScores: (c) => {
    const { panel, sheets } = c.state;
    const expert = panel?.experts.find((one) => !sheets.some(({ expertId }) => expertId === one.expertId));
    if (!expert) return undefined;
    const document = version(c, 'scoreSheet', sampleSheet(c.state, c.locale), expert.personId);
    return {
      command: { kind: 'submitScores', versionId: document.id },
      document,
      as: { personId: expert.personId, role: 'expert' },
    };
  },
  submitDraft: (c) => {
    const document = version(c, 'evaluationReport', sampleReport(c));
    return byTeam(c, { command: { kind: 'submitDraft', versionId: document.id }, document });
  },
  answerDraft: ({ state, locale }) => {
    const points = state.exchange?.points ?? [];
    const views = points.map(({ no }) => ({ no, stance: 'agree' as const, view: '' }));
    return only({ kind: 'answerDraft', views, overall: T.opinion[locale] });
  },
  recordNoReply: (c) => byTeam(c, only({ kind: 'recordNoReply', note: T.note[c.locale] })),
  submitFinal: (c) => {
    const document = version(c, 'evaluationReport', sampleReport(c));
    const disputed = (c.state.exchange?.points ?? []).filter(
      ({ stance }) => stance === 'partly' || stance === 'disagree',
    );
    const replies = disputed.map(({ no }) => ({ no, reply: 'adopted' as const, reason: T.reason[c.locale] }));
    return byTeam(c, { command: { kind: 'submitFinal', versionId: document.id, replies }, document });
  },
  returnReport: (c) => only({ kind: 'returnReport', opinion: T.returned[c.locale] }),
  concludeEvaluation: () => only({ kind: 'concludeEvaluation' }),
  cancelEvaluation: (c) =>
    only({ kind: 'cancelEvaluation', reason: T.reason[c.locale], documentNumber: documentNumber(c) }),
  closeEvaluation: () => only({ kind: 'closeEvaluation' }),
};

function leader({ locale }: Context): { readonly personId: string; readonly name: string } {
  return { personId: 'rehearsal:performanceOfficer', name: ROLE_NAMES.performanceOfficer[locale] };
}

function agency({ locale }: Context): Omit<CommandOf<'selectAgency'>, 'kind'> {
  return {
    agencyId: '00000000-0000-4000-8000-000000000000',
    name: T.agency[locale],
    candidates: [T.agency[locale]],
    method: 'frameworkAgreement',
    reason: T.reason[locale],
    evaluators: [{ personId: 'rehearsal:agencyEvaluator', name: ROLE_NAMES.agencyEvaluator[locale] }],
  };
}

/** The team's leader acts for the team. */
function byTeam<C extends EvaluationCommand>({ state }: Context, made: Made<C>): Made<C> {
  const personId = state.team?.leader.personId;
  return personId === undefined ? made : { ...made, as: { personId, role: 'performanceOfficer' } };
}

function undeclared({ panel }: EvaluationState) {
  return panel?.experts.find(({ declaredOn }) => declaredOn === undefined);
}

/** A sample draw can be drawn again: its seed says only which step it was. */
function seed({ no }: Context): string {
  return String(no).padStart(64, '0');
}
