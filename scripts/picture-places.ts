import type { Playground } from '../test/web/support/playground.ts';

/** An item with a correction, as the public reads it. */
export async function published({ pool }: Playground): Promise<string> {
  const { rows } = await pool.query<{ path: string }>(
    `select '/public/' || fiscal_year || '/items/' || instance_id as path from publication
     order by corrected_on is null, instance_id limit 1`,
  );
  return rows[0]?.path ?? '/public';
}

export async function supervised({ pool }: Playground): Promise<string> {
  const { rows } = await pool.query<{ id: string; key: string }>(
    `select instance_id as id, key from obligation where on_board and settled_on is null and region_id = '431000' order by due, instance_id limit 1`,
  );
  return `/supervision/slip/${rows[0]?.id ?? ''}?key=${rows[0]?.key ?? ''}`;
}

export async function escalated(play: Playground): Promise<string> {
  return (await supervised(play)).replace('supervision/slip', 'decide').replace('key=', 'from=supervision&clock=');
}

export function itemAwaiting(command: string, unitId: string | null = null): (play: Playground) => Promise<string> {
  return async ({ pool }) => {
    const { rows } = await pool.query<{ id: string }>(
      `select instance_id as id from task where $1 = any (commands) and ($2::text is null or unit_id = $2)
       order by due, instance_id limit 1`,
      [command, unitId],
    );
    return `/items/${rows[0]?.id ?? ''}`;
  };
}

/** A page of that item. */
export function then(item: (play: Playground) => Promise<string>, rest: string): (play: Playground) => Promise<string> {
  return async (play) => `${await item(play)}${rest}`;
}

/** The same matter at a page of its own. */
export function at(page: string, item: (play: Playground) => Promise<string>): (play: Playground) => Promise<string> {
  return async (play) => (await item(play)).replace('/items/', `/${page}/`);
}

export function personOf(login: string): (play: Playground) => Promise<string> {
  return async ({ pool }) => {
    const { rows } = await pool.query<{ id: string }>('select id from person where login = $1', [login]);
    return `/admin/people/${rows[0]?.id ?? ''}`;
  };
}

/** Nothing is stuck in the demo year: one matter's workflow is said to be closed, as a comparison would find it. */
export async function stuckItem({ pool }: Playground): Promise<string> {
  await pool.query(
    `insert into incident (kind, instance_id, detail, opened_at)
     select 'workflowClosed', id::text, 'version ' || version, '2026-11-23T01:00:00Z' from instance
     where next_moment is not null order by next_moment limit 1 on conflict do nothing`,
  );
  await pool.query(
    `insert into heartbeat (part, place, state, started_at, at)
     values ('worker', 'bihuan-1:311', 'ready', now(), now()), ('relay', 'bihuan-1:290', 'ready', now(), now())
     on conflict do nothing`,
  );
  return '/operations';
}

export function printing(item: (play: Playground) => Promise<string>): (play: Playground) => Promise<string> {
  return async (play) => `${await item(play)}/print`;
}

export function tabOf(item: (play: Playground) => Promise<string>, tab: string): (play: Playground) => Promise<string> {
  return async (play) => `${await item(play)}?tab=${tab}`;
}
