import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A backup, or a restore that was tried; written by whoever carries it out. */
@Entity('backup_run')
@Index('backup_run_last', ['kind', 'finishedAt'])
export class BackupRunEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'backup_run_pkey',
  })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'finished_at' })
  finishedAt!: Date;

  @Column('boolean')
  ok!: boolean;

  @Column('bigint', { default: 0 })
  bytes!: string;

  @Column('text', { default: '' })
  detail!: string;
}
