import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** A draft as it was before a form took its place. */
export interface FormerDraft {
  readonly body: unknown;
  readonly keptByName: string;
  readonly keptAt: Instant;
}

/** Which draft of which matter. */
export interface DraftPlace {
  readonly instanceId: string;
  readonly kind: string;
}

/** Keeps a draft that is about to be replaced; the one kept before goes. */
export async function keepFormerDraft(
  db: Queryable,
  {
    instanceId,
    kind,
    body,
    by,
    now,
  }: DraftPlace & { readonly body: unknown; readonly by: string; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into former_draft (instance_id, kind, body, kept_by, kept_at) values ($1, $2, $3, $4, $5)
     on conflict (instance_id, kind) do update set body = $3, kept_by = $4, kept_at = $5`,
    [instanceId, kind, JSON.stringify(body), by, now],
  );
}

export async function formerDraft(db: Queryable, { instanceId, kind }: DraftPlace): Promise<FormerDraft | undefined> {
  const { rows } = await db.query<FormerDraft>(
    `select d.body, p.name as "keptByName", d.kept_at as "keptAt" from former_draft d join person p on p.id = d.kept_by
     where d.instance_id = $1 and d.kind = $2`,
    [instanceId, kind],
  );
  return rows[0];
}

export async function dropFormerDraft(db: Queryable, { instanceId, kind }: DraftPlace): Promise<void> {
  await db.query('delete from former_draft where instance_id = $1 and kind = $2', [instanceId, kind]);
}
