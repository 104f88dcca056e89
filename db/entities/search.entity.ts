import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A document by its number, as people look for it; written by the database where a record names one. */
@Entity('issued_document')
@Index('issued_document_grams', { synchronize: false })
@Index('issued_document_units', { synchronize: false })
@Index('issued_document_day', ['issuedOn', 'number', 'regionId'])
export class IssuedDocumentEntity {
  @PrimaryColumn('text', { name: 'region_id', primaryKeyConstraintName: 'issued_document_pkey' })
  regionId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'issued_document_pkey' })
  number!: string;

  @Column('text')
  cause!: string;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('text', { name: 'unit_ids', array: true })
  unitIds!: string[];

  @Column('text', { name: 'division_ids', array: true })
  divisionIds!: string[];

  @Column('text')
  key!: string;

  @Column('text', { array: true })
  grams!: string[];
}

/** An item that a document names. */
@Entity('issued_number')
export class IssuedNumberEntity {
  @PrimaryColumn('text', { name: 'region_id', primaryKeyConstraintName: 'issued_number_pkey' })
  regionId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'issued_number_pkey' })
  number!: string;

  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'issued_number_pkey' })
  instanceId!: string;
}

/** What a matter that is no item can be found by; written by the database with the row and with its numbers. */
@Entity('matter_words')
@Index('matter_words_grams', { synchronize: false })
@Index('matter_words_year', ['process', 'fiscalYear', 'instanceId'])
export class MatterWordsEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'matter_words_pkey' })
  instanceId!: string;

  @Column('text')
  process!: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text', { array: true })
  grams!: string[];

  @Column('text')
  words!: string;
}
