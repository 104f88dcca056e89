import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StoredFileEntity } from './stored-file.entity.ts';

/** A file attached to a matter. */
@Entity('attachment')
@Index('attachment_instance', ['instanceId', 'uploadedAt', 'id'])
export class AttachmentEntity extends StoredFileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachment_pkey' })
  id!: string;

  @Column('uuid', { name: 'instance_id' })
  instanceId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  place!: string;

  @Column('text', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('uuid', { name: 'replaced_by', nullable: true })
  @ForeignKey(() => AttachmentEntity, { name: 'attachment_replaced_fkey' })
  replacedBy!: string | null;
}
