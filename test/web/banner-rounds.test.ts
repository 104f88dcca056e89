import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { bannerRounds } from '../../web/src/pages/seasons/banner-rounds.ts';

const round = (regionId: string, due: string, phase = 'seasonOpen') => ({ regionId, due: asPlainDate(due), phase });
const shown = (...rounds: Parameters<typeof bannerRounds>[0]): readonly string[] =>
  bannerRounds(rounds).rows.map(({ regionId, due }) => `${regionId} ${due}`);

describe('the rounds that a banner shows', () => {
  it('are those in which units are asked, the nearest first', () => {
    expect(
      shown(
        round('431000', '2026-12-04'),
        round('431021', '2026-11-30'),
        round('431022', '2026-11-01', 'seasonAnnounced'),
      ),
    ).toEqual(['431021 2026-11-30', '431000 2026-12-04']);
  });

  it('say whose they are where several regions have one', () => {
    const city = round('431000', '2026-12-04');
    expect(bannerRounds([city, round('431000', '2026-12-31')]).several).toBe(false);
    expect(bannerRounds([city, round('431021', '2026-12-04')]).several).toBe(true);
  });

  it('are five at most; that there are others is said', () => {
    const counties = Array.from({ length: 6 }, (_, at) => round(`43102${String(at)}`, '2026-12-04'));
    expect(bannerRounds(counties)).toMatchObject({ more: true, rows: counties.slice(0, 5) });
    expect(bannerRounds(counties.slice(1)).more).toBe(false);
  });
});
