import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Instance } from '../../domain/process/process.ts';
import type { EvaluationState } from '../../domain/processes/evaluation/state.ts';
import type { Queryable } from '../pool.ts';
import { evaluationPublicationRow } from './evaluation-publication-rows.ts';

interface Row extends Instance<EvaluationState> {
  readonly at: Instant | Date;
}

const AT_ONCE = 100;

const WITHOUT_ROWS = `
  select i.id, i.process, i.version, i.state, i.book, e.updated_at as at
  from evaluation e join instance i on i.id = e.instance_id
  where e.phase in ('followUp', 'closed') and i.state ? 'disclosure'
    and not exists (select from evaluation_publication p where p.instance_id = e.instance_id)
  order by i.id limit ${AT_ONCE}`;

/**
 * Makes the public rows of evaluations whose disclosure was decided before there were such rows: those show their score
 * and their problems, and no text, because none was frozen with the decision. Run twice, it finds nothing to do.
 */
export async function ensureEvaluationPublications(db: Queryable): Promise<void> {
  for (;;) {
    const { rows } = await db.query<Row>(WITHOUT_ROWS);
    if (rows.length === 0) return;
    const made = rows.map(({ at, ...instance }) =>
      // The owner's connection reads moments as the driver does.
      evaluationPublicationRow(instance, at instanceof Date ? (at.toISOString() as Instant) : at),
    );
    await db.query('select keep_public_evaluations($1::jsonb)', [JSON.stringify(made)]);
  }
}
