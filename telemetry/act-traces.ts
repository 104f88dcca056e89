import type { ActAnswer, ProcessStore, StoreTrace } from '../db/process-store-types.ts';
import type { Attributes, Tracing } from './tracing.ts';

/** What the store says from inside of the act under way: its two round trips, whose it is, and what the outbox keeps. */
export function traceStore(tracing: Tracing): StoreTrace {
  return {
    step: (name, work) => tracing.during({ name }, work),
    note: ({ process, region, matters }) => {
      tracing.note({ 'bihuan.process': process, 'bihuan.region': region, 'bihuan.matters': matters });
    },
    carrier: () => tracing.carrier(),
  };
}

/** The same store, with every act a span named by its kind; where nothing is under way, an act begins a trace. */
export function traceActs(store: ProcessStore, tracing: Tracing): ProcessStore {
  const act = <T>(kind: string, ids: Attributes, work: () => Promise<T>): Promise<T> =>
    tracing.during({ name: `act ${kind}`, attributes: { 'bihuan.act': kind, ...ids } }, work);
  const single = async (kind: string, id: string, work: () => Promise<ActAnswer>): Promise<ActAnswer> =>
    act(kind, { 'bihuan.instance.id': id }, async () => {
      const answer = await work();
      tracing.note({ 'bihuan.version': answer.version, 'bihuan.repeated': answer.repeated });
      return answer;
    });
  return {
    ...store,
    open: (request) => single('open', request.id, () => store.open(request)),
    openMany: (requests) => act('openMany', {}, () => store.openMany(requests)),
    act: (request) => single(request.command.kind, request.instanceId, () => store.act(request)),
    actMany: (requests) => act('batch', {}, () => store.actMany(requests)),
    reach: (instanceId, now, since) =>
      act('momentReached', { 'bihuan.instance.id': instanceId }, () => store.reach(instanceId, now, since)),
  };
}
