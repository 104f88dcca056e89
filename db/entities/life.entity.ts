import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When a budget item reached each stage of its life; what dashboards count. */
@Entity('item_life')
@Index('item_life_year', ['fiscalYear', 'regionId', 'unitId'])
@Index('item_life_previous', ['previousItemId'], { where: 'previous_item_id IS NOT NULL' })
export class ItemLifeEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'item_life_pkey' })
  instanceId!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('uuid', { name: 'previous_item_id', nullable: true })
  previousItemId!: string | null;

  @Column('date', { name: 'opened_on' })
  openedOn!: string;

  @Column('date', { name: 'qualified_on', nullable: true })
  qualifiedOn!: string | null;

  @Column('date', { name: 'approved_on', nullable: true })
  approvedOn!: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('date', { name: 'concluded_on', nullable: true })
  concludedOn!: string | null;

  @Column('date', { name: 'fed_back_on', nullable: true })
  fedBackOn!: string | null;

  @Column('date', { name: 'applied_on', nullable: true })
  appliedOn!: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;
}

/** How a deadline ended. */
@Entity('obligation_done')
@Index('obligation_done_year', { synchronize: false })
export class ObligationDoneEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'obligation_done_pkey' })
  instanceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'obligation_done_pkey' })
  key!: string;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('boolean', { name: 'by_finance' })
  byFinance!: boolean;

  @Column('date', { name: 'trigger_date' })
  triggerDate!: string;

  @Column('date')
  due!: string;

  @Column('date', { name: 'near_from' })
  nearFrom!: string;

  @Column('date', { name: 'settled_on' })
  settledOn!: string;

  @Column('text')
  outcome!: string;

  @Column('integer', { name: 'late_working_days' })
  lateWorkingDays!: number;

  @Column('integer', { name: 'used_working_days', nullable: true })
  usedWorkingDays!: number | null;

  @Column('integer', { name: 'highest_rung', nullable: true })
  highestRung!: number | null;

  @Column('integer', { nullable: true })
  extensions!: number | null;
}
