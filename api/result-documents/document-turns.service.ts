import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import {
  putForwardFaults,
  standingOf,
  type Replacement,
} from '../../domain/processes/result-document/document-standing.ts';
import { holdDocuments, putForwardDocuments, type DocumentRange } from '../../db/queries/document-standing.ts';
import { inTransaction, type Pool } from '../../db/pool.ts';
import { POOL } from '../deps.ts';

/** What is to be put forward. */
interface Turn extends DocumentRange {
  /** The frozen ranking that it is; nothing of what is made anew each time. */
  readonly rankingId: string | null;
  /** The matter that it becomes or is: nothing stands in its own way. */
  readonly matterId: string;
  /** Why it takes the place of the one issued before. */
  readonly reason: string | undefined;
}

/** One document of a range is under way at a time (R6, S2, S8): nobody can put another forward meanwhile. */
@Injectable()
export class DocumentTurnsService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * Puts a document forward with what it replaces.
   *
   * @throws {DomainError} `invalidInput` with `rankingIssued`, `rankingUnderWay`, `otherUnderWay`, `replacementUnsaid`,
   * `nothingReplaced`, or `documentHeld` while somebody else is at it
   */
  async take<T>(
    { rankingId, matterId, reason, ...range }: Turn,
    putForward: (replaces: Replacement | undefined) => Promise<T>,
  ): Promise<T> {
    const { documentKind } = range;
    return inTransaction(this.pool, async (db) => {
      if (!(await holdDocuments(db, range)))
        throw refused([{ path: '/documentKind', code: 'documentHeld', params: { documentKind } }]);
      const documents = (await putForwardDocuments(db, range)).filter(({ id }) => id !== matterId);
      const standing = standingOf(documents, (one) => rankingId !== null && one.rankingId === rankingId);
      const faults = putForwardFaults(documentKind, standing, reason);
      if (faults.length > 0) throw refused(faults);
      const { former } = standing;
      return putForward(
        former?.issued && reason !== undefined
          ? { documentId: former.id, documentNumber: former.issued.documentNumber, reason }
          : undefined,
      );
    });
  }
}

function refused(faults: readonly Fault[]): DomainError {
  return new DomainError('invalidInput', { count: faults.length }, faults);
}
