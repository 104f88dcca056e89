import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import type { CommandLike } from '../../domain/process/process.ts';
import type { EvaluationInput } from '../../domain/processes/evaluation/state.ts';
import { saveVersion } from '../../db/queries/documents.ts';
import { expertPool } from '../../db/queries/expert-draws.ts';
import { placesOfUnits, unitNames } from '../../db/queries/places.ts';
import { policiesInForce } from '../../db/queries/policy-in-force.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore, StoreClock } from '../../db/process-store-types.ts';
import { MattersService, type Evaluation, type Item } from '../access/matters.service.ts';
import { AttachmentsService } from '../attachments/attachments.service.ts';
import { actAnswerView } from '../commands/act-answer.ts';
import type { ActBody } from '../commands/act-body.ts';
import type { ActAnswerView } from '../commands/act.schemas.ts';
import { RefusalsService } from '../commands/refusals.service.ts';
import { CLOCK, POOL, SECRETS, STORE } from '../deps.ts';
import { DocumentsService } from '../documents/documents.service.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import type { SecretBox } from '../session/secret-box.ts';
import { ChoiceService } from './choice.service.ts';
import { poolContent } from './expert-pool.ts';
import type { Draw, EvaluationAct, OpenEvaluation } from './finance-evaluations.schemas.ts';

