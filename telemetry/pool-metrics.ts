import { Gauge, type Registry } from 'prom-client';
import type { Pool } from '../db/pool.ts';

type Connections = Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;

/** Connections of this process; `waiting` above zero for long means that the pool is too small or PostgreSQL too slow. */
export function meterPool(pool: Connections, registry: Registry): void {
  new Gauge({
    name: 'bihuan_database_pool_connections',
    help: '本进程的数据库连接：在用、空闲、等候连接的请求 · Database connections of this process: busy, idle, and requests that wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}
