import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A course's life (S7): who was called to it and excused himself, and its closing, after which nothing of it changes. */
export class CourseCalls1795700072000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table course_call; alter table course drop column closed_at, drop column closed_by, drop column closing_note',
    );
  }
}

const CALLS = `
  create table course_call (
    course_id uuid not null constraint course_call_course_fkey references course,
    person_id uuid not null constraint course_call_person_fkey references person,
    called_at timestamptz not null,
    excused_at timestamptz,
    excuse text not null default '',
    constraint course_call_pkey primary key (course_id, person_id)
  );
  -- courses to which a person was called
  create index course_call_person on course_call (person_id, course_id);

  alter table course
    add column closed_at timestamptz,
    add column closed_by uuid constraint course_closer_fkey references person,
    add column closing_note text not null default '';

  grant select, insert on course_call to bihuan_app;
  grant update (excused_at, excuse) on course_call to bihuan_app;
  grant update (closed_at, closed_by, closing_note) on course to bihuan_app;
`;