/** What people do with evaluations by finance: open them, act on them, draw experts for them. */
@Injectable()
export class EvaluationActsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: ProcessStore,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(SECRETS) private readonly secrets: SecretBox,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(AttachmentsService) private readonly attachments: AttachmentsService,
    @Inject(RefusalsService) private readonly refusals: RefusalsService,
    @Inject(ChoiceService) private readonly choices: ChoiceService,
  ) {}

  /** @throws {DomainError} `invalidInput` with everything that is wrong: unit, item, county, amount; `notYours` */
  async open(asked: OpenEvaluation, key: string, caller: Caller, locale: Locale): Promise<ActAnswerView> {
    const item = asked.itemId === undefined ? undefined : await this.matters.item(asked.itemId, caller);
    const input = await this.inputOf(asked, item, caller);
    const policy = (await policiesInForce(this.pool, [input.subject.regionId])).get(input.subject.regionId);
    const answer = await this.store.open({
      process: 'evaluation',
      id: stableId('evaluation', caller.id, key),
      input,
      actor: caller,
      now: this.clock.now(),
      idempotencyKey: key,
      ...(policy && { policy }),
    });
    return actAnswerView(answer, locale);
  }

  /** @throws {DomainError} whatever the evaluation refuses; `notFound` for whom it does not exist */
  async act(
    id: string,
    key: string,
    { command, content, expectedVersion }: ActBody<EvaluationAct>,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    const one = await this.matters.evaluation(id, caller);
    try {
      await this.attachments.assertEvidence(id, command, '/command');
      await this.choices.assertChoice(one, command, caller, locale);
      const named = content && { versionId: (await this.documents.freeze(id, content, caller)).id };
      return await this.asked(id, key, { ...command, ...named }, { caller, locale, expectedVersion });
    } catch (error) {
      throw await this.refusals.explained(error, id, caller, locale);
    }
  }

  /**
   * Draws experts from the registry as it is now. The pool is saved before the draw; the seed is made of a secret of the
   * server's and the request's key, so that nobody can choose or foresee it, and asking again draws the same.
   */
  async draw(
    id: string,
    key: string,
    { seats, sectors, reason }: Draw,
    caller: Caller,
    locale: Locale,
  ): Promise<ActAnswerView> {
    const one = await this.matters.evaluation(id, caller);
    try {
      const { id: versionId } = await this.savePool(one, sectors, caller);
      const seed = createHash('sha256')
        .update(this.secrets.hash(`draw ${key}`, id))
        .digest('hex');
      const drawing = { versionId, seats, seed };
      const command =
        reason === undefined ? { kind: 'drawExperts', ...drawing } : { kind: 'redrawExperts', ...drawing, reason };
      return await this.asked(id, key, command, { caller, locale });
    } catch (error) {
      throw await this.refusals.explained(error, id, caller, locale);
    }
  }

  private async asked(
    instanceId: string,
    idempotencyKey: string,
    command: CommandLike,
    {
      caller,
      locale,
      expectedVersion,
    }: { readonly caller: Caller; readonly locale: Locale; readonly expectedVersion?: number | undefined },
  ): Promise<ActAnswerView> {
    const request = { instanceId, command, actor: caller, now: this.clock.now(), idempotencyKey };
    const answer = await this.store.act({ ...request, ...(expectedVersion !== undefined && { expectedVersion }) });
    return actAnswerView(answer, locale);
  }

  private async savePool(
    { id, state }: Evaluation,
    sectors: Draw['sectors'],
    caller: Caller,
  ): Promise<{ readonly id: string }> {
    const concerned = [state.subject.unitId, ...state.superiorUnitIds];
    const [experts, names] = await Promise.all([
      expertPool(this.pool, state.subject.regionId, sectors),
      unitNames(this.pool, concerned),
    ]);
    const body = poolContent(experts, names, sectors);
    if (body.candidates.length === 0)
      throw new DomainError('invalidInput', { count: 1 }, [{ path: '/seats', code: 'expertPoolEmpty' }]);
    return saveVersion(this.pool, {
      instanceId: id,
      kind: 'expertPool',
      body,
      authorId: caller.id,
      now: this.clock.now(),
    });
  }

  private async inputOf(asked: OpenEvaluation, item: Item | undefined, caller: Caller): Promise<EvaluationInput> {
    const unitId = asked.unitId ?? item?.state.subject.unitId ?? '';
    const [place] = await placesOfUnits(this.pool, [unitId]);
    const isReached = place !== undefined && caller.grants.some(({ regionId }) => place.regionPath.includes(regionId));
    const openedOn = asked.openedOn ?? dateOf(this.clock.now());
    const amountFen = asked.amountFen ?? item?.state.approval?.amountFen ?? item?.state.requestedFen;
    const faults: readonly Fault[] = [
      ...(isReached ? [] : [{ path: '/unitId', code: 'idUnknown', params: { id: unitId } }]),
      ...faultsOfKind(asked, item),
      ...(asked.reportDue < openedOn ? [{ path: '/reportDue', code: 'reportDueBeforeOpening' }] : []),
      ...(amountFen === undefined ? [{ path: '/amountFen', code: 'required' }] : []),
    ];
    if (!isReached || amountFen === undefined || faults.length > 0)
      throw new DomainError('invalidInput', { count: faults.length }, faults);
    const { regionId, regionPath, divisionId, superiorUnitIds } = place;
    const { countyId, source } = asked;
    return {
      subject: { regionId, regionPath, unitId, ...(divisionId !== null && { divisionId }) },
      code: asked.code,
      name: asked.name,
      evaluationKind: asked.evaluationKind,
      fiscalYear: asked.fiscalYear,
      amountFen,
      superiorUnitIds: [...new Set([...superiorUnitIds, ...asked.superiorUnitIds])],
      openedOn,
      reportDue: asked.reportDue,
      ...(item && { item: itemOf(item) }),
      ...(countyId !== undefined && { countyId }),
      ...(source !== undefined && { source }),
    };
  }
}

function itemOf({ id, state: { code, name, selfEvaluation } }: Item): NonNullable<EvaluationInput['item']> {
  const selfScore = selfEvaluation && { total: selfEvaluation.total, grade: selfEvaluation.grade };
  return { id, code, name, ...(selfScore && { selfScore }) };
}

/** Without its county an evaluation of one would count neither as evaluated nor among the next plan's candidates (E8). */
function faultsOfKind({ evaluationKind, countyId }: OpenEvaluation, item: Item | undefined): readonly Fault[] {
  if (evaluationKind === 'reEvaluation' && item?.state.position.main !== 'reevaluating')
    return [{ path: '/itemId', code: 'itemNotReEvaluating' }];
  return evaluationKind === 'county' && countyId === undefined ? [{ path: '/countyId', code: 'required' }] : [];
}
