import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { authorityFor, isOneself, type Person } from '../../domain/process/actor.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import type { SupervisionState } from '../../domain/processes/supervision/state.ts';
import type { Supervision } from '../access/matters.service.ts';
import { ifGiven } from '../items/available-acts.ts';
import { matterRules } from '../items/item-view.ts';
import { offeredActs } from '../items/matter-acts.ts';
import { obligationView } from '../items/obligation-view.ts';
import { recordedView } from '../words/views.ts';
import { phaseName } from '../words/words.ts';
import type { Supervisions, SupervisionView } from './supervision.schemas.ts';

export interface Reading {
  readonly reader: Person;
  readonly rules: Rules;
  readonly now: Instant;
  readonly locale: Locale;
  readonly names: PlaceOf;
}

interface PlaceOf {
  readonly regionName: string;
  readonly unitName: string | null;
}

type Common = Omit<Supervisions['rows'][number], 'due' | 'dueKey' | 'dueName'>;

/** What list and page have in common. */
export function commonView(
  id: string,
  state: SupervisionState,
  { regionName, unitName }: PlaceOf,
  locale: Locale,
): Common {
  const { code, name, fiscalYear, subject, answeredBy, position, openedOn, leader, answerBy, closedOn } = state;
  return {
    id,
    code,
    name,
    fiscalYear,
    regionId: subject.regionId,
    regionName,
    answeredBy,
    openedOn,
    unitName: answeredBy === 'unit' ? unitName : null,
    phase: position.main,
    phaseName: phaseName(position.main, locale),
    leader: leader?.name ?? null,
    byLadder: leader === undefined && answerBy === undefined,
    closedOn: closedOn ?? null,
  };
}

/** The whole matter for its page. */
export function supervisionView(
  one: Supervision,
  history: readonly RecordedEvent[],
  { reader, rules, now, locale, names }: Reading,
): SupervisionView {
  const { id, version, state, book } = one;
  const { demand, about, answers, closed } = state;
  const [opened] = history.filter(({ event }) => event.type === 'opened');
  return {
    ...commonView(id, state, names, locale),
    version,
    demand,
    byLadder: opened ? opened.by.kind === 'system' : state.answerBy === undefined,
    about: about
      ? {
          instanceId: about.instanceId,
          process: about.process,
          title: about.title,
          code: about.code,
          clockName: about.key === undefined ? null : obligationName(about.key, locale),
        }
      : null,
    answers: answers.map(({ by, returned, evidence, ...answer }) => ({
      ...answer,
      evidence: evidence.map(({ name, where = null, sha256 = null }) => ({ name, where, sha256 })),
      by: by.name,
      returned: returned ? { ...returned } : null,
    })),
    closed: closed ? { ...closed } : null,
    obligations: book.open.map((clock) => obligationView(clock, rules, now, locale)),
    available: offeredActs(one, { reader, policy: rules.policy, locale }).map((act) =>
      ifGiven(act, isForReader(act.command, state, reader)),
    ),
    rules: matterRules(rules, locale),
    history: history.map((event) => recordedView(event, locale)),
  };
}

const OF_THE_LEADER: ReadonlySet<string> = new Set(['returnSupervision', 'closeSupervision', 'dropSupervision']);

/** What the leader decides is offered to him and his stand-in; to another leader, that he take it over. */
function isForReader(command: string, { leader, subject, position }: SupervisionState, reader: Person): boolean {
  if (!leader) return true;
  const by = authorityFor(reader, ['supervisingLeader'], subject, position.main);
  const isHis = by !== undefined && isOneself(leader.id, by);
  if (command === 'takeOverSupervision') return !isHis;
  return isHis || !OF_THE_LEADER.has(command);
}
