import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities/index.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** TypeORM over the same database, as its owner: migrations, and whatever is not on the path of an act. */
export function createDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    // No extension is needed, and none is installed behind the operator's back.
    installExtensions: false,
  });
}
