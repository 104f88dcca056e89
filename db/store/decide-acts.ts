import { DomainError, type Fault } from '../../domain/domain-error.ts';
import { act, open } from '../../domain/process/act.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import { policyRef } from '../../domain/policy/policy.ts';
import type { ActContext, DocumentVersion, Outcome } from '../../domain/process/process.ts';
import { fingerprint } from '../hash-chain.ts';
import type { ActAnswer, ActRequest, OpenRequest, Processes } from '../process-store-types.ts';
import type { Loaded } from './load-acts.ts';
import { answerOf, callerOf, processNamed, type NewAnswer, type Working } from './working.ts';

/** A request with everything that deciding it needs. */
export interface Prepared<Request> {
  readonly request: Request;
  readonly loaded: Loaded;
  readonly rules: Rules & Pick<ActContext, 'nextPolicy'>;
  readonly documents: ReadonlyMap<string, DocumentVersion>;
  /** Who may sign, where the act needs signatures. */
  readonly signers?: ActContext['signers'];
}

/** What is to be written, and what is to be answered, in the order asked. */
export interface Decided {
  readonly acts: readonly Working[];
  readonly answers: readonly ActAnswer[];
}

type Matters = ReadonlyMap<string, Working>;

const BLANK = { events: [], answers: [], documents: new Map<string, DocumentVersion>() } as const;

/**
 * Decides acts one after the other; several on one matter build on each other.
 *
 * @throws {DomainError} `notFound`, `staleVersion`, `idempotencyKeyReused` and the process's refusals; of several
 * requests `batchRefused` with a fault for each that cannot be done
 */
export function decideActs(prepared: readonly Prepared<ActRequest>[], processes: Processes): Decided {
  return decideAll(prepared, (one, matters) => {
    const { request, rules, documents, signers = [] } = one;
    const matter = matters.get(request.instanceId) ?? loadedMatter(one, processes);
    assertExpected(request, matter);
    const context: ActContext = { ...rules, now: request.now, actor: request.actor, documents, signers };
    const outcome = act(matter.process, matter.instance, request.command, context);
    const seen = {
      ...matter,
      rules: rulesAfter(rules, outcome.instance.state.policy),
      documents: new Map([...matter.documents, ...documents]),
    };
    return carried(seen, outcome, newAnswer(request, actFingerprint(request)));
  });
}

/** After a change of the policy what follows is told by the new version. */
function rulesAfter({ policy, calendar, nextPolicy }: Prepared<ActRequest>['rules'], pinned: string): Rules {
  return { policy: nextPolicy && policyRef(nextPolicy) === pinned ? nextPolicy : policy, calendar };
}

/** Decides openings. @throws {DomainError} `instanceExists`, `unknownProcess`, and as `decideActs` */
export function decideOpens(prepared: readonly Prepared<OpenRequest>[], processes: Processes): Decided {
  return decideAll(prepared, ({ request, loaded, rules }, matters) => {
    const { id, input, now, actor } = request;
    const process = processNamed(processes, request.process);
    if (loaded.instance || matters.has(id)) throw new DomainError('instanceExists', { id });
    const outcome = open(process, id, input, { ...rules, now, actor });
    const { instance } = outcome;
    const fresh: Working = { ...BLANK, process, before: undefined, headHash: '', instance, rules, now };
    return carried(fresh, outcome, newAnswer(request, openFingerprint(request)));
  });
}

type Decide<Request> = (one: Prepared<Request>, matters: Matters) => { matter: Working; answer: ActAnswer };

function decideAll<Request extends ActRequest | OpenRequest>(
  prepared: readonly Prepared<Request>[],
  decide: Decide<Request>,
): Decided {
  const matters = new Map<string, Working>();
  const answers: ActAnswer[] = [];
  const refusals: Refusal[] = [];
  for (const [index, one] of prepared.entries()) {
    try {
      const first = firstAnswer(one);
      const { matter, answer } = first ? { matter: undefined, answer: first } : decide(one, matters);
      if (matter) matters.set(matter.instance.id, matter);
      answers.push(answer);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusals.push({ index, id: instanceIdOf(one.request), error });
    }
  }
  if (refusals.length > 0) throw refusalOf(refusals, prepared.length);
  return { acts: [...matters.values()], answers };
}

interface Refusal {
  readonly index: number;
  readonly id: string;
  readonly error: DomainError;
}

/** One request is refused in its own words; of several, every refusal is told at once, each with its place. */
function refusalOf(refusals: readonly Refusal[], asked: number): DomainError {
  const [only] = refusals;
  if (asked === 1 && only) return only.error;
  const faults = refusals.flatMap(({ index, id, error }): Fault[] => [
    { path: `/${index}`, code: error.code, params: { instanceId: id, ...error.details } },
    ...error.faults.map((fault) => ({ ...fault, path: `/${index}${fault.path}` })),
  ]);
  return new DomainError('batchRefused', { count: refusals.length, asked }, faults);
}

/** @throws {DomainError} `idempotencyKeyReused` when the key belongs to another request */
function firstAnswer({ request, loaded }: Prepared<ActRequest | OpenRequest>): ActAnswer | undefined {
  if (!loaded.answer) return undefined;
  const asked = 'instanceId' in request ? actFingerprint(request) : openFingerprint(request);
  if (loaded.answer.requestHash !== asked) {
    throw new DomainError('idempotencyKeyReused', { key: request.idempotencyKey ?? '' });
  }
  return { ...(JSON.parse(loaded.answer.body) as ActAnswer), repeated: true };
}

/** What makes two requests the same: not when they came, nor what the person may do now. */
function actFingerprint({ instanceId, command, expectedVersion }: ActRequest): string {
  return fingerprint({ instanceId, command, expectedVersion });
}

function openFingerprint({ process, id, input }: OpenRequest): string {
  // By which version it is opened is not asked: another one may have come into force before the repetition.
  return fingerprint({ process, id, input });
}

function loadedMatter({ request, loaded, rules }: Prepared<ActRequest>, processes: Processes): Working {
  const { instance, headHash } = loaded;
  if (!instance) throw new DomainError('notFound');
  const process = processNamed(processes, instance.process);
  return { ...BLANK, process, before: instance, headHash, instance, rules, now: request.now };
}

/** @throws {DomainError} `staleVersion` */
function assertExpected({ expectedVersion }: ActRequest, { before }: Working): void {
  if (expectedVersion === undefined || expectedVersion === before?.version) return;
  throw new DomainError('staleVersion', { expected: expectedVersion, current: before?.version ?? 0 });
}

type KeptAnswer = Omit<NewAnswer, 'answer'> | undefined;

function newAnswer({ actor, idempotencyKey }: ActRequest | OpenRequest, requestHash: string): KeptAnswer {
  return idempotencyKey === undefined ? undefined : { caller: callerOf(actor), key: idempotencyKey, requestHash };
}

function carried(matter: Working, outcome: Outcome, kept: KeptAnswer): { matter: Working; answer: ActAnswer } {
  const answer = answerOf(matter.process, outcome, matter.rules.policy);
  return {
    answer,
    matter: {
      ...matter,
      instance: outcome.instance,
      events: [...matter.events, ...outcome.events],
      answers: kept ? [...matter.answers, { ...kept, answer }] : matter.answers,
    },
  };
}

function instanceIdOf(request: ActRequest | OpenRequest): string {
  return 'instanceId' in request ? request.instanceId : request.id;
}
