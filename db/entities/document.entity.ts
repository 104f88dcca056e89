import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An immutable version of a text or table, saved before the act that names it. */
@Entity('document_version')
@Unique('document_version_number_key', ['instanceId', 'kind', 'number'])
export class DocumentVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_version_pkey' })
  id!: string;

  @Column('uuid', { name: 'instance_id' })
  instanceId!: string;

  @Column('text')
  kind!: string;

  @Column('integer')
  number!: number;

  @Column('jsonb')
  body!: unknown;

  @Column('text')
  hash!: string;

  @Column('text', { name: 'author_id' })
  authorId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** What somebody is still writing; `revision` keeps two writers from overwriting each other. */
@Entity('draft')
export class DraftEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'draft_pkey' })
  instanceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'draft_pkey' })
  kind!: string;

  @Column('jsonb')
  body!: unknown;

  @Column('integer')
  revision!: number;

  @Column('text', { name: 'updated_by' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
