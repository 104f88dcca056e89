import { Inject, Injectable } from '@nestjs/common';
import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import type { PerformanceReportContent } from '../../domain/performance-report/content.ts';
import { draftParts } from '../../domain/performance-report/draft.ts';
import type { ReportFigures } from '../../domain/performance-report/figures.ts';
import type { PerformanceReportState } from '../../domain/processes/performance-report/state.ts';
import { proposalOf, versionOf } from '../../domain/sign-off/chain.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { readVersion } from '../../db/queries/documents.ts';
import { unitFigures, unitUpcoming } from '../../db/queries/report-figures.ts';
import { roundCounts, roundFigures } from '../../db/queries/report-rounds.ts';
import type { Report } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import { readsUnsigned } from '../documents/sealed-documents.ts';
import type { Caller } from '../http/request.ts';

/** Words and figures of reports: as they would be now, and as they were put forward. */
@Injectable()
export class ReportContentService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  /** The figures of this moment with the five parts drafted from them (R4); of a bureau, its units' reports added up (R5). */
  async now(state: PerformanceReportState): Promise<PerformanceReportContent> {
    const asOf = this.clock.now();
    const { reporter, period } = state;
    const { figures, upcoming } = state.side === 'unit' ? await this.ofUnit(state, asOf) : await this.ofBureau(state);
    const parts = draftParts({ reporter: reporter.name, period, figures, upcoming, asOf });
    return { parts, figures, upcoming: [...upcoming], asOf };
  }

  /** What the caller may read: authors and signers the newest words, those put forward included; everybody else what bears a name. */
  async readable(
    report: Report,
    caller: Caller,
  ): Promise<(PerformanceReportContent & { readonly hash: string }) | undefined> {
    const { side, counterpart, submitted, signed, signOff = [] } = report.state;
    const put = signOff.flatMap((chain) => versionOf(proposalOf(chain).command) ?? []).at(-1);
    const versionId = readsUnsigned(report, caller) ? (put ?? submitted?.versionId) : signed?.versionId;
    if (versionId === undefined) return undefined;
    const owner = side === 'receipt' ? (counterpart ?? report.id) : report.id;
    const found = await readVersion(this.pool, owner, versionId);
    return found && { ...(found.body as PerformanceReportContent), hash: found.hash };
  }

  private async ofUnit(
    { subject, period }: PerformanceReportState,
    asOf: Instant,
  ): Promise<Pick<PerformanceReportContent, 'figures' | 'upcoming'>> {
    const asked = { unitId: subject.unitId, period, today: dateOf(asOf) };
    const [figures, upcoming] = await Promise.all([unitFigures(this.pool, asked), unitUpcoming(this.pool, asked)]);
    return { figures, upcoming: [...upcoming] };
  }

  private async ofBureau({
    subject: { regionId },
    period,
  }: PerformanceReportState): Promise<{ readonly figures: ReportFigures; readonly upcoming: [] }> {
    const round = [[{ regionId }], { regionId, period, side: 'unit' }] as const;
    const [sums, counts] = await Promise.all([roundFigures(this.pool, ...round), roundCounts(this.pool, ...round)]);
    return { figures: { ...sums, reportsOwed: counts.owed, reportsAccepted: counts.accepted }, upcoming: [] };
  }
}
