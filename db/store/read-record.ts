import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';

/** A matter with what was recorded after a version, read at one moment. */
export interface Stretch {
  readonly instance: Instance;
  readonly events: readonly RecordedEvent[];
}

interface Row extends Instance {
  readonly bodies: readonly string[] | null;
}

export async function readInstance(db: Queryable, id: string): Promise<Instance | undefined> {
  const { rows } = await db.query<Instance>({
    name: 'read-instance',
    text: 'select id, process, version, state, book from instance where id = $1',
    values: [id],
  });
  return rows[0];
}

/** Reads a matter and the events after `version`. */
export async function readSince(db: Queryable, id: string, version: number): Promise<Stretch | undefined> {
  const { rows } = await db.query<Row>({
    name: 'read-since',
    text: `
      select i.id, i.process, i.version, i.state, i.book,
        (select json_agg(r.body order by r.seq) from record r where r.instance_id = i.id and r.seq > $2) as bodies
      from instance i where i.id = $1`,
    values: [id, version],
  });
  const [row] = rows;
  if (!row) return undefined;
  const { bodies, ...instance } = row;
  return { instance, events: (bodies ?? []).map(eventOf) };
}

/** An event as it was recorded, without what the stored text says about the matter itself. */
export function eventOf(body: string): RecordedEvent {
  const { seq, at, recordedAt, by, cause, event } = JSON.parse(body) as RecordedEvent;
  return { seq, at, recordedAt, by, cause, event };
}
