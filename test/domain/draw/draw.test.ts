import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { drawByLot, ticketOf } from '../../../domain/draw/draw.ts';

const seeds = fc.stringMatching(/^[0-9a-f]{64}$/);
const pools = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { minLength: 1, maxLength: 40 })
  .map((ids) => ids.map((id) => ({ id })));

describe('a draw by lot', () => {
  it('gives the ticket that any other tool gives', () => {
    fc.assert(
      fc.property(seeds, fc.stringMatching(/^[A-Za-z0-9-]{1,60}$/), (seed, id) => {
        expect(ticketOf(seed, id)).toBe(createHash('sha256').update(`${seed}:${id}`).digest('hex'));
      }),
    );
  });

  it('gives the same answer to the same seed, whatever the order of the candidates', () => {
    fc.assert(
      fc.property(seeds, pools, fc.nat(15), (seed, pool, seats) => {
        expect(drawByLot(seed, [...pool].reverse(), seats)).toEqual(drawByLot(seed, pool, seats));
      }),
    );
  });

  it('draws as many as there are seats, nobody twice, and leaves everybody else in reserve', () => {
    fc.assert(
      fc.property(seeds, pools, fc.nat(15), (seed, pool, seats) => {
        const { drawn, reserves } = drawByLot(seed, pool, seats);
        expect(drawn).toHaveLength(Math.min(seats, pool.length));
        expect([...drawn, ...reserves].map(({ id }) => id).sort()).toEqual(pool.map(({ id }) => id).sort());
      }),
    );
  });

  it('moves nobody past anybody when one is taken out', () => {
    fc.assert(
      fc.property(seeds, pools, fc.nat(), (seed, pool, at) => {
        const order = (of: typeof pool): string[] => drawByLot(seed, of, 0).reserves.map(({ id }) => id);
        const gone = pool[at % pool.length]?.id;
        expect(order(pool.filter(({ id }) => id !== gone))).toEqual(order(pool).filter((id) => id !== gone));
      }),
    );
  });

  it('draws everybody about as often: over many seeds no candidate is favoured', () => {
    const pool = Array.from({ length: 10 }, (_, index) => ({ id: `expert-${String(index)}` }));
    const times = new Map(pool.map(({ id }) => [id, 0]));
    for (let no = 0; no < 2_000; no += 1) {
      const seed = createHash('sha256').update(String(no)).digest('hex');
      for (const { id } of drawByLot(seed, pool, 3).drawn) times.set(id, (times.get(id) ?? 0) + 1);
    }
    for (const count of times.values()) expect(Math.abs(count - 600)).toBeLessThan(100);
  });
});
