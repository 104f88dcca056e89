import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/process/roles.ts';
import { PersonEntity, RegionEntity, UnitEntity } from './organisation.entity.ts';
import { StoredFileEntity } from './stored-file.entity.ts';

/** A notice of the performance office (S7); withdrawn, and never deleted. */
@Entity('bulletin')
@Index('bulletin_list', ['regionId', 'publishedAt', 'id'])
@Index('bulletin_confirm', ['regionId', 'confirmBy'], { where: 'confirm_by IS NOT NULL AND withdrawn_at IS NULL' })
export class BulletinEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bulletin_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'bulletin_region_fkey' })
  regionId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  @Column('jsonb')
  audience!: unknown;

  @Column('date', { name: 'confirm_by', nullable: true })
  confirmBy!: string | null;

  @Column('date', { name: 'reminder_on', array: true, default: '{}' })
  reminderOn!: string[];

  @Column('uuid', { name: 'published_by' })
  @ForeignKey(() => PersonEntity, { name: 'bulletin_person_fkey' })
  publishedBy!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdraw_note', default: '' })
  withdrawNote!: string;
}

/** Somebody a notice was for, and whether he has read and confirmed it. */
@Entity('bulletin_reader')
@Index('bulletin_reader_person', ['personId', 'toldAt', 'bulletinId'])
export class BulletinReaderEntity {
  @PrimaryColumn('uuid', { name: 'bulletin_id', primaryKeyConstraintName: 'bulletin_reader_pkey' })
  @ForeignKey(() => BulletinEntity, { name: 'bulletin_reader_bulletin_fkey' })
  bulletinId!: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'bulletin_reader_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'bulletin_reader_person_fkey' })
  personId!: string;

  @Column('timestamptz', { name: 'told_at' })
  toldAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
}

/** A course (S7). */
@Entity('course')
@Index('course_list', ['onDate', 'id'])
@Index('course_ahead', ['regionId', 'onDate'], { where: 'cancelled_at IS NULL' })
export class CourseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'course_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'course_region_fkey' })
  regionId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  about!: string;

  @Column('text', { default: '' })
  materials!: string;

  @Column('date', { name: 'on_date' })
  onDate!: string;

  @Column('text', { name: 'starts_at' })
  startsAt!: string;

  @Column('numeric', { precision: 4, scale: 1 })
  hours!: string;

  @Column('text', { default: '' })
  place!: string;

  @Column('text', { default: '' })
  link!: string;

  @Column('integer')
  capacity!: number;

  @Column('integer', { default: 0 })
  taken!: number;

  @Column('text', { array: true })
  roles!: Role[];

  @Column('text', { name: 'unit_ids', array: true })
  unitIds!: string[];

  @Column('boolean')
  below!: boolean;

  @Column('date', { name: 'closes_on' })
  closesOn!: string;

  @Column('date', { name: 'reminder_on', array: true, default: '{}' })
  reminderOn!: string[];

  @Column('uuid', { name: 'published_by' })
  @ForeignKey(() => PersonEntity, { name: 'course_person_fkey' })
  publishedBy!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('text', { name: 'cancel_note', default: '' })
  cancelNote!: string;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'course_closer_fkey' })
  closedBy!: string | null;

  @Column('text', { name: 'closing_note', default: '' })
  closingNote!: string;
}

/** Somebody who was called to a course when it was published, and why he does not come. */
@Entity('course_call')
@Index('course_call_person', ['personId', 'courseId'])
export class CourseCallEntity {
  @PrimaryColumn('uuid', { name: 'course_id', primaryKeyConstraintName: 'course_call_pkey' })
  @ForeignKey(() => CourseEntity, { name: 'course_call_course_fkey' })
  courseId!: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'course_call_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'course_call_person_fkey' })
  personId!: string;

  @Column('timestamptz', { name: 'called_at' })
  calledAt!: Date;

  @Column('timestamptz', { name: 'excused_at', nullable: true })
  excusedAt!: Date | null;

  @Column('text', { default: '' })
  excuse!: string;
}

/** A file of a course's material. */
@Entity('course_file')
@Index('course_file_course', ['courseId', 'uploadedAt', 'id'], { where: 'removed_at IS NULL' })
@Index('course_file_same', ['courseId', 'name', 'sha256'], { unique: true, where: 'removed_at IS NULL' })
export class CourseFileEntity extends StoredFileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'course_file_pkey' })
  id!: string;

  @Column('uuid', { name: 'course_id' })
  @ForeignKey(() => CourseEntity, { name: 'course_file_course_fkey' })
  courseId!: string;

  @Column('uuid', { name: 'uploaded_by' })
  @ForeignKey(() => PersonEntity, { name: 'course_file_person_fkey' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}

/** Somebody's place in a course, and whether he was there. */
@Entity('course_enrolment')
@Index('course_enrolment_person', ['personId', 'courseId'])
export class CourseEnrolmentEntity {
  @PrimaryColumn('uuid', { name: 'course_id', primaryKeyConstraintName: 'course_enrolment_pkey' })
  @ForeignKey(() => CourseEntity, { name: 'course_enrolment_course_fkey' })
  courseId!: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'course_enrolment_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'course_enrolment_person_fkey' })
  personId!: string;

  @Column('text', { name: 'unit_id', nullable: true })
  @ForeignKey(() => UnitEntity, { name: 'course_enrolment_unit_fkey' })
  unitId!: string | null;

  @Column('timestamptz', { name: 'enrolled_at' })
  enrolledAt!: Date;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt!: Date | null;

  @Column('boolean', { nullable: true })
  present!: boolean | null;

  @Column('numeric', { precision: 4, scale: 1, default: 0 })
  hours!: string;

  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy!: string | null;

  @Column('timestamptz', { name: 'noted_at', nullable: true })
  notedAt!: Date | null;
}
