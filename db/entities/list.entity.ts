import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Work in an inbox, one row per audience (`role:unit`, `role:region` or `role:region:division`). */
@Entity('task')
@Index('task_inbox', { synchronize: false })
export class TaskEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'task_pkey' })
  instanceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'task_pkey' })
  key!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'task_pkey' })
  audience!: string;

  @Column('text')
  process!: string;

  @Column('text', { array: true })
  commands!: string[];

  @Column('text')
  work!: string;

  @Column('text', { name: 'not_for', array: true, nullable: true })
  notFor!: string[] | null;

  @Column('text', { name: 'obligation_key', nullable: true })
  obligationKey!: string | null;

  @Column('text', { name: 'obligation_kind', nullable: true })
  obligationKind!: string | null;

  @Column('date')
  due!: string;

  @Column('date', { name: 'near_from' })
  nearFrom!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('bigint', { name: 'amount_fen', nullable: true })
  amountFen!: string | null;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('integer', { name: 'fiscal_year', nullable: true })
  fiscalYear!: number | null;

  @Column('text')
  phase!: string;
}

/** A budget item as lists show it. */
@Entity('budget_item')
@Index('budget_item_due', ['regionId', 'fiscalYear', 'nextDue', 'instanceId'])
@Index('budget_item_phase_due', ['regionId', 'fiscalYear', 'phase', 'nextDue', 'instanceId'])
@Index('budget_item_grade_due', ['regionId', 'fiscalYear', 'grade', 'nextDue', 'instanceId'], {
  where: 'grade IS NOT NULL',
})
@Index('budget_item_name', ['regionId', 'fiscalYear', 'name', 'instanceId'])
@Index('budget_item_amount', ['regionId', 'fiscalYear', 'requestedFen', 'instanceId'])
@Index('budget_item_score', { synchronize: false })
@Index('budget_item_unit', ['unitId', 'fiscalYear', 'nextDue', 'instanceId'])
@Index('budget_item_unsigned', ['regionId', 'nextDue', 'instanceId'], { where: "feedback_phase = 'delivered'" })
export class BudgetItemEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'budget_item_pkey' })
  instanceId!: string;

  @Column('text')
  code!: string;

  @Column({ type: 'text', collation: 'zh-x-icu' })
  name!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text', { name: 'item_kind' })
  itemKind!: string;

  @Column('text', { name: 'fund_account' })
  fundAccount!: string;

  @Column('boolean')
  livelihood!: boolean;

  @Column('text')
  phase!: string;

  @Column('text', { name: 'feedback_phase' })
  feedbackPhase!: string;

  @Column('bigint', { name: 'requested_fen' })
  requestedFen!: string;

  @Column('bigint', { name: 'approved_fen', nullable: true })
  approvedFen!: string | null;

  @Column('bigint', { name: 'executed_fen' })
  executedFen!: string;

  @Column('text')
  light!: string;

  @Column('numeric', { name: 'self_score', nullable: true, precision: 7, scale: 2 })
  selfScore!: string | null;

  @Column('numeric', { name: 'final_score', nullable: true, precision: 7, scale: 2 })
  finalScore!: string | null;

  @Column('text', { nullable: true })
  grade!: string | null;

  @Column('integer', { name: 'problems_open' })
  problemsOpen!: number;

  @Column('integer', { name: 'problems_all' })
  problemsAll!: number;

  @Column('date', { name: 'next_due' })
  nextDue!: string;

  @Column('text', { name: 'next_due_key', nullable: true })
  nextDueKey!: string | null;

  @Column('text', { name: 'next_due_kind', nullable: true })
  nextDueKind!: string | null;

  @Column('date', { name: 'near_from' })
  nearFrom!: string;

  @Column('boolean', { name: 'on_board' })
  onBoard!: boolean;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** What a budget item can be found by; written by the database when a name or code changes. */
@Entity('budget_item_words')
@Index('budget_item_words_grams', { synchronize: false })
@Index('budget_item_words_year', ['fiscalYear', 'instanceId'])
export class BudgetItemWordsEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'budget_item_words_pkey' })
  instanceId!: string;

  @Column('text', { array: true })
  grams!: string[];

  @Column('text', { default: '' })
  words!: string;

  @Column('integer', { name: 'fiscal_year', default: 0 })
  fiscalYear!: number;
}
