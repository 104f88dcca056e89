import fc from 'fast-check';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { newShell, type PlannedEffect, type RecordedAfter } from '../../workflows/contract.ts';
import { carryOver, hasGap, openLedger, strikeOff, takeIn, type Ledger } from '../../workflows/ledger.ts';

const fresh = (): Ledger =>
  openLedger(newShell({ instanceId: 'a', regionId: '431000', clockOriginMs: 0, wakeOffsetSeconds: 0 }));

function effect(seq: number): PlannedEffect {
  return {
    id: `a:${seq}:0`,
    seq,
    effect: { kind: 'notice', urgency: 'now', roles: ['unitClerk'], topic: 'told', params: {} },
  };
}

/** A record cut into acts of one to three events; every event asks for one effect. */
const records = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 }).map((sizes) => {
  const acts: RecordedAfter[] = [];
  for (const size of sizes) {
    const after = acts.at(-1)?.version ?? 0;
    const version = after + size;
    const effects = Array.from({ length: size }, (_, index) => effect(after + index + 1));
    acts.push({ after, version, phase: `p${version}`, nextMoment: String(version) as Instant, effects });
  }
  return acts;
});

/** Acts as the relay may tell them: some twice, in any order. */
const told = records.chain((acts) =>
  fc.record({
    acts: fc.constant(acts),
    order: fc.shuffledSubarray([...acts, ...acts], { minLength: 1, maxLength: acts.length * 2 }),
  }),
);

/** What the store answers after `version`. */
function since(acts: readonly RecordedAfter[], version: number): RecordedAfter {
  const last = acts.at(-1);
  if (!last) throw new Error('an empty record');
  return { ...last, effects: acts.flatMap(({ effects }) => effects).filter(({ seq }) => seq > version) };
}

function hear(acts: readonly RecordedAfter[], ledger: Ledger, act: RecordedAfter): Ledger {
  return takeIn(ledger, hasGap(ledger, act) ? since(acts, ledger.version) : act);
}

describe('design.md §2: takes what was recorded in sequence, and fills gaps from the store', () => {
  it('plans each effect once and in order, however acts are told', () => {
    fc.assert(
      fc.property(told, ({ acts, order }) => {
        const ledger = order.reduce((known, act) => hear(acts, known, act), fresh());
        const seqs = ledger.pending.map(({ seq }) => seq);
        expect(seqs).toEqual(Array.from({ length: ledger.version }, (_, index) => index + 1));
        expect(ledger.version).toBeGreaterThanOrEqual(Math.max(...order.map(({ version }) => version)));
        expect(ledger.phase).toBe(`p${ledger.version}`);
      }),
    );
  });

  it('carries over no effect, and loses none', () => {
    fc.assert(
      fc.property(told, fc.func(fc.boolean()), ({ acts }, isDone) => {
        const known = takeIn(fresh(), since(acts, 0));
        const done = known.pending.filter(({ seq }) => isDone(seq));
        const next = openLedger(carryOver(strikeOff(known, done)));
        const again = next.effectsLeft ? takeIn(next, since(acts, next.version)) : next;
        expect(JSON.stringify(next).length).toBeLessThan(300);
        expect(again.version).toBe(known.version);
        const left = known.pending.filter((one) => !done.includes(one));
        expect(again.pending).toEqual(expect.arrayContaining([...left]));
        expect(next.effectsLeft).toBe(left.length > 0);
      }),
    );
  });

  it('changes nothing when told what it knows', () => {
    fc.assert(
      fc.property(records, (acts) => {
        const known = takeIn(fresh(), since(acts, 0));
        for (const act of acts) expect(hear(acts, known, act)).toBe(known);
      }),
    );
  });
});
