import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A list's filter by its name, of one person and of those with whom he shares it. */
@Entity('saved_filter')
@Unique('saved_filter_name_key', ['personId', 'list', 'name'])
@Index('saved_filter_shared', ['sharedWith', 'list'], { where: 'shared_with IS NOT NULL' })
export class SavedFilterEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_filter_pkey' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  list!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  filter!: unknown;

  @Column('integer')
  position!: number;

  @Column('text', { name: 'shared_with', nullable: true })
  sharedWith!: string | null;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}

/** What a person's list opens with. */
@Entity('default_filter')
export class DefaultFilterEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'default_filter_pkey' })
  personId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'default_filter_pkey' })
  list!: string;

  @Column('uuid', { name: 'filter_id' })
  @ForeignKey(() => SavedFilterEntity, { name: 'default_filter_filter_fkey', onDelete: 'CASCADE' })
  filterId!: string;
}

/** Work that one person has put off to a day (稍后处理). */
@Entity('put_off')
export class PutOffEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'put_off_pkey' })
  personId!: string;

  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'put_off_pkey' })
  instanceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'put_off_pkey' })
  key!: string;

  @Column('date')
  until!: string;

  @Column('date')
  due!: string;

  @Column('timestamptz')
  at!: Date;
}
