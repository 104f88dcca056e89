import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What becomes of an item's result: next year's money (R3) and its publicity (R7). One row per concluded item. */
@Entity('item_result')
@Index('item_result_to_disclose', ['regionId', 'fiscalYear', 'disclosureDue', 'instanceId'], {
  where: `disclosure_phase = 'open'`,
})
@Index('item_result_disclosed', ['regionId', 'fiscalYear', 'disclosureOn', 'instanceId'], {
  where: `disclosure_phase = 'decided'`,
})
@Index('item_result_consequence', { synchronize: false })
@Index('item_result_year', ['regionId', 'fiscalYear', 'unitId'])
export class ItemResultEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'item_result_pkey' })
  instanceId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('boolean')
  livelihood!: boolean;

  @Column('bigint', { name: 'budget_fen' })
  budgetFen!: string;

  @Column('bigint', { name: 'executed_fen' })
  executedFen!: string;

  @Column('numeric', { precision: 7, scale: 2 })
  score!: string;

  @Column('text')
  grade!: string;

  @Column('integer', { name: 'problems_open' })
  problemsOpen!: number;

  @Column('integer', { name: 'problems_all' })
  problemsAll!: number;

  @Column('text', { name: 'consequence_phase' })
  consequencePhase!: string;

  @Column('date', { name: 'consequence_due', nullable: true })
  consequenceDue!: string | null;

  @Column('text', { name: 'rule_id', nullable: true })
  ruleId!: string | null;

  @Column('text', { name: 'rule_action', nullable: true })
  ruleAction!: string | null;

  @Column('numeric', { name: 'rule_percent', nullable: true, precision: 5, scale: 2 })
  rulePercent!: string | null;

  @Column('bigint', { name: 'suggested_fen', nullable: true })
  suggestedFen!: string | null;

  @Column('text', { nullable: true })
  action!: string | null;

  @Column('bigint', { name: 'decided_fen', nullable: true })
  decidedFen!: string | null;

  @Column('text', { name: 'consequence_reason', nullable: true })
  consequenceReason!: string | null;

  @Column('date', { name: 'consequence_on', nullable: true })
  consequenceOn!: string | null;

  @Column('text', { name: 'disclosure_phase' })
  disclosurePhase!: string;

  @Column('date', { name: 'disclosure_due', nullable: true })
  disclosureDue!: string | null;

  @Column('text', { nullable: true })
  decision!: string | null;

  @Column('text', { array: true })
  parts!: string[];

  @Column('text', { nullable: true })
  ground!: string | null;

  @Column('text', { name: 'disclosure_reason', nullable: true })
  disclosureReason!: string | null;

  @Column('date', { name: 'disclosure_on', nullable: true })
  disclosureOn!: string | null;

  @Column('integer')
  corrections!: number;
}

/** What the public reads, and nothing else: the portal knows no other table but those of names. */
@Entity('publication')
@Index('publication_year', { synchronize: false })
@Index('publication_region', ['regionId', 'fiscalYear', 'livelihood', 'sortFen', 'instanceId'])
@Index('publication_unit', ['unitId', 'fiscalYear', 'livelihood', 'sortFen', 'instanceId'])
@Index('publication_corrected', ['fiscalYear', 'correctedOn', 'instanceId'], { where: 'corrected_on IS NOT NULL' })
@Index('publication_grams', { synchronize: false })
export class PublicationEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'publication_pkey' })
  instanceId!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  /** `publish`, `partly` or `withhold`; of what is withheld nothing but region, year and ground is kept here. */
  @Column('text')
  decision!: string;

  @Column('text', { nullable: true })
  ground!: string | null;

  @Column('text', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text')
  name!: string;

  @Column('boolean')
  livelihood!: boolean;

  @Column('bigint', { name: 'sort_fen' })
  sortFen!: string;

  @Column('bigint', { name: 'budget_fen', nullable: true })
  budgetFen!: string | null;

  @Column('bigint', { name: 'executed_fen', nullable: true })
  executedFen!: string | null;

  @Column('numeric', { nullable: true, precision: 7, scale: 2 })
  score!: string | null;

  @Column('text', { nullable: true })
  grade!: string | null;

  @Column('integer', { name: 'problems_all', nullable: true })
  problemsAll!: number | null;

  @Column('integer', { name: 'problems_closed', nullable: true })
  problemsClosed!: number | null;

  @Column('text', { nullable: true })
  rectification!: string | null;

  @Column('boolean')
  overdue!: boolean;

  @Column('date', { name: 'disclosed_on' })
  disclosedOn!: string;

  @Column('date', { name: 'corrected_on', nullable: true })
  correctedOn!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('jsonb', { nullable: true })
  body!: unknown;

  @Column('text', { array: true })
  grams!: string[];
}
