import type { DocumentVersion } from '../../domain/process/process.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Queryable } from '../pool.ts';
import type { ActRequest, OpenRequest, Processes } from '../process-store-types.ts';
import { DEFAULT_POLICY, type RuleBook } from '../rules.ts';
import type { Prepared } from './decide-acts.ts';
import { loadActs, loadDocuments, type Loaded, type Wanted } from './load-acts.ts';
import { callerOf } from './working.ts';

/** Loads what deciding these acts needs: one round trip, and one more only for versions that the state names. */
export async function prepareActs(
  db: Queryable,
  requests: readonly ActRequest[],
  book: RuleBook,
  processes: Processes,
): Promise<readonly Prepared<ActRequest>[]> {
  const loaded = await loadActs(db, requests.map(wantedByAct));
  const more = await otherDocuments(db, requests, loaded, processes);
  return Promise.all(
    zip(requests, loaded).map(async ([request, one]) => ({
      request,
      loaded: one,
      rules: {
        policy: await book.policy(one.instance?.state.policy ?? DEFAULT_POLICY),
        calendar: await book.calendar(one.calendar),
        ...(await nextPolicy(request, book)),
      },
      documents: more.size === 0 ? one.documents : new Map([...more, ...one.documents]),
    })),
  );
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
  // Every process's commands name the version they put forward as `versionId`.
  const named = 'versionId' in command && typeof command.versionId === 'string' ? [command.versionId] : [];
  const ids = [...new Set([...(documentIds ?? []), ...named])];
  return { instanceId, caller: callerOf(actor), key: idempotencyKey, documentIds: ids };
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
    const ids = process && instance ? process.documentsFor(instance.state, command) : [];
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

function zip<A, B>(as: readonly A[], bs: readonly B[]): readonly (readonly [A, B])[] {
  return as.flatMap((a, index) => {
    const b = bs[index];
    return b === undefined ? [] : [[a, b] as const];
  });
}
