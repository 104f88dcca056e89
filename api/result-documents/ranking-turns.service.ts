import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import {
  putForwardFaults,
  standingOf,
  type Replacement,
} from '../../domain/processes/result-document/ranking-standing.ts';
import { inTransaction, type Pool } from '../../db/pool.ts';
import type { RankedYear } from '../../db/queries/ranking-inputs.ts';
import { holdRankings, rankingDocuments } from '../../db/queries/result-documents.ts';
import { POOL } from '../deps.ts';

/** A ranking that is to be put forward. */
interface Turn extends RankedYear {
  readonly rankingId: string;
  /** The matter that it becomes or is: nothing stands in its own way. */
  readonly matterId: string;
  /** Why it takes the place of the ranking issued before. */
  readonly reason: string | undefined;
}

/** One ranking of a year and kind is reported at a time (R6): nobody can put another forward meanwhile. */
@Injectable()
export class RankingTurnsService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /**
   * Puts a ranking forward with what it replaces.
   *
   * @throws {DomainError} `invalidInput` with `rankingIssued`, `rankingUnderWay`, `otherRankingUnderWay`, `replacementUnsaid`,
   * `nothingReplaced`, or `rankingHeld` while somebody else is at it
   */
  async take<T>(
    { rankingId, matterId, reason, ...of }: Turn,
    putForward: (replaces: Replacement | undefined) => Promise<T>,
  ): Promise<T> {
    return inTransaction(this.pool, async (db) => {
      if (!(await holdRankings(db, of))) throw refused([{ path: '/rankingId', code: 'rankingHeld' }]);
      const documents = (await rankingDocuments(db, of)).filter(({ id }) => id !== matterId);
      const standing = standingOf(rankingId, documents);
      const faults = putForwardFaults(standing, reason);
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

function refused(faults: DomainError['faults']): DomainError {
  return new DomainError('invalidInput', { count: faults.length }, faults);
}
