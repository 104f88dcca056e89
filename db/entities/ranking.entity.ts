import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity, RegionEntity } from './organisation.entity.ts';

/** A frozen ranking: method, hashes of what went in and what came out (R6). Never changed. */
@Entity('ranking')
@Index('ranking_list', ['regionId', 'frozenAt', 'id'])
@Index('ranking_of_year', ['regionId', 'subject', 'fiscalYear', 'frozenAt'])
export class RankingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ranking_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'ranking_region_fkey' })
  regionId!: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text')
  subject!: string;

  @Column('jsonb')
  method!: unknown;

  @Column('integer')
  calculation!: number;

  @Column('text', { name: 'inputs_hash' })
  inputsHash!: string;

  @Column('text', { name: 'result_hash' })
  resultHash!: string;

  @Column('integer')
  places!: number;

  @Column('integer')
  excluded!: number;

  @Column('integer')
  items!: number;

  @Column('integer')
  scored!: number;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'frozen_at' })
  frozenAt!: Date;

  @Column('uuid', { name: 'frozen_by' })
  @ForeignKey(() => PersonEntity, { name: 'ranking_person_fkey' })
  frozenBy!: string;
}

/** Who could have had a place, with the name of that day: places first, then who has none, with the reason. */
@Entity('ranking_subject')
@Index('ranking_subject_of', ['rankingId', 'subjectId'])
export class RankingSubjectEntity {
  @PrimaryColumn('uuid', { name: 'ranking_id', primaryKeyConstraintName: 'ranking_subject_pkey' })
  @ForeignKey(() => RankingEntity, { name: 'ranking_subject_ranking_fkey' })
  rankingId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'ranking_subject_pkey' })
  no!: number;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  code!: string;

  @Column('integer', { nullable: true })
  rank!: number | null;

  @Column('integer', { name: 'shared_by', nullable: true })
  sharedBy!: number | null;

  @Column('numeric', { nullable: true, precision: 7, scale: 2 })
  score!: string | null;

  @Column('boolean', { nullable: true })
  comparable!: boolean | null;

  @Column('integer')
  items!: number;

  @Column('integer')
  scored!: number;

  @Column('bigint', { name: 'budget_fen' })
  budgetFen!: string;

  @Column('bigint', { name: 'scored_fen' })
  scoredFen!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** What the scores of a frozen ranking were made of. */
@Entity('ranking_item')
export class RankingItemEntity {
  @PrimaryColumn('uuid', { name: 'ranking_id', primaryKeyConstraintName: 'ranking_item_pkey' })
  @ForeignKey(() => RankingEntity, { name: 'ranking_item_ranking_fkey' })
  rankingId!: string;

  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'ranking_item_pkey' })
  itemId!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('bigint', { name: 'budget_fen' })
  budgetFen!: string;

  @Column('numeric', { nullable: true, precision: 7, scale: 2 })
  score!: string | null;
}
