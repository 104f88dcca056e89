import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import { policyRef } from '../../domain/policy/policy.ts';
import { LIFECYCLE } from '../../domain/processes/budget-item/lifecycle.ts';
import { regionsIn, unitsIn } from '../../db/queries/places.ts';
import { policyVersions } from '../../db/queries/policy-versions.ts';
import type { Pool } from '../../db/pool.ts';
import { MattersService } from '../access/matters.service.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { COMMAND_DOCUMENTS } from '../../domain/messages/names-text.ts';
import { actName, phaseName, roleNames, trackName } from '../words/words.ts';
import type {
  AskPolicy,
  AskUnits,
  LifecycleView,
  PolicyVersions,
  PolicyView,
  Regions,
  Units,
} from './reference.schemas.ts';

/** What pages look things up in: rules, tables, places. */
@Injectable()
export class ReferenceService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  /** @throws {DomainError} `unknownPolicy` */
  async policy({ ref }: AskPolicy, caller: Caller, locale: Locale): Promise<PolicyView> {
    const policy = await (ref === undefined ? this.rules.policyFor(caller) : this.rules.policy(ref));
    return { ref: policyRef(policy), title: policy.title[locale], policy };
  }

  async policyVersions(caller: Caller, locale: Locale): Promise<PolicyVersions> {
    const rows = await policyVersions(this.pool, await this.matters.scope(caller));
    return { rows: rows.map(({ title, ...row }) => ({ ...row, title: title[locale] })) };
  }

  lifecycle(locale: Locale): LifecycleView {
    const tracks = Object.entries(LIFECYCLE.tracks).map(([track, { phases, terminal }]) => ({
      track,
      name: trackName(track, locale),
      phases: phases.map((phase) => ({ phase, name: phaseName(phase, locale), terminal: terminal.includes(phase) })),
    }));
    const rows = LIFECYCLE.rows.map(({ command, from, to, who, during, ...row }) => {
      const document = COMMAND_DOCUMENTS[command];
      return {
        ...row,
        command,
        name: actName(command, locale),
        from: [...from],
        to: [...to],
        who: [...who],
        whoNames: roleNames(who, locale),
        ...(during && { during: [...during] }),
        ...(document !== undefined && { document }),
      };
    });
    return { tracks, rows };
  }

  async regions(caller: Caller): Promise<Regions> {
    const rows = await regionsIn(this.pool, await this.matters.scope(caller));
    return { rows: rows.map((row) => ({ ...row, path: [...row.path] })) };
  }

  async units({ region }: AskUnits, caller: Caller): Promise<Units> {
    return { rows: [...(await unitsIn(this.pool, await this.matters.scope(caller, region)))] };
  }
}
