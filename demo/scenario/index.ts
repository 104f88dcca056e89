import { publishedProjects, type PublishedProject } from '../projects.ts';
import type { Life } from '../script.ts';
import { onTime, reEvaluated } from './city-on-time.ts';
import { extended, supplemented } from './city-extended.ts';
import { late } from './city-late.ts';
import { suspended, wholeDepartment } from './counties.ts';
import { inventedLives } from './fictitious.ts';
import { signedLives } from './signed.ts';
import type { Year } from './start.ts';

/** Which published project has which fate. Its figures are real; everything that happens to it is invented. */
const FATES: Readonly<Record<string, (project: PublishedProject, year: Year) => Life>> = {
  C06: onTime,
  C08: reEvaluated,
  C10: late,
  C11: extended,
  C15: suspended,
  C17: supplemented,
  C20: wholeDepartment,
};

export interface Scenario {
  readonly lives: readonly Life[];
  /** Every published table; those without a year are only checked. */
  readonly projects: readonly PublishedProject[];
}

/** A year of every published project that can be scored, and of seven invented ones, three of which are signed by chains. */
export function scenario(): Scenario {
  const projects = publishedProjects();
  const published = projects.flatMap((project) => (project.year ? [fateOf(project)(project, project.year)] : []));
  return { projects, lives: [...published, ...inventedLives(), ...signedLives()] };
}

/** A new published project must be given a fate: it may not drop out of the demo unseen. */
function fateOf({ id }: PublishedProject): (project: PublishedProject, year: Year) => Life {
  const fate = FATES[id];
  if (!fate) throw new Error(`The published project ${id} can be scored and has no fate in demo/scenario.`);
  return fate;
}
