import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity, RegionEntity } from './organisation.entity.ts';

/** Another system's account: what it may do where, and who answers for it. */
@Entity('machine_account')
@Index('machine_account_list', ['regionId', 'id'])
export class MachineAccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_account_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'machine_account_person_fkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'machine_account_region_fkey' })
  regionId!: string;

  @Column('uuid', { name: 'owner_id' })
  @ForeignKey(() => PersonEntity, { name: 'machine_account_owner_fkey' })
  ownerId!: string;

  @Column('text')
  purpose!: string;

  @Column('text', { array: true })
  abilities!: string[];

  @Column('text', { array: true, default: '{}' })
  addresses!: string[];

  @Column('uuid', { name: 'made_by' })
  @ForeignKey(() => PersonEntity, { name: 'machine_account_maker_fkey' })
  madeBy!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;
}

/** What such a system shows instead of a password, as its hash. */
@Entity('machine_token')
@Unique('machine_token_hash_key', ['hash'])
@Index('machine_token_machine', ['machineId', 'madeAt'])
@Index('machine_token_ending', ['expiresOn'], { where: 'revoked_at IS NULL' })
export class MachineTokenEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_token_pkey' })
  id!: string;

  @Column('uuid', { name: 'machine_id' })
  @ForeignKey(() => MachineAccountEntity, { name: 'machine_token_machine_fkey' })
  machineId!: string;

  @Column('text')
  prefix!: string;

  @Column('text')
  hash!: string;

  @Column('uuid', { name: 'made_by' })
  @ForeignKey(() => PersonEntity, { name: 'machine_token_maker_fkey' })
  madeBy!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('date', { name: 'expires_on' })
  expiresOn!: string;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'machine_token_revoker_fkey' })
  revokedBy!: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('text', { name: 'last_used_from', nullable: true })
  lastUsedFrom!: string | null;
}
