import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { issueFaults, mayBePutForward, standingOf } from '../../domain/processes/result-document/document-standing.ts';
import { putForwardDocuments, type DocumentRange, type StandingRow } from '../../db/queries/document-standing.ts';
import type { Pool } from '../../db/pool.ts';
import { WholeRegionService } from '../access/whole-region.service.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { faultText } from '../problem/fault-text.ts';
import { rangeOf, standingView } from './document-standing-views.ts';
import type { AskDocumentStanding, DocumentStandingView } from './document-standing.schemas.ts';
import type { Reading, ResultDocument } from './result-document-views.ts';

type Standing = ReturnType<typeof standingView> & Pick<DocumentStandingView, 'mayPutForward'>;
type Beside = Pick<Reading, 'others' | 'unissuable'>;

/** What stands beside a document of its bureau, year, kind and range, said before somebody puts one forward (R6, S2, S8). */
@Injectable()
export class DocumentStandingService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(WholeRegionService) private readonly regions: WholeRegionService,
  ) {}

  /** Of a list or an assessment. @throws {DomainError} `invalidInput` for a region that is not the caller's to read as a whole */
  async asked({ region, ...range }: AskDocumentStanding, caller: Caller): Promise<DocumentStandingView> {
    const regionId = await this.regions.one(caller, 'ranking.read', region);
    const { open, former, mayPutForward } = await this.of({ ...range, regionId }, caller);
    return { open, former, mayPutForward };
  }

  /** What the reader may know of it: whoever reads from below knows of what is for those below. */
  async of(range: DocumentRange, caller: Caller, isOwn?: (one: StandingRow) => boolean): Promise<Standing> {
    const [documents, readable] = await Promise.all([
      putForwardDocuments(this.pool, range),
      this.regions.readable(caller, 'ranking.read'),
    ]);
    const shown = documents.filter((one) => one.readBelow || readable.includes(range.regionId));
    const acts = grantsWith(caller, 'ranking.freeze').some((grant) => grant.regionId === range.regionId);
    return {
      ...standingView(standingOf(shown, isOwn)),
      mayPutForward: acts && mayBePutForward(standingOf(documents, isOwn)),
    };
  }

  /** Others beside a document, and why it would not be issued now. */
  async beside(document: ResultDocument, caller: Caller, locale: Locale): Promise<Beside> {
    const [{ open, former }, against] = await Promise.all([
      this.of(rangeOf(document.state), caller, (one) => one.id === document.id),
      this.againstIssue(document),
    ]);
    const [unissuable] = against.map(({ code, params = {} }) => faultText(code, params, locale));
    return { others: { open, former }, unissuable };
  }

  /** @throws {DomainError} `invalidInput` with `otherUnderWay` or `notReplacing`: two put forward side by side are not both issued */
  async mayBeIssued(document: ResultDocument): Promise<void> {
    const faults = await this.againstIssue(document);
    if (faults.length > 0) throw new DomainError('invalidInput', { count: faults.length }, faults);
  }

  private async againstIssue({ id, state }: ResultDocument): Promise<readonly Fault[]> {
    if (state.position.main !== 'documentSigning') return [];
    const others = (await putForwardDocuments(this.pool, rangeOf(state))).filter((one) => one.id !== id);
    return issueFaults(state.documentKind, standingOf(others), state.content.replaces?.documentId);
  }
}
