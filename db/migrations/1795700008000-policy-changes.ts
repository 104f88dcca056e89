import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions of the policy are proposed, decided, put into force for a region and those below it, and carried to what runs
 * already. A version itself is never changed: what becomes of it stands here.
 */
export class PolicyChanges1795700008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICY_CHANGE);
    await runner.query(PLANS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table policy_change');
  }
}

const POLICY_CHANGE = `
  create table policy_change (
    ref text constraint policy_change_pkey primary key,
    region_id text not null,
    -- proposed, inForce, superseded or withdrawn
    state text not null,
    -- the version that was in force there when it was proposed
    replaces text not null,
    note text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    decision_note text not null default '',
    -- whether what runs already is to follow
    carries boolean not null,
    matters_all integer,
    carried integer not null default 0,
    moved integer not null default 0,
    -- the last matter that was looked at
    carried_to uuid,
    carried_out_at timestamptz
  );
  -- one policy is in force for a region, and one proposal is open
  create unique index policy_change_in_force on policy_change (region_id) where state = 'inForce';
  create unique index policy_change_proposed on policy_change (region_id) where state = 'proposed';
  grant select, insert, update on policy_change to bihuan_app;
`;

/** Planned once: an act's rows are few, and planning them anew cost more than writing them. */
const PLANS = `
  alter function keep_life(jsonb) set plan_cache_mode = force_generic_plan;
  alter function keep_results(jsonb) set plan_cache_mode = force_generic_plan;
`;
