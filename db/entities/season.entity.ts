import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UnitEntity } from './organisation.entity.ts';

/** A unit that an opened round has reached (G1, M1, E1). */
@Entity('season_unit')
export class SeasonUnitEntity {
  @PrimaryColumn('uuid', { name: 'season_id', primaryKeyConstraintName: 'season_unit_pkey' })
  seasonId!: string;

  @PrimaryColumn('text', { name: 'unit_id', primaryKeyConstraintName: 'season_unit_pkey' })
  @ForeignKey(() => UnitEntity, { name: 'season_unit_unit_fkey' })
  unitId!: string;

  @Column('timestamptz', { name: 'called_at' })
  calledAt!: Date;
}
