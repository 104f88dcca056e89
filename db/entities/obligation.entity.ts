import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A clock as lists, boards and the morning round read it; open and settled. */
@Entity('obligation')
@Index('obligation_reminder', ['regionId', 'nextReminderOn'], { where: 'next_reminder_on IS NOT NULL' })
@Index('obligation_overdue', ['regionId', 'due', 'instanceId', 'key'], {
  where: 'overdue_since IS NOT NULL AND settled_on IS NULL',
})
@Index('obligation_open_due', ['due'], { where: 'settled_on IS NULL' })
@Index('obligation_region_due', ['regionId', 'due', 'instanceId', 'key'], { where: 'settled_on IS NULL' })
@Index('obligation_settled', ['regionId', 'kind', 'settledOn'], { where: 'settled_on IS NOT NULL' })
@Index('obligation_rework', { synchronize: false })
export class ObligationEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'obligation_pkey' })
  instanceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'obligation_pkey' })
  key!: string;

  @Column('text')
  process!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  @Column('text', { array: true })
  responsible!: string[];

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('integer', { name: 'fiscal_year', nullable: true })
  fiscalYear!: number | null;

  @Column('date', { name: 'trigger_date' })
  triggerDate!: string;

  @Column('date', { name: 'legal_due' })
  legalDue!: string;

  @Column('date')
  due!: string;

  @Column('date', { name: 'near_from' })
  nearFrom!: string;

  @Column('date', { name: 'final_date', nullable: true })
  finalDate!: string | null;

  @Column('boolean')
  provisional!: boolean;

  @Column('boolean')
  statutory!: boolean;

  @Column('text')
  state!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'overdue_since', nullable: true })
  overdueSince!: Date | null;

  @Column('boolean', { name: 'on_board' })
  onBoard!: boolean;

  @Column('boolean', { name: 'escalation_dismissed' })
  escalationDismissed!: boolean;

  @Column('integer', { name: 'highest_rung' })
  highestRung!: number;

  @Column('integer', { name: 'next_rung_days', nullable: true })
  nextRungDays!: number | null;

  @Column('date', { name: 'next_rung_on', nullable: true })
  nextRungOn!: string | null;

  @Column('boolean', { name: 'extension_undecided' })
  extensionUndecided!: boolean;

  @Column('jsonb')
  trace!: unknown;

  @Column('text')
  clause!: string;

  @Column('text')
  policy!: string;

  @Column('text', { name: 'calendar_version' })
  calendarVersion!: string;

  @Column('date', { name: 'reminder_on', array: true })
  reminderOn!: string[];

  @Column('integer', { name: 'reminder_days', array: true })
  reminderDays!: number[];

  @Column('date', { name: 'next_reminder_on', nullable: true })
  nextReminderOn!: string | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('date', { name: 'settled_on', nullable: true })
  settledOn!: string | null;

  @Column('integer', { name: 'late_working_days', nullable: true })
  lateWorkingDays!: number | null;
}
