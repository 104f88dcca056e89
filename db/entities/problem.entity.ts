import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A problem of an issued document as the rectification ledger lists it (R2). */
@Entity('problem')
@Index('problem_due', ['regionId', 'fiscalYear', 'due', 'instanceId', 'no'])
@Index('problem_by_unit', ['regionId', 'fiscalYear', 'unitId', 'due', 'instanceId', 'no'])
@Index('problem_by_person', ['regionId', 'fiscalYear', 'unitId', 'person', 'instanceId', 'no'])
@Index('problem_state', { synchronize: false })
@Index('problem_unit', ['unitId', 'fiscalYear', 'due', 'instanceId', 'no'])
@Index('problem_document', ['documentNumber'])
@Index('problem_of_evaluations', ['regionId', 'fiscalYear', 'due', 'instanceId', 'no'], {
  where: "process = 'evaluation'",
})
@Index('problem_recurring', ['unitId', 'category', 'fiscalYear'], { where: 'category IS NOT NULL' })
export class ProblemEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'problem_pkey' })
  instanceId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'problem_pkey' })
  no!: number;

  @Column('text')
  title!: string;

  @Column('text')
  recommendation!: string;

  @Column('text', { nullable: true })
  category!: string | null;

  @Column('bigint', { name: 'amount_fen', nullable: true })
  amountFen!: string | null;

  @Column('text', { name: 'unit_status' })
  unitStatus!: string;

  @Column('text', { name: 'finance_status' })
  financeStatus!: string;

  @Column('boolean')
  open!: boolean;

  @Column('text', { nullable: true })
  stance!: string | null;

  @Column('text', { nullable: true })
  measure!: string | null;

  @Column('text')
  person!: string;

  @Column('date', { name: 'by_on', nullable: true })
  byOn!: string | null;

  @Column('integer', { name: 'evidence_count' })
  evidenceCount!: number;

  @Column('integer', { name: 'evidence_unhashed' })
  evidenceUnhashed!: number;

  @Column('text', { name: 'evidence_names', array: true })
  evidenceNames!: string[];

  @Column('text', { nullable: true })
  deferral!: string | null;

  @Column('date', { name: 'deferral_until', nullable: true })
  deferralUntil!: string | null;

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column('text', { nullable: true })
  decision!: string | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text', { name: 'item_name' })
  itemName!: string;

  @Column('text', { name: 'item_code' })
  itemCode!: string;

  @Column('text', { name: 'document_number' })
  documentNumber!: string;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('date', { name: 'received_on', nullable: true })
  receivedOn!: string | null;

  @Column('date', { name: 'reported_on', nullable: true })
  reportedOn!: string | null;

  @Column('text', { name: 'feedback_phase' })
  feedbackPhase!: string;

  @Column('integer', { name: 'problems_settled' })
  problemsSettled!: number;

  @Column('integer', { name: 'problems_all' })
  problemsAll!: number;

  @Column('text', { name: 'obligation_key', nullable: true })
  obligationKey!: string | null;

  @Column('text', { name: 'obligation_kind', nullable: true })
  obligationKind!: string | null;

  @Column('text', { array: true })
  responsible!: string[];

  @Column('date', { name: 'legal_due', nullable: true })
  legalDue!: string | null;

  @Column('date')
  due!: string;

  @Column('date', { name: 'near_from' })
  nearFrom!: string;

  @Column('boolean')
  provisional!: boolean;

  @Column('boolean')
  paused!: boolean;

  @Column('date', { name: 'final_date', nullable: true })
  finalDate!: string | null;

  @Column('boolean', { name: 'on_board' })
  onBoard!: boolean;

  @Column('integer', { name: 'extension_asked', nullable: true })
  extensionAsked!: number | null;

  @Column('date', { name: 'asked_due', nullable: true })
  askedDue!: string | null;

  @Column('jsonb', { nullable: true })
  settled!: unknown;

  @Column('text')
  process!: string;
}

/** What a problem can be found by; written by the database with the row. */
@Entity('problem_words')
@Index('problem_words_grams', { synchronize: false })
@Index('problem_words_year', ['fiscalYear', 'instanceId', 'no'])
export class ProblemWordsEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'problem_words_pkey' })
  instanceId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'problem_words_pkey' })
  no!: number;

  @Column('text', { array: true })
  grams!: string[];

  @Column('integer', { name: 'fiscal_year', default: 0 })
  fiscalYear!: number;
}
