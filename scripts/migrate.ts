import { loadConfig } from '../config/config.ts';
import { migrate } from '../db/migrate.ts';
import { step } from './progress.ts';

/** Brings the database up to date, once, before the parts of a new version start. */
await step('数据库结构 · Migrations', () => migrate(loadConfig().database.url));
