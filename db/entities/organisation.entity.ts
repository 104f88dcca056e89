import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A city, county or district; `path` runs from the root to the region itself. */
@Entity('region')
export class RegionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'region_pkey' })
  id!: string;

  @Column('text', { name: 'parent_id', nullable: true })
  @ForeignKey(() => RegionEntity, { name: 'region_parent_fkey' })
  parentId!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  path!: string[];
}

/** A business division of a region's finance bureau. */
@Entity('division')
@Index('division_region', ['regionId'])
export class DivisionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'division_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'division_region_fkey' })
  regionId!: string;

  @Column('text')
  name!: string;
}

/** A budget unit; fictitious ones are marked, because real ones stand beside them in the demo. */
@Entity('unit')
@Index('unit_region', ['regionId', 'code'])
export class UnitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unit_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'unit_region_fkey' })
  regionId!: string;

  @Column('text', { name: 'parent_id', nullable: true })
  @ForeignKey(() => UnitEntity, { name: 'unit_parent_fkey' })
  parentId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  code!: string;

  @Column('text', { name: 'division_id', nullable: true })
  @ForeignKey(() => DivisionEntity, { name: 'unit_division_fkey' })
  divisionId!: string | null;

  @Column('boolean', { default: false })
  fictitious!: boolean;
}

@Entity('person')
@Unique('person_login_key', ['login'])
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' })
  id!: string;

  @Column('text')
  login!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('integer', { name: 'failed_attempts', default: 0 })
  failedAttempts!: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil!: Date | null;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('text', { default: 'zh-CN' })
  locale!: string;

  /** The password was given by somebody else: nothing works before the person has chosen his own. */
  @Column('boolean', { name: 'must_change_password', default: false })
  mustChangePassword!: boolean;

  /** The day from which he no longer works here. */
  @Column('date', { name: 'deactivated_on', nullable: true })
  deactivatedOn!: string | null;

  @Column('timestamptz', { name: 'created_at', nullable: true })
  createdAt!: Date | null;

  /** `person`, or `machine` for another system's account, which never signs in. */
  @Column('text', { default: 'person' })
  kind!: string;
}

/** What a person may be, where, and from when to when (both days included). */
@Entity('person_grant')
@Index('person_grant_person', ['personId'])
@Index('person_grant_role', ['regionId', 'role', 'unitId'])
export class PersonGrantEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'person_grant_pkey',
  })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonEntity, { name: 'person_grant_person_fkey' })
  personId!: string;

  @Column('text')
  role!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'person_grant_region_fkey' })
  regionId!: string;

  @Column('text', { name: 'unit_id', nullable: true })
  @ForeignKey(() => UnitEntity, { name: 'person_grant_unit_fkey' })
  unitId!: string | null;

  @Column('text', { name: 'division_id', nullable: true })
  @ForeignKey(() => DivisionEntity, { name: 'person_grant_division_fkey' })
  divisionId!: string | null;

  /** Of the registry, which may be filled later than the accounts are made: no foreign key. */
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId!: string | null;

  @Column('date', { name: 'valid_from', default: '-infinity' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', default: 'infinity' })
  validUntil!: string;
}

/** Written by connect-pg-simple. */
@Entity('http_session')
@Index('http_session_expire', ['expire'])
@Index('http_session_person', { synchronize: false })
@Index('http_session_waiting', { synchronize: false })
export class HttpSessionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'http_session_pkey' })
  sid!: string;

  @Column('json')
  sess!: unknown;

  @Column('timestamptz')
  expire!: Date;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt!: Date;
}
