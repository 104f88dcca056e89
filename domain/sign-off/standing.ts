import type { SignOffMode, SignOffStep } from '../policy/sign-off-rule.ts';
import type { Chain, Consult, OpenedStep, Seat } from './chain.ts';

type Verdict = 'agreed' | 'declined' | 'undecided';

/** A seat that counts by itself, with those who were asked in before or after it. */
interface Unit {
  readonly seat: Seat;
  readonly before: readonly Seat[];
  readonly after: readonly Seat[];
  /** Place in the order: one added beside another shares his. */
  readonly order: string;
}

function unitsOf({ seats }: OpenedStep): readonly Unit[] {
  const own = seats.filter(({ added }) => added === undefined || added.place === 'parallel');
  return own.map((seat) => {
    const to = (place: 'before' | 'after'): readonly Seat[] =>
      seats.filter(({ added }) => added?.to === seat.id && added.place === place);
    return { seat, before: to('before'), after: to('after'), order: seat.added?.to ?? seat.id };
  });
}

function verdictOf({ seat, before, after }: Unit): Verdict {
  const verdicts = [...before, seat, ...after].map(({ signature }) => signature?.verdict);
  if (verdicts.includes('declined')) return 'declined';
  return verdicts.includes(undefined) ? 'undecided' : 'agreed';
}

function needed(mode: SignOffMode, of: number): number {
  switch (mode.kind) {
    case 'allOf':
    case 'inOrder':
      return of;
    case 'anyOf':
      return 1;
    case 'count':
      return Math.min(mode.pass, of);
    case 'percent':
      return Math.ceil((mode.pass * of) / 100);
  }
}

/** What a step's signatures come to. 或签: the first to decide decides; otherwise it fails once it cannot pass any more. */
export function outcomeOf({ mode }: Pick<SignOffStep, 'mode'>, step: OpenedStep): 'passed' | 'failed' | 'open' {
  const verdicts = unitsOf(step).map(verdictOf);
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  const wanted = needed(mode, verdicts.length);
  if (count('agreed') >= wanted) return 'passed';
  const failed = mode.kind === 'anyOf' ? count('declined') > 0 : verdicts.length - count('declined') < wanted;
  return failed ? 'failed' : 'open';
}

/** The step whose turn it is; as many as there are steps when all have passed. */
export function currentStep({ rule, steps }: Pick<Chain, 'rule' | 'steps'>): number {
  const waiting = rule.steps.findIndex((step, index) => {
    const opened = steps[index];
    return opened === undefined || outcomeOf(step, opened) !== 'passed';
  });
  return waiting === -1 ? rule.steps.length : waiting;
}

/** Whether every signature that the rule asks for is there. */
export function isComplete(chain: Chain): boolean {
  return chain.withProposer === undefined && currentStep(chain) === chain.rule.steps.length;
}

/** Seats on which somebody may sign now. */
export function openSeats(chain: Chain): readonly Seat[] {
  if (chain.withProposer !== undefined) return [];
  const index = currentStep(chain);
  const step = chain.steps[index];
  const mode = chain.rule.steps[index]?.mode;
  if (!step || !mode || outcomeOf({ mode }, step) !== 'open') return [];
  const undecided = unitsOf(step).filter((unit) => verdictOf(unit) === 'undecided');
  const turn = mode.kind === 'inOrder' ? undecided.filter(({ order }) => order === undecided[0]?.order) : undecided;
  return turn.flatMap(openOfUnit);
}

function openOfUnit({ seat, before, after }: Unit): readonly Seat[] {
  const unsigned = (seats: readonly Seat[]): readonly Seat[] => seats.filter(({ signature }) => !signature);
  const first = unsigned(before);
  if (first.length > 0) return first;
  return seat.signature ? unsigned(after) : [seat];
}

/** The question that is out: the seat waits for its answer. */
export function openConsult({ consults }: Pick<Seat, 'consults'>): Consult | undefined {
  return consults.find(({ advice }) => advice === undefined);
}

/** The step of a seat, by its place in the rule. */
export function stepOfSeat({ steps }: Pick<Chain, 'steps'>, id: string): number {
  return steps.findIndex(({ seats }) => seats.some((seat) => seat.id === id));
}
