import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an item was asked to report for one period, and what it reported. */
@Entity('monitoring_period')
@Index('monitoring_period_unit', ['unitId', 'fiscalYear', 'period', 'rank', 'instanceId'])
@Index('monitoring_period_region', { synchronize: false })
@Index('monitoring_period_deviation', ['regionId', 'fiscalYear', 'period', 'deviation', 'instanceId'], {
  where: 'deviation IS NOT NULL',
})
export class MonitoringPeriodEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'monitoring_period_pkey' })
  instanceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'monitoring_period_pkey' })
  period!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('date', { name: 'ended_on' })
  endedOn!: string;

  @Column('text')
  state!: string;

  @Column('date', { name: 'reported_on', nullable: true })
  reportedOn!: string | null;

  @Column('uuid', { name: 'version_id', nullable: true })
  versionId!: string | null;

  @Column('text', { nullable: true })
  light!: string | null;

  @Column('smallint')
  rank!: number;

  @Column('bigint', { name: 'executed_fen', nullable: true })
  executedFen!: string | null;

  @Column('bigint', { name: 'budget_fen', nullable: true })
  budgetFen!: string | null;

  @Column('numeric', { nullable: true, precision: 9, scale: 2 })
  rate!: string | null;

  @Column('numeric', { nullable: true, precision: 9, scale: 2 })
  achievement!: string | null;

  @Column('numeric', { nullable: true, precision: 9, scale: 2 })
  deviation!: string | null;
}
