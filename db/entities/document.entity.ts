import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from './organisation.entity.ts';

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

/** The draft that a filled-in form took the place of. */
@Entity('former_draft')
export class FormerDraftEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'former_draft_pkey' })
  instanceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'former_draft_pkey' })
  kind!: string;

  @Column('jsonb')
  body!: unknown;

  @Column('uuid', { name: 'kept_by' })
  @ForeignKey(() => PersonEntity, { name: 'former_draft_person_fkey' })
  keptBy!: string;

  @Column('timestamptz', { name: 'kept_at' })
  keptAt!: Date;
}
