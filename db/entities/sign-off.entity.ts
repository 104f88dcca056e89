import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A copy of something that is or was signed, and when its reader read it. */
@Entity('sign_off_copy')
@Index('sign_off_copy_person', ['personId', 'at', 'instanceId', 'seq'])
@Index('sign_off_copy_unread', ['personId', 'at', 'instanceId', 'seq'], { where: 'read_at IS NULL' })
export class SignOffCopyEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'sign_off_copy_pkey' })
  instanceId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'sign_off_copy_pkey' })
  seq!: number;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'sign_off_copy_pkey' })
  personId!: string;

  @Column('text')
  act!: string;

  @Column('text')
  note!: string;

  @Column('text', { name: 'sent_by' })
  sentBy!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
