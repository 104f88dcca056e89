import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file attached to a matter; its content lies in the file store under `sha256`. */
@Entity('attachment')
@Index('attachment_instance', ['instanceId', 'uploadedAt', 'id'])
export class AttachmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachment_pkey' })
  id!: string;

  @Column('uuid', { name: 'instance_id' })
  instanceId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  place!: string;

  @Column('text')
  name!: string;

  @Column('bigint')
  size!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('text')
  sha256!: string;

  @Column('text', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  @Column('uuid', { name: 'replaced_by', nullable: true })
  @ForeignKey(() => AttachmentEntity, { name: 'attachment_replaced_fkey' })
  replacedBy!: string | null;
}
