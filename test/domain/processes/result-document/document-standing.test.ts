import type { Fault } from '../../../../domain/domain-error.ts';
import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import {
  inForce,
  issueFaults,
  mayBePutForward,
  putForwardFaults,
  standingOf,
  type PutForwardDocument,
} from '../../../../domain/processes/result-document/document-standing.ts';

const day = asPlainDate('2026-03-20');
const underWay = (id: string, replaces: string | null = null): PutForwardDocument => ({
  id,
  code: `2025-${id}`,
  rankingId: `ranking-${id}`,
  submittedOn: day,
  issued: null,
  replaces,
});
const issued = (id: string, replaces: string | null = null): PutForwardDocument => ({
  ...underWay(id, replaces),
  issued: { on: day, documentNumber: `郴财绩〔2026〕${id}号` },
});
const told = (faults: readonly Fault[]) => faults.map(({ path, code }) => [path, code]);
const ofRanking = (rankingId: string, documents: readonly PutForwardDocument[]) =>
  standingOf(documents, (one) => one.rankingId === rankingId);
const codes = (rankingId: string, documents: readonly PutForwardDocument[], reason?: string) =>
  told(putForwardFaults('ranking', ofRanking(rankingId, documents), reason));

describe('a ranking of a year and kind is reported once (R6)', () => {
  it('is put forward where nothing stands in its way, and replaces nothing', () => {
    expect(codes('ranking-1', [])).toEqual([]);
    expect(codes('ranking-1', [], '补入')).toEqual([['/replacement', 'nothingReplaced']]);
  });

  it('is not put forward again while its document is under way, nor once it is issued', () => {
    expect(codes('ranking-1', [underWay('1')])).toEqual([['/rankingId', 'rankingUnderWay']]);
    expect(codes('ranking-1', [issued('1')], '再报')).toEqual([['/rankingId', 'rankingIssued']]);
    expect(codes('ranking-1', [issued('1'), issued('2', '1')], '再报')).toEqual([['/rankingId', 'rankingIssued']]);
  });

  it('waits for another of its kind that is under way', () => {
    expect(codes('ranking-2', [underWay('1')], '代替')).toEqual([['/documentKind', 'otherUnderWay']]);
    expect(mayBePutForward(ofRanking('ranking-3', [issued('1'), underWay('2', '1')]))).toBe(false);
  });

  it('takes the place of an issued one only with words that say why', () => {
    expect(codes('ranking-2', [issued('1')])).toEqual([['/replacement', 'replacementUnsaid']]);
    expect(codes('ranking-2', [issued('1')], '得分复核后更正')).toEqual([]);
    expect(mayBePutForward(ofRanking('ranking-2', [issued('1')]))).toBe(true);
  });

  it('counts until another that is issued replaces it, one after the other', () => {
    expect(inForce([underWay('1')])).toBeNull();
    expect(inForce([issued('1'), underWay('2', '1')])?.id).toBe('1');
    expect(inForce([issued('3', '2'), issued('1'), issued('2', '1')])?.id).toBe('3');
    expect(ofRanking('ranking-1', [issued('1'), issued('2', '1')])).toMatchObject({
      own: { id: '1' },
      former: { id: '2' },
      open: null,
    });
  });
});

const KINDS = ['ranking', 'commendation', 'criticism', 'assessment'] as const;

describe.each(KINDS)('a %s of a year and range that is made anew is issued once (R6, S2, S8)', (kind) => {
  const faults = (documents: readonly PutForwardDocument[], reason?: string) =>
    putForwardFaults(kind, standingOf(documents), reason);

  it('waits for the one that is under way, and is told its code and date', () => {
    expect(faults([underWay('1')], '代替')).toEqual([
      { path: '/documentKind', code: 'otherUnderWay', params: { documentKind: kind, code: '2025-1', on: day } },
    ]);
    expect(mayBePutForward(standingOf([underWay('1')]))).toBe(false);
    expect(mayBePutForward(standingOf([issued('1')]))).toBe(true);
  });

  it('takes the place of the issued one only with words, and is told its number and date', () => {
    expect(faults([issued('1')])).toEqual([
      {
        path: '/replacement',
        code: 'replacementUnsaid',
        params: { documentKind: kind, documentNumber: '郴财绩〔2026〕1号', on: day },
      },
    ]);
    expect(faults([issued('1')], '数据更正')).toEqual([]);
    expect(told(faults([], '数据更正'))).toEqual([['/replacement', 'nothingReplaced']]);
  });

  it('is not issued beside another that is under way, nor over an issued one that it does not replace', () => {
    const issuing = (documents: readonly PutForwardDocument[], replaces?: string) =>
      told(issueFaults(kind, standingOf(documents), replaces));
    expect(issuing([])).toEqual([]);
    expect(issuing([underWay('1')])).toEqual([['/documentKind', 'otherUnderWay']]);
    expect(issuing([issued('1')])).toEqual([['/documentKind', 'notReplacing']]);
    expect(issuing([issued('1')], '1')).toEqual([]);
    expect(issuing([issued('1'), issued('2', '1')], '1')).toEqual([['/documentKind', 'notReplacing']]);
  });
});

/** Every way of `steps` acts by which documents come and go, told by small numbers. */
function* ways(steps: number): Generator<readonly number[]> {
  if (steps === 0) yield [];
  else for (const way of ways(steps - 1)) for (const act of [0, 1, 2, 3]) yield [...way, act];
}

describe('however people put forward, sign and withdraw', () => {
  it('never are two under way, and of all that is issued one is in force and each other is replaced', () => {
    for (const way of ways(7)) {
      let documents: readonly PutForwardDocument[] = [];
      way.forEach((act, step) => {
        const standing = standingOf(documents);
        const put = (reason?: string): void => {
          if (putForwardFaults('assessment', standing, reason).length > 0) return;
          documents = [
            ...documents,
            underWay(String(step), reason === undefined ? null : (standing.former?.id ?? null)),
          ];
        };
        if (act === 0) put();
        if (act === 1) put('数据更正');
        if (act === 2)
          documents = documents.map((one) => {
            const others = standingOf(documents.filter(({ id }) => id !== one.id));
            const may =
              one.issued === null && issueFaults('assessment', others, one.replaces ?? undefined).length === 0;
            return may ? issued(one.id, one.replaces) : one;
          });
        if (act === 3) documents = documents.filter((one) => one.issued !== null);
      });
      const signed = documents.filter((one) => one.issued !== null);
      expect(documents.length - signed.length).toBeLessThanOrEqual(1);
      const replaced = new Set(signed.map(({ replaces }) => replaces));
      expect(signed.filter(({ id }) => !replaced.has(id)).length).toBe(signed.length === 0 ? 0 : 1);
    }
  });
});
