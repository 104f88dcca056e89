import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A policy as it was when matters were pinned to it. */
@Entity('policy_version')
export class PolicyVersionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'policy_version_pkey' })
  ref!: string;

  @Column('jsonb')
  body!: unknown;

  @Column('timestamptz', { name: 'loaded_at', default: () => 'now()' })
  loadedAt!: Date;
}

/** A calendar as it was when dates were laid by it; exactly one is active. */
@Entity('calendar_version')
@Index('calendar_version_active', ['active'], { unique: true, where: 'active' })
export class CalendarVersionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'calendar_version_pkey' })
  version!: string;

  @Column('jsonb')
  body!: unknown;

  @Column('text', { default: '' })
  note!: string;

  @Column('text', { name: 'loaded_by' })
  loadedBy!: string;

  @Column('timestamptz', { name: 'loaded_at' })
  loadedAt!: Date;

  @Column('boolean', { default: false })
  active!: boolean;

  @Column('timestamptz', { name: 'activated_at', nullable: true })
  activatedAt!: Date | null;

  @Column('timestamptz', { name: 'carried_out_at', nullable: true })
  carriedOutAt!: Date | null;

  /** Matters with running clocks when it was begun to be carried out. */
  @Column('integer', { name: 'matters_all', nullable: true })
  mattersAll!: number | null;

  @Column('integer', { default: 0 })
  recomputed!: number;

  @Column('integer', { default: 0 })
  moved!: number;

  @Column('uuid', { name: 'carried_to', nullable: true })
  carriedTo!: string | null;
}
