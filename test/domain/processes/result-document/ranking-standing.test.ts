import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import {
  inForce,
  mayBePutForward,
  putForwardFaults,
  standingOf,
  type RankingDocument,
} from '../../../../domain/processes/result-document/ranking-standing.ts';

const day = asPlainDate('2026-03-20');
const underWay = (id: string, replaces: string | null = null): RankingDocument => ({
  id,
  code: `2025-${id}`,
  rankingId: `ranking-${id}`,
  submittedOn: day,
  issued: null,
  replaces,
});
const issued = (id: string, replaces: string | null = null): RankingDocument => ({
  ...underWay(id, replaces),
  issued: { on: day, documentNumber: `郴财绩〔2026〕${id}号` },
});
const codes = (rankingId: string, documents: readonly RankingDocument[], reason?: string) =>
  putForwardFaults(standingOf(rankingId, documents), reason).map(({ path, code }) => [path, code]);

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
    expect(codes('ranking-2', [underWay('1')], '代替')).toEqual([['/rankingId', 'otherRankingUnderWay']]);
    expect(mayBePutForward(standingOf('ranking-3', [issued('1'), underWay('2', '1')]))).toBe(false);
  });

  it('takes the place of an issued one only with words that say why', () => {
    expect(codes('ranking-2', [issued('1')])).toEqual([['/replacement', 'replacementUnsaid']]);
    expect(codes('ranking-2', [issued('1')], '得分复核后更正')).toEqual([]);
    expect(mayBePutForward(standingOf('ranking-2', [issued('1')]))).toBe(true);
  });

  it('counts until another that is issued replaces it, one after the other', () => {
    expect(inForce([underWay('1')])).toBeNull();
    expect(inForce([issued('1'), underWay('2', '1')])?.id).toBe('1');
    expect(inForce([issued('3', '2'), issued('1'), issued('2', '1')])?.id).toBe('3');
    expect(standingOf('ranking-1', [issued('1'), issued('2', '1')])).toMatchObject({
      own: { id: '1' },
      former: { id: '2' },
      open: null,
    });
  });
});
