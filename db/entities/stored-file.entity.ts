import { Column } from 'typeorm';

/** A file that somebody handed in, whatever it belongs to; its content lies in the file store under `sha256`. */
export abstract class StoredFileEntity {
  @Column('text')
  name!: string;

  @Column('bigint')
  size!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('text')
  sha256!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;
}
