import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonEntity, RegionEntity } from './organisation.entity.ts';

/** A person's authenticator. */
@Entity('second_factor')
export class SecondFactorEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'second_factor_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'second_factor_person_fkey' })
  personId!: string;

  @Column('text')
  secret!: string;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Column('bigint', { name: 'last_step', default: 0 })
  lastStep!: string;
}

/** What lets a person in once when his authenticator is lost. */
@Entity('recovery_code')
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'recovery_code_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'recovery_code_person_fkey' })
  personId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'recovery_code_pkey' })
  hash!: string;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}

/** Whom a region lets work with a second factor only, and from when. */
@Entity('factor_rule')
export class FactorRuleEntity {
  @PrimaryColumn('text', { name: 'region_id', primaryKeyConstraintName: 'factor_rule_pkey' })
  @ForeignKey(() => RegionEntity, { name: 'factor_rule_region_fkey' })
  regionId!: string;

  @Column('text', { array: true })
  roles!: string[];

  @Column('date', { name: 'required_from' })
  requiredFrom!: string;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;
}

/** A person as an identity provider knows him. */
@Entity('identity_link')
@Unique('identity_link_person_key', ['personId', 'issuer'])
export class IdentityLinkEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'identity_link_pkey' })
  issuer!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'identity_link_pkey' })
  subject!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'identity_link_person_fkey' })
  personId!: string;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt!: Date;
}

/** A password that a person had, as its hash. */
@Entity('used_password')
@Index('used_password_person', ['personId', 'id'])
export class UsedPasswordEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'used_password_pkey',
  })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'used_password_person_fkey' })
  personId!: string;

  @Column('text')
  hash!: string;
}
