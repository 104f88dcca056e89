import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How messages leave the product: addresses, wishes, endpoints, and the fate of each delivery. */
export class Delivery1795700005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGES);
    await runner.query(PEOPLE);
    await runner.query(ENDPOINTS);
    await runner.query(DELIVERIES);
    await runner.query(`
      grant select, insert, update, delete on mail_address, delivery_preference, delivery_endpoint, delivery,
        channel_state, webhook_place to bihuan_app;
      revoke delete on delivery, delivery_endpoint from bihuan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index digest_round;
      drop table webhook_place, channel_state, delivery, delivery_endpoint, delivery_preference, mail_address;
      drop index mail_log_unplanned;
      alter table mail_log drop column topic, drop column instance_id, drop column not_before, drop column planned_at;
    `);
  }
}

const MESSAGES = `
  alter table mail_log
    -- what it is about: a notice's topic, or the digest
    add column topic text not null default '',
    add column instance_id uuid,
    -- quiet hours, or the hour that somebody wants his digest at
    add column not_before timestamptz,
    -- when it was decided by which channel and to which address it goes, if to any
    add column planned_at timestamptz;
  -- what went out before there were channels is what it is
  update mail_log set planned_at = at where status <> 'queued';
  -- what has still to be given to a channel
  create index mail_log_unplanned on mail_log (at) where planned_at is null;
  -- whom a region's morning told, in an item's history
  create index digest_round on digest (region_id, day);
`;

const PEOPLE = `
  create table mail_address (
    person_id uuid constraint mail_address_pkey primary key constraint mail_address_person_fkey references person (id),
    address text not null,
    -- nothing goes to an address before its owner has shown that it is his
    verified_at timestamptz,
    code_hash text,
    code_until timestamptz,
    code_tries integer not null default 0,
    code_sent_at timestamptz,
    -- since when it takes nothing, and what its server said
    bounced_at timestamptz,
    bounced_reason text
  );
  -- addresses that administrators have to look after
  create index mail_address_bounced on mail_address (bounced_at) where bounced_at is not null;

  create table delivery_preference (
    person_id uuid constraint delivery_preference_pkey primary key
      constraint delivery_preference_person_fkey references person (id),
    body jsonb not null,
    updated_at timestamptz not null
  );
`;

const ENDPOINTS = `
  create table delivery_endpoint (
    id uuid constraint delivery_endpoint_pkey primary key,
    -- it hears of this region and of those below, never of more
    region_id text not null constraint delivery_endpoint_region_fkey references region (id),
    channel text not null,
    name text not null,
    -- addresses of robots carry a key, so they are sealed; the host is what may be shown
    url_sealed text not null,
    host text not null,
    secret_sealed text,
    -- valid beside the new one until then
    old_secret_sealed text,
    old_secret_until timestamptz,
    -- of webhooks, types of events; of robots, kinds of messages
    types text[] not null,
    active boolean not null default true,
    created_by uuid not null,
    created_at timestamptz not null,
    -- why it was switched off, where it was not a person who did it
    ended_reason text
  );
  -- the endpoints of a region: at every notice
  create index delivery_endpoint_region on delivery_endpoint (region_id) where active;
`;

const DELIVERIES = `
  create table delivery (
    id uuid constraint delivery_pkey primary key,
    -- stable, so that a repeat after a crash is recognised by whoever receives it
    message_id text not null,
    channel text not null,
    -- a mail address, or the endpoint's id
    address text not null,
    endpoint_id uuid constraint delivery_endpoint_fkey references delivery_endpoint (id),
    person_id uuid,
    instance_id uuid,
    topic text not null default '',
    subject text not null default '',
    -- null where it stands in the mail log
    body text,
    state text not null default 'queued',
    reason text,
    response_code integer,
    -- the beginning of what the other side answered
    response text,
    attempts integer not null default 0,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    -- somebody is sending it; past that time he has died and somebody else may
    claimed_until timestamptz,
    settled_at timestamptz,
    constraint delivery_message_key unique (message_id, channel, address)
  ) with (fillfactor = 70);
  -- what is due on a channel
  create index delivery_due on delivery (channel, next_attempt_at) where state = 'queued';
  -- the list of deliveries, newest first, and that of the ones that went wrong
  create index delivery_created on delivery (created_at, id);
  create index delivery_trouble on delivery (created_at, id) where state = any ('{failed,givenUp,suppressed}'::text[]);
  -- what one endpoint was sent
  create index delivery_of_endpoint on delivery (endpoint_id, created_at, id) where endpoint_id is not null;
  -- what waits for a person's address
  create index delivery_of_person on delivery (person_id, state) where person_id is not null;

  create table channel_state (
    -- written by the worker that sends, so that it is true whatever the API's environment says
    channel text constraint channel_state_pkey primary key,
    configured boolean not null,
    detail text not null default '',
    last_sent_at timestamptz,
    -- since when nothing gets through
    away_since timestamptz,
    trouble text
  );

  create table webhook_place (
    id integer constraint webhook_place_pkey primary key,
    -- everything up to this entry of the outbox has been told
    done bigint not null,
    -- what was seen last, and the transaction before which nothing can be missing any more once it is the oldest
    seen bigint not null,
    seen_before bigint not null
  );
`;
