import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity, RegionEntity, UnitEntity } from './organisation.entity.ts';

/** A table that came in: a year's budget, or results from before the system. */
@Entity('import_batch')
@Index('import_batch_list', ['regionId', 'importedAt', 'id'])
export class ImportBatchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_batch_pkey' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'import_batch_region_fkey' })
  regionId!: string;

  @Column('integer', { name: 'fiscal_year', nullable: true })
  fiscalYear!: number | null;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('bigint')
  size!: string;

  @Column('integer', { name: 'row_count' })
  rowCount!: number;

  @Column('bigint', { name: 'amount_fen' })
  amountFen!: string;

  @Column('uuid', { name: 'imported_by' })
  @ForeignKey(() => PersonEntity, { name: 'import_batch_person_fkey' })
  importedBy!: string;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'import_batch_withdrawer_fkey' })
  withdrawnBy!: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

/** A result of a year before the system, as the file said it. */
@Entity('past_result')
@Unique('past_result_once', ['unitId', 'fiscalYear', 'code'])
@Index('past_result_batch', ['batchId'])
export class PastResultEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'past_result_pkey' })
  id!: string;

  @Column('uuid', { name: 'batch_id' })
  @ForeignKey(() => ImportBatchEntity, { name: 'past_result_batch_fkey' })
  batchId!: string;

  @Column('integer')
  row!: number;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  @ForeignKey(() => UnitEntity, { name: 'past_result_unit_fkey' })
  unitId!: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('bigint', { name: 'budget_fen', nullable: true })
  budgetFen!: string | null;

  @Column('bigint', { name: 'executed_fen', nullable: true })
  executedFen!: string | null;

  @Column('numeric', { precision: 5, scale: 2 })
  score!: string;

  @Column('text')
  grade!: string;

  @Column('jsonb')
  problems!: unknown;
}
