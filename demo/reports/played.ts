import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { asInstant, type Instant, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { PerformanceReportContent } from '../../domain/performance-report/content.ts';
import { draftParts } from '../../domain/performance-report/draft.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { Actor } from '../../domain/process/actor.ts';
import type { CommandLike } from '../../domain/process/process.ts';
import { stage, type Rehearsal } from '../../domain/process/rehearse.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { reportDocument, type PerformanceReportInput } from '../../domain/processes/performance-report/state.ts';
import { fingerprint } from '../../db/hash-chain.ts';
import { processNamed } from '../../db/store/working.ts';
import { awake } from '../awake.ts';
import { demoId } from '../ids.ts';
import { livedOf, type Lived, type SavedPaper } from '../writing.ts';

const RULES = { policy: defaultPolicy, calendar: defaultCalendar };
const PROCESS = processNamed(PROCESSES, 'performanceReport');
const PLAY = stage(PROCESS, RULES);
const ERRAND: Actor = { kind: 'system', ruleId: 'errand' };

/** A performance report, or its receipt, played in memory act by act: each at noon of its day, by the product's own decider. */
export class PlayedReport {
  private so: Rehearsal<Lived['instance']['state']>;
  private readonly saved: SavedPaper[] = [];

  constructor(
    readonly id: string,
    private readonly input: PerformanceReportInput,
    { by, on }: { readonly by: Actor; readonly on: PlainDate },
  ) {
    this.so = PLAY.begin(id, input, by, noon(on));
  }

  act(by: Actor, day: PlainDate, command: CommandLike): void {
    this.so = PLAY.act(this.reached(noon(day)), command, by);
  }

  /** An act that the other bureau hears of: told at once, as the workflow does it within seconds. */
  actAndTell(other: PlayedReport, by: Actor, day: PlainDate, command: CommandLike): void {
    const before = this.so.record.length;
    this.act(by, day, command);
    const news = this.so.record.slice(before);
    for (const effect of news.flatMap(({ event }) => PROCESS.effects(event, this.so.instance.state)))
      if (effect.kind === 'act') other.act(ERRAND, day, effect.command);
  }

  /** The words are those that the data suggest. */
  submit(
    by: Actor & { readonly id: string },
    day: PlainDate,
    facts: Pick<PerformanceReportContent, 'figures' | 'upcoming'>,
  ): void {
    const { side, reporter, period } = this.input;
    const asOf = noon(day);
    const parts = draftParts({ reporter: reporter.name, period, ...facts, asOf });
    const body: PerformanceReportContent = { parts, ...facts, asOf };
    const [id, number] = [demoId(`document:${this.id}:${String(this.saved.length)}`), this.saved.length + 1];
    const [kind, author] = [reportDocument(side), by.id];
    this.saved.push({ id, kind, number, body: JSON.stringify(body), hash: fingerprint(body), author, at: asOf });
    this.so = PLAY.save(this.so, { id, kind, authorId: author, body });
    this.act(by, day, { kind: 'submitPerformanceReport', versionId: id } as CommandLike);
  }

  /** As it has come to stand by now, ready to be written. */
  lived(now: Instant): Lived {
    return livedOf(this.reached(now), { process: PROCESS, rules: RULES, saved: this.saved, now });
  }

  private reached(to: Instant): PlayedReport['so'] {
    return awake({ process: PROCESS, rules: RULES }, PLAY.until, this.so, to);
  }
}

function noon(day: PlainDate): Instant {
  return asInstant(`${day}T04:00:00.000Z`);
}
