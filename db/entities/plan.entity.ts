import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity, RegionEntity } from './organisation.entity.ts';

/** What a yearly plan was proposed from (E6): the rules and the hash of every candidate's facts. Never changed. */
@Entity('key_plan')
export class KeyPlanEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'key_plan_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'key_plan_region_fkey' })
  regionId!: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('jsonb')
  rules!: unknown;

  @Column('text', { name: 'inputs_hash' })
  inputsHash!: string;

  @Column('integer')
  candidates!: number;

  @Column('timestamptz', { name: 'frozen_at' })
  frozenAt!: Date;

  @Column('uuid', { name: 'frozen_by' })
  @ForeignKey(() => PersonEntity, { name: 'key_plan_person_fkey' })
  frozenBy!: string;
}

/** A candidate of a frozen proposal with its facts and points, in their order. Amounts are 分. */
@Entity('key_plan_candidate')
export class KeyPlanCandidateEntity {
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'key_plan_candidate_pkey' })
  @ForeignKey(() => KeyPlanEntity, { name: 'key_plan_candidate_plan_fkey' })
  planId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'key_plan_candidate_pkey' })
  no!: number;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'unit_name' })
  unitName!: string;

  @Column('bigint', { name: 'amount_fen' })
  amountFen!: string;

  @Column('boolean')
  livelihood!: boolean;

  @Column('integer')
  attention!: number;

  @Column('text', { name: 'attention_source' })
  attentionSource!: string;

  @Column('text', { name: 'last_grade', nullable: true })
  lastGrade!: string | null;

  @Column('integer')
  recurring!: number;

  @Column('jsonb')
  points!: unknown;

  @Column('numeric', { precision: 7, scale: 2 })
  total!: string;
}

/** A sample of self-evaluations (E4): its list is frozen with the hash of a seed, then the lot is drawn. */
@Entity('self_check_sample')
@Index('self_check_sample_list', ['regionId', 'frozenAt', 'id'])
export class SelfCheckSampleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'self_check_sample_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'self_check_sample_region_fkey' })
  regionId!: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('jsonb')
  rules!: unknown;

  @Column('text', { name: 'population_hash' })
  populationHash!: string;

  @Column('text', { name: 'seed_hash' })
  seedHash!: string;

  @Column('text', { nullable: true })
  seed!: string | null;

  @Column('integer')
  candidates!: number;

  @Column('integer')
  excluded!: number;

  @Column('integer', { default: 0 })
  drawn!: number;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'frozen_at' })
  frozenAt!: Date;

  @Column('uuid', { name: 'frozen_by' })
  @ForeignKey(() => PersonEntity, { name: 'self_check_sample_frozen_by_fkey' })
  frozenBy!: string;

  @Column('timestamptz', { name: 'drawn_at', nullable: true })
  drawnAt!: Date | null;

  @Column('uuid', { name: 'drawn_by', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'self_check_sample_drawn_by_fkey' })
  drawnBy!: string | null;
}

/** A self-evaluation on the frozen list: whether it was drawn, and who checks it; what came of it stands with its item. */
@Entity('self_check_line')
@Index('self_check_line_drawn', ['itemId'], { where: "standing = 'drawn'" })
export class SelfCheckLineEntity {
  @PrimaryColumn('uuid', { name: 'sample_id', primaryKeyConstraintName: 'self_check_line_pkey' })
  @ForeignKey(() => SelfCheckSampleEntity, { name: 'self_check_line_sample_fkey' })
  sampleId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'self_check_line_pkey' })
  no!: number;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'unit_name' })
  unitName!: string;

  @Column('bigint', { name: 'amount_fen' })
  amountFen!: string;

  @Column('text')
  stratum!: string;

  @Column('text')
  standing!: string;

  @Column('text', { nullable: true })
  exclusion!: string | null;

  @Column('text', { nullable: true })
  ticket!: string | null;

  @Column('uuid', { name: 'checker_id', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'self_check_line_checker_fkey' })
  checkerId!: string | null;

  @Column('text', { name: 'checker_name', nullable: true })
  checkerName!: string | null;
}
