import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Fault } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { refuseFaults } from '../../domain/process/decide-kit.ts';
import { choiceFaults, contractFaults, type AgencyEvaluator } from '../../domain/processes/evaluation/agency-choice.ts';
import type { CommandOf } from '../../domain/processes/evaluation/commands.ts';
import { teamFaults } from '../../domain/processes/evaluation/team-choice.ts';
import { listedAgencies, type ListedAgency } from '../../db/queries/expert-draws.ts';
import { agencyEvaluators, officersOver, type Officer } from '../../db/queries/finance-evaluations.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import type { Evaluation } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { availableActs } from '../items/available-acts.ts';
import { RulesService } from '../rules/rules.service.ts';
import type { EvaluationAct } from './finance-evaluations.schemas.ts';

/** Whom a team and an agency may be chosen from (E6, S5): what a form offers, and what a choice is checked by. */
@Injectable()
export class ChoiceService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** The agencies that a region may engage, and who has an evaluator's account there on a day. */
  async registered(
    regionId: string,
    on: PlainDate = dateOf(this.clock.now()),
  ): Promise<{ readonly agencies: readonly ListedAgency[]; readonly evaluators: readonly AgencyEvaluator[] }> {
    const [agencies, evaluators] = await Promise.all([
      listedAgencies(this.pool, regionId),
      agencyEvaluators(this.pool, regionId, on),
    ]);
    return { agencies, evaluators };
  }

  /** The officers whom a team may be made of on a day. */
  officers(
    { subject, fiscalYear }: Evaluation['state'],
    on: PlainDate = dateOf(this.clock.now()),
  ): Promise<readonly Officer[]> {
    return officersOver(this.pool, subject, { on, fiscalYear });
  }

  /**
   * A team or an agency as registry and accounts know them, before it is made, and the agency's people again before the
   * contract. Who may not do it, or not now, hears that of the act.
   *
   * @throws {DomainError} `invalidInput` with every fault
   */
  async assertChoice(one: Evaluation, command: EvaluationAct, caller: Caller, locale: Locale): Promise<void> {
    if (!isChoice(command)) return;
    const policy = await this.rules.policy(one.state.policy);
    const acts = availableActs(one, [], policy, caller, locale);
    if (!acts.some((act) => act.mine && act.command === command.kind)) return;
    refuseFaults(await this.faults(one.state, command));
  }

  private async faults(state: Evaluation['state'], command: Choice): Promise<readonly Fault[]> {
    if (command.kind === 'formTeam' || command.kind === 'changeTeam')
      return teamFaults(state, command, await this.officers(state, command.on));
    const known = await this.registered(state.subject.regionId, command.on);
    return command.kind === 'signContract' ? contractFaults(state, known) : choiceFaults(state, command, known);
  }
}

const CHOICES = ['formTeam', 'changeTeam', 'selectAgency', 'changeAgency', 'signContract'] as const;
type Choice = CommandOf<(typeof CHOICES)[number]>;

function isChoice(command: EvaluationAct): command is Choice {
  return CHOICES.some((kind) => kind === command.kind);
}
