import { dateOf } from '../../domain/calendar/plain-date.ts';
import type { AnyProcess, CommandLike, DocumentVersion, Instance } from '../../domain/process/process.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { proposalOf, type Signer } from '../../domain/sign-off/chain.ts';
import { isSignOffCommand } from '../../domain/sign-off/command-kinds.ts';
import type { Queryable } from '../pool.ts';
import type { ActRequest, OpenRequest, Processes } from '../process-store-types.ts';
import { signersOver } from '../queries/signers.ts';
import { DEFAULT_POLICY, type RuleBook } from '../rules.ts';
import type { Prepared } from './decide-acts.ts';
import { loadActs, loadDocuments, type Loaded, type Wanted } from './load-acts.ts';
import { callerOf } from './working.ts';

/**
 * Loads what deciding these acts needs: one round trip, and one more only for versions that the state names, or for the
 * people who may sign where an act needs signatures.
 */
export async function prepareActs(
  db: Queryable,
  requests: readonly ActRequest[],
  book: RuleBook,
  processes: Processes,
): Promise<readonly Prepared<ActRequest>[]> {
  const loaded = await loadActs(db, requests.map(wantedByAct));
  const rules = await Promise.all(zip(requests, loaded).map(([request, one]) => rulesOf(request, one, book)));
  const [more, signers] = await Promise.all([
    otherDocuments(db, requests, loaded, processes),
    signersFor(db, requests, loaded, rules),
  ]);
  return zip(zip(requests, loaded), rules).map(([[request, one], rulesOfOne], index) => ({
    request,
    loaded: one,
    rules: rulesOfOne,
    documents: more.size === 0 ? one.documents : new Map([...more, ...one.documents]),
    ...(signers[index] && { signers: signers[index] }),
  }));
}

async function rulesOf(
  request: ActRequest,
  { instance, calendar }: Loaded,
  book: RuleBook,
): Promise<Prepared<ActRequest>['rules']> {
  return {
    policy: await book.policy(instance?.state.policy ?? DEFAULT_POLICY),
    calendar: await book.calendar(calendar),
    ...(await nextPolicy(request, book)),
  };
}

/** Who may sign, where it is about signatures; in the order of the requests. */
async function signersFor(
  db: Queryable,
  requests: readonly ActRequest[],
  loaded: readonly Loaded[],
  rules: readonly Pick<Prepared<ActRequest>['rules'], 'policy'>[],
): Promise<readonly (readonly Signer[] | undefined)[]> {
  const wanted = requests.map(({ command, now }, index) => {
    const { instance, answer } = loaded[index] ?? {};
    const signing = isSignOffCommand(command) || rules[index]?.policy.signOff[command.kind] !== undefined;
    return signing && instance && !answer ? { subject: instance.state.subject, now } : undefined;
  });
  const asked = wanted.flatMap((one) => (one ? [one] : []));
  const [first] = asked;
  if (!first) return [];
  const found = await signersOver(
    db,
    asked.map(({ subject }) => subject),
    dateOf(first.now),
  );
  return wanted.map((one) => (one ? found[asked.indexOf(one)] : undefined));
}

export async function prepareOpens(
  db: Queryable,
  requests: readonly OpenRequest[],
  book: RuleBook,
): Promise<readonly Prepared<OpenRequest>[]> {
  const loaded = await loadActs(db, requests.map(wantedByOpen));
  return Promise.all(
    zip(requests, loaded).map(async ([request, one]) => ({
      request,
      loaded: one,
      rules: {
        policy: await book.policy(request.policy ?? DEFAULT_POLICY),
        calendar: await book.calendar(one.calendar),
      },
      documents: one.documents,
    })),
  );
}

/** The version that a change of the policy pins the matter to. */
async function nextPolicy({ command }: ActRequest, book: RuleBook): Promise<{ readonly nextPolicy?: Policy }> {
  if (command.kind !== 'changePolicy' || !('policy' in command) || typeof command.policy !== 'string') return {};
  return { nextPolicy: await book.policy(command.policy) };
}

function wantedByAct({ instanceId, actor, idempotencyKey, documentIds, command }: ActRequest): Wanted {
  const ids = [...new Set([...(documentIds ?? []), ...versionNamed(command)])];
  return { instanceId, caller: callerOf(actor), key: idempotencyKey, documentIds: ids };
}

/** Every process's commands name the version they put forward as `versionId`. */
function versionNamed(command: CommandLike): readonly string[] {
  return 'versionId' in command && typeof command.versionId === 'string' ? [command.versionId] : [];
}

function wantedByOpen({ id, actor, idempotencyKey }: OpenRequest): Wanted {
  return { instanceId: id, caller: callerOf(actor), key: idempotencyKey, documentIds: [] };
}

async function otherDocuments(
  db: Queryable,
  requests: readonly ActRequest[],
  loaded: readonly Loaded[],
  processes: Processes,
): Promise<ReadonlyMap<string, DocumentVersion>> {
  const wanted = zip(requests, loaded).flatMap(([{ command }, { instance, answer }]) => {
    const process = instance && !answer ? processes[instance.process] : undefined;
    const ids = process && instance ? documentsOf(process, instance, command) : [];
    return instance && ids.length > 0 ? [{ instanceId: instance.id, ids }] : [];
  });
  if (wanted.length === 0) return new Map();
  const ids = wanted.flatMap((one) => one.ids);
  return loadDocuments(
    db,
    wanted.map(({ instanceId }) => instanceId),
    ids,
  );
}

/** What deciding a command looks at; a signature decides the act that it signs. */
function documentsOf(process: AnyProcess, { state }: Instance, command: CommandLike): readonly string[] {
  if (!isSignOffCommand(command)) return process.documentsFor(state, command);
  const chain = state.signOff?.find(({ key }) => key === command.chain);
  const put = chain && proposalOf(chain).command;
  return put ? [...versionNamed(put), ...process.documentsFor(state, put)] : [];
}

function zip<A, B>(as: readonly A[], bs: readonly B[]): readonly (readonly [A, B])[] {
  return as.flatMap((a, index) => {
    const b = bs[index];
    return b === undefined ? [] : [[a, b] as const];
  });
}
