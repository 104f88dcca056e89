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
    `insert into heartbeat (part, place, state, version, started_at, at)
     values ('worker', 'bihuan-1:311', 'ready', '1.0.0', now(), now()), ('worker', 'bihuan-2:309', 'ready', '1.0.0', now(), now()),
       ('relay', 'bihuan-1:290', 'ready', '1.0.0', now(), now()), ('relay', 'bihuan-2:288', 'standby', '1.0.0', now(), now())
     on conflict do nothing`,
  );
  await pool.query(
    `insert into backup_run (kind, name, started_at, finished_at, ok, bytes)
     values ('backup', 'last', now() - interval '9 hours', now() - interval '9 hours', true, 48234496),
       ('restoreTest', 'last', now() - interval '6 days', now() - interval '6 days', true, 0)`,
  );
  // The relay of the pictures has nothing to tell: what the demo year holds was told when it happened.
  await pool.query('update outbox set sent_at = created_at where sent_at is null');
  return '/operations';
}

export function printing(item: (play: Playground) => Promise<string>): (play: Playground) => Promise<string> {
  return async (play) => `${await item(play)}/print`;
}

export function tabOf(item: (play: Playground) => Promise<string>, tab: string): (play: Playground) => Promise<string> {
  return async (play) => `${await item(play)}?tab=${tab}`;
}

/** Nothing leaves the demo year: a budget system, a mail that came back and one that waits stand there as they would. */
export async function deliveryShown({ pool }: Playground): Promise<string> {
  await pool.query(
    `insert into channel_state (channel, configured, detail, last_sent_at)
     values ('mail', true, 'smtp.example.org', '2026-11-23T01:58:00Z') on conflict do nothing`,
  );
  await pool.query(
    `with endpoint as (
       insert into delivery_endpoint (id, region_id, channel, name, url_sealed, host, secret_sealed, types, after_act,
        created_by, created_at)
       select gen_random_uuid(), '431000', 'webhook', '预算一体化系统', '', 'budget.example.org', '',
         '{budgetApproved,consequenceDecided,fundsRecovered}', 0, id, '2026-11-02T01:00:00Z' from person where login = 'admin'
       returning id
     )
     insert into delivery (id, message_id, channel, address, endpoint_id, topic, subject, body, state, reason, response_code,
       response, attempts, created_at, next_attempt_at, settled_at)
     select gen_random_uuid(), 'evt_' || no, 'webhook', endpoint.id::text, endpoint.id, 'budgetApproved', '', '{}',
       (array['sent', 'queued', 'givenUp'])[no], (array[null, 'rejected', 'rejected'])[no], (array[204, 503, 500])[no],
       (array['', 'maintenance', 'database away'])[no], (array[1, 2, 10])[no], '2026-11-23T01:30:00Z', '2026-11-23T02:30:00Z',
       '2026-11-23T01:30:01Z'
     from endpoint, generate_series(1, 3) no`,
  );
  await pool.query(
    `with bounced as (
       insert into mail_address (person_id, address, verified_at, bounced_at, bounced_reason)
       select id, login || '@example.org', '2026-09-01T00:00:00Z', '2026-11-23T00:05:00Z', '550 5.1.1 mailbox unavailable'
       from person where login like 'clerk.%' order by login limit 1 on conflict do nothing returning person_id, address
     )
     insert into delivery (id, message_id, channel, address, person_id, topic, subject, state, reason, response_code, response,
       attempts, created_at, next_attempt_at, settled_at)
     select gen_random_uuid(), 'digest.picture', 'mail', address, person_id, 'digest', '2026-11-23 待办提醒（3 项）', 'failed',
       'addressRefused', 550, '5.1.1 mailbox unavailable', 1, '2026-11-23T00:05:00Z', '2026-11-23T00:05:00Z',
       '2026-11-23T00:05:02Z' from bounced`,
  );
  return '/admin/delivery';
}

/** An entry of a library by a part of its name. */
export function libraryEntry(library: string, name: string): (play: Playground) => Promise<string> {
  return async ({ pool }) => {
    const { rows } = await pool.query<{ id: string }>(
      'select id from library_entry where library = $1 and position($2 in name) > 0 order by name limit 1',
      [library, name],
    );
    return `/libraries/${library}/${rows[0]?.id ?? ''}`;
  };
}

/** The performance report of somebody, by his name. */
export function reportOf(name: string): (play: Playground) => Promise<string> {
  return async ({ pool }) => {
    const { rows } = await pool.query<{ id: string }>(
      `select id from instance where process = 'performanceReport' and state #>> '{reporter,name}' = $1`,
      [name],
    );
    return `/performance-reports/${rows[0]?.id ?? ''}`;
  };
}
