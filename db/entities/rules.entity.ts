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

/** What became of a version of the policy: proposed, decided, in force for a region, carried to what runs. */
@Entity('policy_change')
@Index('policy_change_in_force', ['regionId'], { unique: true, where: "state = 'inForce'::text" })
@Index('policy_change_proposed', ['regionId'], { unique: true, where: "state = 'proposed'::text" })
export class PolicyChangeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'policy_change_pkey' })
  ref!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text')
  state!: string;

  @Column('text')
  replaces!: string;

  @Column('text')
  note!: string;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decision_note', default: '' })
  decisionNote!: string;

  @Column('boolean')
  carries!: boolean;

  @Column('integer', { name: 'matters_all', nullable: true })
  mattersAll!: number | null;

  @Column('integer', { default: 0 })
  carried!: number;

  @Column('integer', { default: 0 })
  moved!: number;

  @Column('uuid', { name: 'carried_to', nullable: true })
  carriedTo!: string | null;

  @Column('timestamptz', { name: 'carried_out_at', nullable: true })
  carriedOutAt!: Date | null;
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
