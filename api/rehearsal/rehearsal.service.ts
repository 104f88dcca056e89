import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import { figuresOf } from '../../domain/performance-report/figures.ts';
import { changedPolicy } from '../../domain/policy/policy-change.ts';
import type { DocumentVersion, Instance } from '../../domain/process/process.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { readsChain } from '../../domain/sign-off/readers.ts';
import { movedDates } from '../../domain/rehearsal/moved-dates.ts';
import { readDocuments } from '../../db/queries/documents.ts';
import { countOpenMattersIn, openMattersIn } from '../../db/queries/open-matters.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import { readsUnsigned } from '../documents/sealed-documents.ts';
import type { Caller } from '../http/request.ts';
import { ResultDocumentsService } from '../result-documents/result-documents.service.ts';
import { RulesService } from '../rules/rules.service.ts';
import { SeasonsService } from '../seasons/seasons.service.ts';
import { impactRows } from './impact-rows.ts';
import type { AskImpact, Impact, InstanceView } from './rehearsal.schemas.ts';

/** Matters looked at in one request. */
const PAGE = 300;

/** What rehearsals start from, and what another rule would do to the matters that run. Reads only. */
@Injectable()
export class RehearsalService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(ResultDocumentsService) private readonly resultDocuments: ResultDocumentsService,
    @Inject(SeasonsService) private readonly seasons: SeasonsService,
  ) {}

  /** @throws {DomainError} `notFound` */
  async instance(id: string, caller: Caller): Promise<InstanceView> {
    const item = await this.matters.item(id, caller);
    return viewOf(item, await readDocuments(this.pool, id, versionsNamed(item.state)), caller);
  }

  /**
   * With the plan, by which it is approved, and the report once it is concluded. Sheets stay sealed for a rehearsal too.
   *
   * @throws {DomainError} `notFound`
   */
  async evaluation(id: string, caller: Caller): Promise<InstanceView> {
    const evaluation = await this.matters.evaluation(id, caller);
    const { plan, conclusion, report } = evaluation.state;
    const named = [plan?.versionId, conclusion && report?.versionId].filter((one) => one !== undefined);
    return viewOf(evaluation, await readDocuments(this.pool, id, named), caller);
  }

  /** @throws {DomainError} `notFound` */
  async resultDocument(id: string, caller: Caller): Promise<InstanceView> {
    return viewOf(await this.resultDocuments.readable(id, caller), new Map(), caller);
  }

  /**
   * To those who may not read it yet, figures that bear no name are none.
   *
   * @throws {DomainError} `notFound`
   */
  async report(id: string, caller: Caller): Promise<InstanceView> {
    const report = await this.matters.report(id, caller);
    const { submitted, signed } = report.state;
    const isSealed = submitted && submitted.versionId !== signed?.versionId && !readsUnsigned(report, caller);
    if (!isSealed) return viewOf(report, new Map(), caller);
    const state = { ...report.state, submitted: { ...submitted, figures: figuresOf(() => 0) } };
    return viewOf({ ...report, state }, new Map(), caller);
  }

  /** @throws {DomainError} `notFound` */
  async supervision(id: string, caller: Caller): Promise<InstanceView> {
    return viewOf(await this.matters.supervision(id, caller), new Map(), caller);
  }

  /** @throws {DomainError} `notFound` */
  async season(id: string, caller: Caller): Promise<InstanceView> {
    return viewOf(await this.seasons.readable(id, caller), new Map(), caller);
  }

  /** @throws {DomainError} `statutoryTerm` for a period that is the policy's own */
  async impact({ change, region, cursor }: AskImpact, caller: Caller, locale: Locale): Promise<Impact> {
    const [scope, calendar, current] = await Promise.all([
      this.matters.scope(caller, region),
      this.rules.calendar(),
      this.rules.policyFor(caller),
    ]);
    changedPolicy(current, change);
    const [matters, mattersAll] = await Promise.all([
      openMattersIn(this.pool, scope, { after: cursor, limit: PAGE }),
      countOpenMattersIn(this.pool, scope),
    ]);
    const rows = await Promise.all(
      matters.map(async (matter) => {
        const policy = changedPolicy(await this.rules.policy(matter.state.policy), change);
        return impactRows(matter, movedDates(matter, { policy, calendar }, this.clock.now()), locale);
      }),
    );
    const next = matters.length < PAGE ? null : (matters.at(-1)?.id ?? null);
    return { looked: matters.length, mattersAll, rows: rows.flat(), next };
  }
}

/** What is being signed by another body is left out: nothing is signed in a rehearsal. */
function viewOf(
  { id, process, version, state, book }: Instance,
  documents: ReadonlyMap<string, DocumentVersion>,
  caller: Caller,
): InstanceView {
  const known = [...documents.values()].map((document) => ({ ...document }));
  const { signOff = [], ...rest } = state;
  const chains = signOff.filter((chain) => readsChain(chain, caller, state.subject));
  const seen = chains.length === 0 ? rest : { ...rest, signOff: chains };
  return { id, process, version, state: seen, book: { ...book }, documents: known };
}

function versionsNamed(state: BudgetItemState): readonly string[] {
  const { targets, approval, selfEvaluation, reEvaluation, feedback, amendment } = state;
  const named = [
    targets.versionId,
    approval?.targetsVersionId,
    selfEvaluation?.versionId,
    reEvaluation?.versionId,
    feedback?.versionId,
    amendment?.versionId,
  ];
  return [...new Set(named.filter((id) => id !== undefined))];
}
