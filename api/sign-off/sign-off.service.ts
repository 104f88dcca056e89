import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { rolesWith } from '../../domain/process/permissions.ts';
import type { Instance } from '../../domain/process/process.ts';
import { signOffContext } from '../../domain/process/try-act.ts';
import { processOf } from '../../domain/processes/index.ts';
import { proposalOf, type Chain } from '../../domain/sign-off/chain.ts';
import { readsChain } from '../../domain/sign-off/readers.ts';
import { chainsOf } from '../../domain/sign-off/walked-path.ts';
import type { SignOffContext } from '../../domain/sign-off/who-signs.ts';
import type { Pool } from '../../db/pool.ts';
import { markCopiesRead } from '../../db/queries/copies.ts';
import { signersOver } from '../../db/queries/signers.ts';
import { signOffEvents } from '../../db/queries/sign-off-events.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { ResultDocumentsService } from '../result-documents/result-documents.service.ts';
import { RulesService } from '../rules/rules.service.ts';
import { SeasonsService } from '../seasons/seasons.service.ts';
import { roleNames } from '../words/words.ts';
import { elsewhereView, signOffView } from './sign-off-view.ts';
import type { SignersView, SignOffsView } from './sign-off.schemas.ts';

/** Matters whose acts may be under a chain, by what the API calls them. */
export type Signed = 'item' | 'evaluation' | 'document' | 'report' | 'supervision' | 'season';

/** What is being signed and what was, who may be asked in, and what was copied to somebody. */
@Injectable()
export class SignOffService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(ResultDocumentsService) private readonly documents: ResultDocumentsService,
    @Inject(SeasonsService) private readonly seasons: SeasonsService,
  ) {}

  /** What the reader may read of it; of another body's signing, only that it goes on. @throws {DomainError} `notFound` */
  async of(kind: Signed, id: string, caller: Caller, locale: Locale): Promise<SignOffsView> {
    const item = await this.matter(kind, id, caller);
    const [events, [signers = []], calendar, policy] = await Promise.all([
      signOffEvents(this.pool, id),
      signersOver(this.pool, [item.state.subject], dateOf(this.clock.now())),
      this.rules.calendar(),
      this.rules.policy(item.state.policy),
    ]);
    const context = { now: this.clock.now(), actor: caller, policy, calendar, signers };
    const all = chainsOf(events).toReversed();
    const told = all.filter(({ chain }) => readsChain(chain, caller, item.state.subject));
    const running = told.filter(({ end }) => end === undefined);
    const ended = told.filter(({ end }) => end !== undefined);
    const others = all.filter((one) => one.end === undefined && !told.includes(one));
    return {
      rows: [
        ...running.map((one) => signOffView(one, reading(item, one.chain, context), locale)),
        ...ended.map((one) => signOffView(one, undefined, locale)),
      ],
      elsewhere: others.map(({ chain }) => elsewhereView(chain, locale)),
    };
  }

  /** @throws {DomainError} `notFound` */
  async signers(kind: Signed, id: string, caller: Caller, locale: Locale): Promise<SignersView> {
    const matter = await this.matter(kind, id, caller);
    const [signers = []] = await signersOver(this.pool, [matter.state.subject], dateOf(this.clock.now()));
    const readers = rolesWith(processOf(matter).lifecycle.read);
    const signing = signers.filter(({ role }) => role !== 'administrator' && readers.includes(role));
    const people = [...new Map(signing.map(({ id: person, name }) => [person, name]))];
    const rows = people.map(([person, name]) => {
      const roles = [...new Set(signing.filter((one) => one.id === person).map(({ role }) => role))];
      return { id: person, name, roles, roleNames: roleNames(roles, locale) };
    });
    return { rows };
  }

  /** @throws {DomainError} `notFound` */
  async read(kind: Signed, id: string, caller: Caller): Promise<void> {
    await this.matter(kind, id, caller);
    await markCopiesRead(this.pool, caller.id, id, this.clock.now());
  }

  private matter(kind: Signed, id: string, caller: Caller): Promise<Instance> {
    switch (kind) {
      case 'item':
        return this.matters.item(id, caller);
      case 'evaluation':
        return this.matters.evaluation(id, caller);
      case 'document':
        return this.documents.readable(id, caller);
      case 'report':
        return this.matters.report(id, caller);
      case 'supervision':
        return this.matters.supervision(id, caller);
      case 'season':
        return this.seasons.readable(id, caller);
    }
  }
}

function reading(matter: Instance, chain: Chain, context: Parameters<typeof signOffContext>[3]): SignOffContext {
  return signOffContext(processOf(matter), matter, proposalOf(chain).command, context);
}
