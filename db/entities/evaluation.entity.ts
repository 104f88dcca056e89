import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The list row of an evaluation by finance. Amounts are 分. */
@Entity('evaluation')
@Index('evaluation_due', ['regionId', 'nextDue', 'instanceId'])
@Index('evaluation_unit', ['unitId', 'nextDue', 'instanceId'])
@Index('evaluation_unsigned', ['regionId', 'nextDue', 'instanceId'], { where: "feedback_phase = 'delivered'" })
@Index('evaluation_agency', ['agencyId', 'agencyRatedOn'], { where: 'agency_id IS NOT NULL' })
@Index('evaluation_item', ['itemId'], { where: 'item_id IS NOT NULL' })
export class EvaluationEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'evaluation_pkey' })
  instanceId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'evaluation_kind' })
  evaluationKind!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text')
  phase!: string;

  @Column('text', { name: 'feedback_phase' })
  feedbackPhase!: string;

  @Column('bigint', { name: 'amount_fen' })
  amountFen!: string;

  @Column('uuid', { name: 'item_id', nullable: true })
  itemId!: string | null;

  @Column('text', { name: 'leader_name', nullable: true })
  leaderName!: string | null;

  @Column('text', { name: 'agency_id', nullable: true })
  agencyId!: string | null;

  @Column('text', { name: 'agency_name', nullable: true })
  agencyName!: string | null;

  @Column('numeric', { name: 'agency_rating', precision: 5, scale: 2, nullable: true })
  agencyRating!: string | null;

  @Column('date', { name: 'agency_rated_on', nullable: true })
  agencyRatedOn!: string | null;

  @Column('numeric', { precision: 7, scale: 2, nullable: true })
  score!: string | null;

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

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** Somebody of outside who may see one evaluation: an expert, or one of the agency's people. */
@Entity('evaluation_member')
@Index('evaluation_member_person', ['personId', 'instanceId'])
export class EvaluationMemberEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'evaluation_member_pkey' })
  instanceId!: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'evaluation_member_pkey' })
  personId!: string;

  @Column('text')
  role!: string;
}

/** What the public reads of an evaluation; of one that is withheld, only that it is. */
@Entity('evaluation_publication')
@Index('evaluation_publication_year', ['fiscalYear', 'disclosedOn', 'instanceId'])
@Index('evaluation_publication_region', ['regionId', 'fiscalYear', 'disclosedOn', 'instanceId'])
export class EvaluationPublicationEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'evaluation_publication_pkey' })
  instanceId!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text')
  decision!: string;

  @Column('text', { nullable: true })
  ground!: string | null;

  @Column('text', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('date', { name: 'disclosed_on' })
  disclosedOn!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('jsonb', { nullable: true })
  body!: unknown;
}
