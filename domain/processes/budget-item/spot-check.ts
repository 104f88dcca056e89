import { z } from 'zod';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { MonitoringLight } from './monitoring.ts';

/** How grave a finding is: the light of the item follows from it (M2). */
export const FINDING_SEVERITIES = ['general', 'serious'] as const;

/** One thing that a spot check found, on what it rests, and whether the unit must put it right at once (M3). */
export const SpotCheckFindingSchema = z.strictObject({
  title: z.string().trim().min(1).max(1000),
  evidence: z.string().trim().max(2000).default(''),
  severity: z.enum(FINDING_SEVERITIES),
  correct: z.boolean().default(false),
});
export type SpotCheckFinding = z.infer<typeof SpotCheckFindingSchema>;

/** A spot check that runs: what is looked at, by whom, since when. */
export interface RunningSpotCheck {
  readonly no: number;
  readonly openedOn: PlainDate;
  readonly matters: string;
  readonly inspectors: string;
}

/** A spot check with its result. */
export interface SpotCheck extends RunningSpotCheck {
  readonly concludedOn: PlainDate;
  readonly conclusion: string;
  readonly findings: readonly SpotCheckFinding[];
}

/**
 * The light after a spot check: a serious finding makes it red, any other at least yellow. A check without findings
 * leaves it as the reports have made it, and only the next report makes it better.
 */
export function lightAfterCheck(light: MonitoringLight, findings: readonly SpotCheckFinding[]): MonitoringLight {
  if (findings.some(({ severity }) => severity === 'serious')) return 'red';
  return findings.length > 0 && light === 'green' ? 'yellow' : light;
}

/** What is to be put right, numbered, as the order to correct states it; empty where nothing is. */
export function findingsToCorrect(findings: readonly SpotCheckFinding[]): string {
  const titles = findings.filter(({ correct }) => correct).map(({ title }) => title);
  return titles.length === 1 ? titles.join('') : titles.map((title, at) => `${String(at + 1)}. ${title}`).join('\n');
}
