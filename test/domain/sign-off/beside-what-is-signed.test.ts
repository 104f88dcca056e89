import { FOLLOW_UP_COMMANDS } from '../../../domain/follow-up/commands.ts';
import { ABOUT_PROBLEMS, closedBy, type Closed } from '../../../domain/process/closed-act.ts';
import { LIFECYCLE } from '../../../domain/processes/budget-item/lifecycle.ts';
import { chainKey } from '../../../domain/sign-off/chain.ts';
import {
  closeOut,
  deny,
  giveBack,
  grant,
  officeAt,
  ONE_STEP,
  qualify,
  resume,
  running,
  sendBack,
  stop,
  suspend,
  type Put,
} from './places.ts';

/** Acts of the same side, the first under signature and the other done by whoever may, at once. */
const DIRECT: readonly (readonly [place: number, signed: Put, direct: Put, who: string])[] = [
  [1, qualify, giveBack, 'liu'],
  [3, stop, resume, 'deng'],
  [4, closeOut(1), sendBack(1), 'liu'],
  [5, grant, deny, 'deng'],
];

describe('an act that needs no signature, beside one that is being signed', () => {
  it('what needs no signature does not end what others are signing: it is refused the same, and done once that is withdrawn', () => {
    for (const [place, signed, direct, who] of DIRECT) {
      const at = officeAt(place, { [signed.kind]: ONE_STEP }).does(who, signed);
      const before = at.copy();
      expect([direct.kind, at.tries(who, direct)]).toEqual([direct.kind, 'signOffContradicts']);
      expect(at.instance).toEqual(before.instance);
      at.does(who, { kind: 'withdraw', chain: chainKey(signed), reason: '重办' });
      expect([direct.kind, at.tries(who, direct)]).toEqual([direct.kind, undefined]);
    }
  });

  it('who may not do it is told so, and not what is being signed', () => {
    const at = officeAt(3, { [stop.kind]: ONE_STEP }).does('deng', stop);
    expect(at.tries('lead', resume)).toBe('notYours');
  });

  it('money at risk does not wait for a colleague: stopping goes ahead, and what has no place any more ends with that reason (M4)', () => {
    const at = officeAt(3, { [resume.kind]: ONE_STEP }).does('deng', resume);
    expect(running(at)).toEqual(['resumeItem']);
    at.does('deng', stop);
    expect(running(at)).toEqual([]);
    const [ended] = at.record.map(({ event }) => event).filter(({ type }) => type === 'signOffLapsed');
    expect(ended).toMatchObject({ chain: 'resumeItem', code: 'notNow' });
  });

  it('nor does suspending; what is being signed and still has its place goes on', () => {
    const at = officeAt(2, { [stop.kind]: ONE_STEP }).does('deng', stop);
    expect(at.tries('deng', suspend)).toBeUndefined();
    expect(running(at)).toEqual(['stopItem']);
  });

  it('what is offered is what is done: closed is exactly what would be refused, with the same refusal', () => {
    for (const [place, signed, direct, who] of DIRECT) {
      const at = officeAt(place, { [signed.kind]: ONE_STEP });
      const asked = 'problemNo' in direct ? { kind: direct.kind } : direct;
      const closed = (): Closed => closedBy(LIFECYCLE, at.instance.state, asked, false);
      expect(closed()).toEqual({ problems: [] });
      at.does(who, signed);
      const { because, problems } = closed();
      const refused =
        because ?? problems.find(({ problemNo }) => 'problemNo' in direct && direct.problemNo === problemNo)?.because;
      expect([direct.kind, refused?.code]).toEqual([direct.kind, at.tries(who, direct)]);
    }
  });

  it('a problem under signature closes what speaks against it for itself, and leaves the others open', () => {
    const at = officeAt(4, { verifyProblem: ONE_STEP }).does('liu', closeOut(1));
    const closed = (kind: string, signed: boolean): readonly (readonly unknown[])[] => {
      const { because, problems } = closedBy(LIFECYCLE, at.instance.state, { kind }, signed);
      return [[because?.code], ...problems.map((one) => [one.problemNo, one.because.code])];
    };
    expect(closed('returnProblem', false)).toEqual([[undefined], [1, 'signOffContradicts']]);
    expect(closed('verifyProblem', true)).toEqual([[undefined], [1, 'signOffRunning']]);
    expect(closed('verifyRectification', false)).toEqual([[undefined], [1, 'signOffContradicts']]);
  });

  it('every act that names a problem is known to', () => {
    const naming = FOLLOW_UP_COMMANDS.filter((one) => 'problemNo' in one.shape || 'results' in one.shape);
    expect(new Set(naming.map(({ shape }) => shape.kind.value))).toEqual(ABOUT_PROBLEMS);
  });
});
