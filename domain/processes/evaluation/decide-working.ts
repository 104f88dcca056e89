import { DomainError, type Fault } from '../../domain-error.ts';
import { content, notBefore, notOwnDraft, person, refuseFaults, version } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import { EvaluationPlanSchema, MaterialsSchema, ScoreSheetSchema } from './content.ts';
import { drawnExpert, onTeam, type Deciders } from './deciders.ts';
import type { EvaluationEvent } from './events.ts';
import { openScores, planFaults, sheetFaults } from './scoring.ts';
import type { EvaluationState, MaterialItem } from './state.ts';

/** Work plan, materials and scoring (E6). */
export const decideWorking = {
  submitPlan: (state, { versionId }, context) => {
    onTeam(state, context);
    notBefore(state.plan?.returnedOn ?? state.team?.on, context);
    if (versionId === state.plan?.versionId) throw new DomainError('unchangedPlan');
    refuseFaults(planFaults(content(EvaluationPlanSchema, version(context, versionId, 'evaluationPlan'))));
    return [{ type: 'planSubmitted', on: context.on, versionId, by: person(context) }];
  },
  returnPlan: ({ plan }, { opinion }, context) => {
    notBefore(plan?.submittedOn, context);
    return [{ type: 'planReturned', on: context.on, opinion }];
  },
  approvePlan: ({ plan }, _command, context) => {
    notBefore(plan?.submittedOn, context);
    notOwnDraft(plan?.by ?? '', context);
    const { indicators, spreadPercent } = content(
      EvaluationPlanSchema,
      version(context, plan?.versionId, 'evaluationPlan'),
    );
    const kept = indicators.map(({ key, dimension, name, weight }) => ({ key, dimension, name, weight }));
    return [{ type: 'planApproved', on: context.on, indicators: kept, spreadPercent }];
  },
  askMaterials: (state, { items }, context) => {
    onTeam(state, context);
    notBefore(state.plan?.approvedOn, context);
    const listed = items.map(({ name, indicator, required }, index): MaterialItem => ({
      no: index + 1,
      name,
      ...(indicator !== undefined && { indicator }),
      required,
      status: 'asked',
    }));
    refuseFaults(
      listed.flatMap(({ indicator, no }) =>
        indicator === undefined || state.indicators.some(({ key }) => key === indicator)
          ? []
          : [{ path: `/items/${String(no - 1)}/indicator`, code: 'noSuchIndicator', params: { key: indicator } }],
      ),
    );
    return [{ type: 'materialsAsked', on: context.on, items: listed, count: listed.length }];
  },
  submitMaterials: (state, { versionId }, context) => {
    notBefore(state.materials?.askedOn, context);
    return [materialsGiven(state, versionId, context)];
  },
  returnMaterials: (state, { items, opinion }, context) => {
    onTeam(state, context);
    notBefore(state.materials?.givenOn, context);
    const known = new Set((state.materials?.items ?? []).map(({ no }) => no));
    refuseFaults(
      items.flatMap((no, index) =>
        known.has(no) ? [] : [{ path: `/items/${String(index)}`, code: 'noSuchMaterial', params: { no } }],
      ),
    );
    return [{ type: 'materialsReturned', on: context.on, items: [...new Set(items)], opinion }];
  },
  acceptMaterials: (state, _command, context) => {
    onTeam(state, context);
    notBefore(state.materials?.givenOn, context);
    if (state.position.panel !== 'confirmed') throw new DomainError('panelNotConfirmed');
    return [{ type: 'materialsAccepted', on: context.on }];
  },
  submitScores: (state, { versionId }, context) => {
    const { expertId, name } = drawnExpert(state, context);
    if (state.sheets.some((sheet) => sheet.expertId === expertId)) throw new DomainError('sheetHandedIn');
    notBefore(state.materials?.completeOn, context);
    const document = version(context, versionId, 'scoreSheet');
    if (document.authorId !== person(context))
      throw new DomainError('documentMissing', { kind: 'scoreSheet', id: versionId });
    refuseFaults(sheetFaults(state.indicators, content(ScoreSheetSchema, document)));
    const sheets = [...state.sheets, { expertId, versionId, on: context.on }];
    const submitted: EvaluationEvent = { type: 'scoresSubmitted', on: context.on, expertId, name, versionId };
    if (sheets.length < (state.panel?.experts.length ?? 0)) return [submitted];
    return [submitted, { type: 'scoresOpened', ...openScores({ ...state, sheets }, context) }];
  },
} satisfies Partial<Deciders>;

/** Every line of the checklist is answered: with files, or with why there are none. */
function materialsGiven({ materials }: EvaluationState, versionId: string, context: DecideContext): EvaluationEvent {
  const { items } = content(MaterialsSchema, version(context, versionId, 'materials'));
  const asked = (materials?.items ?? []).filter(({ status }) => status !== 'given');
  const answers = new Map(items.map((item) => [item.no, item]));
  const faults = asked.flatMap(({ no, required }): Fault[] => {
    const answer = answers.get(no);
    if (!answer) return [{ path: '/items', code: 'materialUnanswered', params: { no } }];
    const bare = answer.evidence.length === 0 && answer.note === '';
    return bare && required
      ? [{ path: `/items/${String(items.indexOf(answer))}`, code: 'lackingNeedsReason', params: { no } }]
      : [];
  });
  refuseFaults([
    ...faults,
    ...items.flatMap(({ no }, index) =>
      asked.some((item) => item.no === no) && items.findIndex((item) => item.no === no) === index
        ? []
        : [{ path: `/items/${String(index)}/no`, code: 'noSuchMaterial', params: { no } }],
    ),
  ]);
  const has = (no: number): boolean => (answers.get(no)?.evidence.length ?? 0) > 0;
  const numbers = asked.map(({ no }) => no);
  return {
    type: 'materialsGiven',
    on: context.on,
    versionId,
    given: numbers.filter(has),
    lacking: numbers.filter((no) => !has(no)),
  };
}
