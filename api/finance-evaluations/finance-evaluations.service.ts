import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { RECTIFICATION_EVENTS } from '../../domain/follow-up/events.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { mayRead } from '../../domain/process/actor.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { isOutsideRole } from '../../domain/process/roles.ts';
import { agenciesOf } from '../../domain/processes/evaluation/outside-members.ts';
import { mayJoinTeam } from '../../domain/processes/evaluation/team-choice.ts';
import { hasStoodAside, mayEvaluate } from '../../domain/processes/evaluation/agency-choice.ts';
import { agencyQuality } from '../../db/queries/engagements.ts';
import { expertPool } from '../../db/queries/expert-draws.ts';
import { financeEvaluations } from '../../db/queries/finance-evaluations.ts';
import { readableHistory } from '../../db/queries/readable-history.ts';
import { placeNames } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { narrowToRegion, readScope } from '../../db/queries/scope.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import type { HistoryPage } from '../items/history.schemas.ts';
import { entryView } from '../items/items.service.ts';
import { RulesService } from '../rules/rules.service.ts';
import { phaseName } from '../words/words.ts';
import { ChoiceService } from './choice.service.ts';
import { evaluationView } from './evaluation-view.ts';
import type {
  EvaluationPeople,
  FinanceEvaluationPage,
  FinanceEvaluationView,
  ListFinanceEvaluations,
} from './finance-evaluations.schemas.ts';

/** Evaluations by finance as they are read: list, page, history, and whom they can be made of. */
@Injectable()
export class FinanceEvaluationsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(ChoiceService) private readonly choices: ChoiceService,
  ) {}

  async list(asked: ListFinanceEvaluations, caller: Caller, locale: Locale): Promise<FinanceEvaluationPage> {
    const { kind, phase, year, region, unit, cursor, limit } = asked;
    const grants = grantsWith(caller, 'evaluation.read');
    const inside = grants.filter(({ role }) => !isOutsideRole(role));
    const all = await readScope(this.pool, inside);
    const scope = region === undefined ? all : await narrowToRegion(this.pool, all, region);
    const isOutside = grants.length > inside.length;
    const member = isOutside ? { id: caller.id, agencyIds: agenciesOf(grants) } : null;
    const filter = { kinds: kind, phases: phase, fiscalYear: year, unitId: unit, cursor, limit };
    const page = await financeEvaluations(this.pool, scope, member, { today: dateOf(this.clock.now()), ...filter });
    const rows = page.rows.map((row) => ({
      ...row,
      phaseName: phaseName(row.phase, locale),
      dueName: row.dueKey === null ? null : obligationName(row.dueKey, locale),
    }));
    return { rows, next: page.next };
  }

  /** @throws {DomainError} `notFound` */
  async evaluation(id: string, caller: Caller, locale: Locale): Promise<FinanceEvaluationView> {
    const [one, calendar] = await Promise.all([this.matters.evaluation(id, caller), this.rules.calendar()]);
    const [policy, names] = await Promise.all([
      this.rules.policy(one.state.policy),
      placeNames(this.pool, one.state.subject),
    ]);
    return evaluationView(one, names, { reader: caller, rules: { policy, calendar }, now: this.clock.now(), locale });
  }

  /** The bureau reads all of it; the unit what became of its own problems (R2). @throws {DomainError} `notFound` */
  async history(id: string, paging: Paging, caller: Caller, locale: Locale): Promise<HistoryPage> {
    const one = await this.matters.evaluation(id, caller);
    const readsAll = grantsWith(caller, 'board.read').some((grant) => mayRead(grant, one.state.subject));
    const { rows, next } = await readableHistory(this.pool, one, caller, {
      ...paging,
      types: readsAll ? undefined : RECTIFICATION_EVENTS,
    });
    return { rows: rows.map((entry) => entryView(entry, locale)), next };
  }

  /** @throws {DomainError} `notFound` */
  async people(id: string, caller: Caller): Promise<EvaluationPeople> {
    const { state } = await this.matters.evaluation(id, caller);
    const { regionId } = state.subject;
    const [officers, { agencies, evaluators }, experts] = await Promise.all([
      this.choices.officers(state),
      this.choices.registered(regionId),
      expertPool(this.pool, regionId),
    ]);
    const quality = await agencyQuality(
      this.pool,
      agencies.map((agency) => agency.id),
    );
    return {
      officers: officers
        .filter((officer) => mayJoinTeam(state, officer))
        .map(({ id: person, name, roles }) => ({ id: person, name, roles: [...roles] })),
      evaluators: evaluators
        .filter((evaluator) => mayEvaluate(state, evaluator))
        .map(({ id: person, name, agency }) => ({ id: person, name, agencyId: agency?.id ?? null })),
      agencies: agencies
        .filter(({ id: agency }) => !hasStoodAside(state, agency))
        .map(({ id: agency, name }) => ({
          id: agency,
          name,
          quality: quality.get(agency)?.quality ?? null,
          engagements: quality.get(agency)?.engagements ?? 0,
        })),
      experts: experts.filter(
        ({ id: expert, personId }) => personId !== null && !state.stoodAside?.experts.includes(expert),
      ).length,
    };
  }
}
