import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit, or a bureau below by its region, that an opened round has reached (G1, M1, E1, R4, R5). */
@Entity('season_call')
export class SeasonCallEntity {
  @PrimaryColumn('uuid', { name: 'season_id', primaryKeyConstraintName: 'season_call_pkey' })
  seasonId!: string;

  @PrimaryColumn('text', { name: 'reporter_id', primaryKeyConstraintName: 'season_call_pkey' })
  reporterId!: string;

  @Column('timestamptz', { name: 'called_at' })
  calledAt!: Date;
}
