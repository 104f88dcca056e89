import { Inject, Injectable } from '@nestjs/common';
import type { Assessed } from '../../domain/assessment/measures.ts';
import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { Honour } from '../../domain/honours/propose.ts';
import type { Locale } from '../../domain/locale.ts';
import type { ListEntry } from '../../domain/processes/result-document/state.ts';
import { AssessmentsService } from '../assessments/assessments.service.ts';
import { HonoursService } from '../assessments/honours.service.ts';
import type { Caller } from '../http/request.ts';

interface Chosen {
  readonly subjectId: string;
  readonly reason: string;
}

/** A list as people make it of what facts propose. */
export interface AskedList {
  readonly documentKind: Honour;
  readonly region: string;
  readonly year: number;
  readonly subject: Assessed;
  readonly added: readonly Chosen[];
  readonly removed: readonly Chosen[];
}

/** Lists of commendation and criticism (S8): the proposal, with whom people add and take off and why. */
@Injectable()
export class ListsService {
  constructor(
    @Inject(AssessmentsService) private readonly assessments: AssessmentsService,
    @Inject(HonoursService) private readonly honours: HonoursService,
  ) {}

  /** @throws {DomainError} `invalidInput`: whom nothing proposes cannot be taken off, whom it does cannot be added */
  async entries(
    { documentKind, added, removed, ...of }: AskedList,
    caller: Caller,
    locale: Locale,
  ): Promise<{ readonly entries: readonly ListEntry[]; readonly rankingId: string | null }> {
    const year = await this.assessments.measured(of, caller);
    const { rows, rankingId } = await this.honours.proposedOf(year, locale);
    const proposed = rows.filter((row) => row.honour === documentKind && row.proposed);
    const names = new Map(year.all.map(({ subjectId, name }) => [subjectId, name]));
    const isProposed = (id: string): boolean => proposed.some(({ subjectId }) => subjectId === id);
    const fault = (list: string, index: number, code: string, id: string): Fault => ({
      path: `/${list}/${String(index)}/subjectId`,
      code,
      params: { name: names.get(id) ?? id },
    });
    const faults = [
      ...added.flatMap(({ subjectId: id }, index) => {
        if (!names.has(id)) return [fault('added', index, 'noSuchSubject', id)];
        return isProposed(id) ? [fault('added', index, 'alreadyProposed', id)] : [];
      }),
      ...removed.flatMap(({ subjectId: id }, index) =>
        isProposed(id) ? [] : [fault('removed', index, 'notProposed', id)],
      ),
    ];
    if (faults.length === 0 && proposed.length - removed.length + added.length === 0)
      faults.push({ path: '/added', code: 'emptyList' });
    if (faults.length > 0) throw new DomainError('invalidInput', { count: faults.length }, faults);
    const reasons = new Map(removed.map(({ subjectId, reason }) => [subjectId, reason]));
    const entries = [
      ...proposed.map((row) => standing(row, reasons.get(row.subjectId))),
      ...added.map(({ subjectId, reason }): ListEntry => ({
        subjectId,
        name: names.get(subjectId) ?? subjectId,
        grounds: [],
        standing: 'added',
        reason,
      })),
    ];
    return { entries, rankingId };
  }
}

/** Somebody whom facts propose: on the list, or taken off it with a reason. */
function standing(
  { subjectId, name, grounds }: Pick<ListEntry, 'subjectId' | 'name' | 'grounds'>,
  reason: string | undefined,
): ListEntry {
  const common = { subjectId, name, grounds };
  return reason === undefined ? { ...common, standing: 'proposed' } : { ...common, standing: 'removed', reason };
}
