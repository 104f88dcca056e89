import fc from 'fast-check';
import { DomainError } from '../../../domain/domain-error.ts';
import { contradicts } from '../../../domain/process/contradicting.ts';
import { LIFECYCLE } from '../../../domain/processes/budget-item/lifecycle.ts';
import { chainKey, proposalOf } from '../../../domain/sign-off/chain.ts';
import type { Office } from './office.ts';
import {
  check,
  closeOut,
  correct,
  deny,
  giveBack,
  grant,
  officeAt,
  order,
  PLACES,
  PROPOSERS,
  qualify,
  refuse,
  resume,
  running,
  sendBack,
  stop,
  submit,
  suspend,
  verifyBoth,
  type Put,
} from './places.ts';

const against = (at: Office, one: Put, other: Put): boolean => contradicts(LIFECYCLE, at.instance.state, one, other);

/** A place, and what people put forward, sign and withdraw there. */
const anyPlay = fc.nat({ max: PLACES.length - 1 }).chain((place) =>
  fc.record({
    place: fc.constant(place),
    moves: fc.array(
      fc.record({
        put: fc.constantFrom<Put>(...(PLACES[place]?.puts ?? [])),
        who: fc.constantFrom(...PROPOSERS),
        then: fc.constantFrom('wait', 'wait', 'wait', 'sign', 'sendBack', 'withdraw'),
      }),
      { maxLength: 12 },
    ),
  }),
);

function goOn(at: Office, chain: string, who: string, then: string): void {
  if (then === 'wait') return;
  if (then === 'withdraw') at.tries(who, { kind: 'withdraw', chain, reason: '重办' });
  else if (then === 'sign') at.tries(who, { kind: 'sign', chain, opinion: '' });
  else at.tries(who, { kind: 'sendBack', chain, to: 'proposer', then: 'straight', opinion: '请改' });
}

describe('acts that contradict each other', () => {
  it('are never both under signature, whatever people put forward, sign, return and withdraw', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyPlay, ({ place, moves }) => {
        const at = officeAt(place);
        for (const { put, who, then } of moves) {
          const before = at.copy();
          const code = at.tries(who, put);
          if (code !== undefined) expect(at.instance).toEqual(before.instance);
          if (code === 'signOffContradicts') refused += 1;
          goOn(at, chainKey(put), who, then);
          const chains = at.instance.state.signOff ?? [];
          expect(new Set(running(at)).size).toBe(chains.length);
          const commands = chains.map((chain) => proposalOf(chain).command as Put);
          expect(commands.flatMap((one, no) => commands.slice(no + 1).filter((two) => against(at, one, two)))).toEqual(
            [],
          );
        }
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it('contradict each other both ways', () => {
    for (const [place, { puts }] of PLACES.entries()) {
      const at = officeAt(place);
      for (const one of puts) for (const two of puts) expect(against(at, one, two)).toBe(against(at, two, one));
    }
  });

  it('are refused while the older is signed, and go forward once it is withdrawn', () => {
    const puts: readonly (readonly [place: number, first: Put, then: Put, who: string])[] = [
      [1, qualify, giveBack, 'liu'],
      [1, qualify, refuse, 'deng'],
      [2, suspend, stop, 'deng'],
      [3, stop, resume, 'deng'],
      [4, closeOut(2), sendBack(2), 'liu'],
      [4, closeOut(1), verifyBoth, 'liu'],
      [5, grant, deny, 'deng'],
    ];
    for (const [place, first, then, who] of puts) {
      const at = officeAt(place).does(who, first);
      expect([then.kind, at.tries(who, then)]).toEqual([then.kind, 'signOffContradicts']);
      expect([first.kind, at.tries(who, first)]).toEqual([first.kind, 'signOffRunning']);
      at.does(who, { kind: 'withdraw', chain: chainKey(first), reason: '重办' });
      expect(['signOffContradicts', 'signOffRunning']).not.toContain(at.tries(who, then));
    }
  });

  it('wait for one another too while the older is back with its proposer', () => {
    const at = officeAt(3).does('deng', stop);
    at.does('su', { kind: 'sendBack', chain: 'stopItem', to: 'proposer', then: 'straight', opinion: '请补依据' });
    expect(at.tries('deng', resume)).toBe('signOffContradicts');
    expect(at.tries('deng', stop)).toBeUndefined();
  });

  it('the refusal names what is signed, by whom it was put forward and with whom it is', () => {
    const at = officeAt(3).does('deng', stop);
    const refusal = (): unknown => at.does('deng', resume);
    expect(refusal).toThrow(DomainError);
    expect(refusal).toThrow(
      expect.objectContaining({ details: { command: 'stopItem', name: 'deng', roles: 'supervisingLeader' } }),
    );
  });

  it('what does not contradict goes side by side: other tracks, other problems, the other side', () => {
    const beside: readonly (readonly [place: number, puts: readonly (readonly [who: string, put: Put])[]])[] = [
      [
        0,
        [
          ['lead', submit],
          ['liu', order],
        ],
      ],
      [
        3,
        [
          ['deng', stop],
          ['liu', correct],
          ['liu', check],
        ],
      ],
      [
        4,
        [
          ['liu', closeOut(1)],
          ['liu', sendBack(2)],
        ],
      ],
    ];
    for (const [place, puts] of beside) {
      const at = officeAt(place);
      for (const [who, put] of puts) at.does(who, put);
      expect(running(at)).toEqual(puts.map(([, put]) => chainKey(put)));
    }
  });
});
