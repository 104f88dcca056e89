import { Inject, Injectable } from '@nestjs/common';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { LIFECYCLE } from '../../domain/processes/budget-item/lifecycle.ts';
import { publicationOf } from '../../domain/processes/budget-item/disclosure.ts';
import { DISCLOSURE_PARTS, type Publication } from '../../domain/follow-up/publication.ts';
import { figuresOf } from '../../domain/processes/budget-item/published-figures.ts';
import { readDocuments } from '../../db/queries/documents.ts';
import { unitOf } from '../../db/queries/places.ts';
import { consequenceGroups, consequenceList, disclosureDesk } from '../../db/queries/results.ts';
import type { ResultFilter } from '../../db/queries/results-filter.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService, type Item } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { isMine } from '../items/available-acts.ts';
import { PortalService } from '../portal/portal.service.ts';
import { consequenceTotals } from './consequence-totals.ts';
import type {
  AskConsequences,
  AskDisclosures,
  AskPreview,
  ConsequencePage,
  DisclosurePage,
  Preview,
} from './results.schemas.ts';

/** What becomes of results: the desk of disclosure (R7) and next year's money (R3). */
@Injectable()
export class ResultsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(PortalService) private readonly portal: PortalService,
  ) {}

  async disclosures(asked: AskDisclosures, caller: Caller): Promise<DisclosurePage> {
    const scope = await this.matters.scope(caller, asked.region);
    const { phase, decision } = asked;
    const { rows, next } = await disclosureDesk(this.pool, scope, { ...this.filter(asked), phase, decision });
    const shown = rows.map(({ parts, ...row }) => ({
      ...decidable(row, 'decideDisclosure', caller),
      parts: [...parts],
    }));
    return { rows: shown, next };
  }

  async consequences(asked: AskConsequences, caller: Caller): Promise<ConsequencePage> {
    const scope = await this.matters.scope(caller, asked.region);
    const { phase, action } = asked;
    const filter = { ...this.filter(asked), phase, action };
    const [page, groups] = await Promise.all([
      consequenceList(this.pool, scope, filter),
      asked.totals === 'true' ? consequenceGroups(this.pool, scope, filter) : undefined,
    ]);
    const rows = page.rows.map((row) => decidable(row, 'decideConsequence', caller));
    return { rows, next: page.next, ...(groups && { totals: consequenceTotals(groups, action) }) };
  }

  /** @throws {DomainError} `notFound` outside the caller's scope */
  async preview(id: string, asked: AskPreview, caller: Caller, locale: Locale): Promise<Preview> {
    const item = await this.matters.item(id, caller);
    const body = await this.publicationIf(item, asked);
    if (!body) return { html: null };
    const { unitId, regionId } = item.state.subject;
    const unit = await unitOf(this.pool, unitId);
    const html = await this.portal.itemDocument(
      { locale, large: false, preview: true },
      {
        id,
        body,
        unitId,
        regionId,
        changedAt: this.clock.now(),
        unitName: unit?.name ?? unitId,
        regionName: unit?.regionName ?? regionId,
        fictitious: unit?.fictitious ?? false,
      },
    );
    return { html };
  }

  /** What would be public if it were decided so today; without a decision, what is public now. */
  private async publicationIf({ id, state, book }: Item, { decision, parts }: AskPreview) {
    if (decision === undefined) return publicationOf(state, book);
    const shown = decision === 'publish' ? DISCLOSURE_PARTS : (parts ?? []);
    if (decision === 'withhold' || shown.length === 0 || !state.conclusion) return undefined;
    const ids = [state.approval?.targetsVersionId, state.selfEvaluation?.versionId].filter((one) => one !== undefined);
    const figures = figuresOf(state, shown, { documents: await readDocuments(this.pool, id, ids) });
    const disclosure = { decision, parts: shown, figures, on: dateOf(this.clock.now()) };
    return publicationOf({ ...state, disclosure }, book) satisfies Publication | undefined;
  }

  private filter(asked: AskDisclosures | AskConsequences): ResultFilter {
    const { year, unit, item, grade, q, cursor, limit } = asked;
    const thisYear = yearOf(dateOf(this.clock.now()));
    const near = Array.from({ length: item === undefined ? 3 : 50 }, (_, back) => thisYear - back);
    return {
      fiscalYears: year === undefined ? near : [year],
      itemId: item,
      unitId: unit,
      grade,
      search: q,
      cursor,
      limit,
    };
  }
}

interface Placed {
  readonly phase: 'open' | 'decided';
  readonly regionId: string;
  readonly unitId: string;
  readonly divisionId: string | null;
}

/** A row as its reader sees it: whether he may decide, by the table that the decision itself obeys. */
function decidable<Row extends Placed>(
  { divisionId, ...row }: Row,
  command: 'decideConsequence' | 'decideDisclosure',
  caller: Caller,
): Omit<Row, 'divisionId'> & { readonly mine: boolean } {
  const who = LIFECYCLE.rows.filter((one) => one.command === command).flatMap((one) => one.who);
  const { regionId, unitId } = row;
  const subject = { regionId, regionPath: [], unitId, ...(divisionId !== null && { divisionId }) };
  return { ...row, mine: row.phase === 'open' && isMine(caller, who, subject, 'followUp') };
}
