import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Materials of courses (S7) as files; what was taken off a course stays on record. */
export class CourseFiles1795700067000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table course_file');
  }
}

const TABLE = `
  create table course_file (
    id uuid constraint course_file_pkey primary key,
    course_id uuid not null constraint course_file_course_fkey references course,
    name text not null,
    size bigint not null,
    media_type text not null,
    -- the content lies in the file store under it
    sha256 text not null,
    uploaded_by uuid not null constraint course_file_person_fkey references person,
    uploaded_at timestamptz not null,
    removed_at timestamptz
  );
  -- the files of the courses of a page, in the order in which they came
  create index course_file_course on course_file (course_id, uploaded_at, id) where removed_at is null;
  -- sent again after a lost answer, it is one file
  create unique index course_file_same on course_file (course_id, name, sha256) where removed_at is null;
  grant select, insert on course_file to bihuan_app;
  grant update (removed_at) on course_file to bihuan_app;
`;
