import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of what was signed or is being signed (抄送), and whether they have been read (待阅). */
export class SignOff1795700003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COPY);
    await runner.query(KEEP);
    await runner.query('grant select, insert, update on sign_off_copy to bihuan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function keep_sign_off(jsonb); drop table sign_off_copy');
  }
}

const COPY = `
  create table sign_off_copy (
    instance_id uuid not null,
    -- the line of the record that sent it
    seq integer not null,
    person_id uuid not null,
    -- the act that is or was signed
    act text not null,
    note text not null,
    sent_by text not null,
    at timestamptz not null,
    read_at timestamptz,
    constraint sign_off_copy_pkey primary key (instance_id, seq, person_id)
  );
  -- what was copied to a person, newest first
  create index sign_off_copy_person on sign_off_copy (person_id, at, instance_id, seq);
  -- what of it he has still to read
  create index sign_off_copy_unread on sign_off_copy (person_id, at, instance_id, seq) where read_at is null;
  -- his page is told
  create trigger sign_off_copy_told after insert on sign_off_copy referencing new table as added
    for each statement execute function tell_people();
`;

/** Written with the act that sends them; carried twice, they are there once. */
const KEEP = `
  create function keep_sign_off(copies jsonb) returns void language sql as $$
    insert into sign_off_copy select * from jsonb_populate_recordset(null::sign_off_copy, copies)
    on conflict do nothing
  $$;
`;
