import { addDays } from '../calendar/plain-date.ts';
import type { SupervisionCommand } from '../processes/supervision/commands.ts';
import type { SupervisionState } from '../processes/supervision/state.ts';
import { only, type Made, type Makers, type SampleContext } from './sample-kit.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

type Context = SampleContext<SupervisionState>;

/** What is returned is asked for again within so many days. */
const AGAIN_DAYS = 10;

/** The acts on a supervised matter as a rehearsal does them; the leader's are done by the leader whose matter it is. */
export const SUPERVISION_SAMPLES: Makers<SupervisionState, SupervisionCommand> = {
  answerSupervision: ({ locale }) =>
    only({
      kind: 'answerSupervision',
      measures: T.measure[locale],
      done: T.account[locale],
      evidence: [{ name: T.evidence[locale], where: T.place[locale] }],
    }),
  returnSupervision: (c) =>
    byLeader(c, { kind: 'returnSupervision', opinion: T.note[c.locale], answerBy: addDays(c.today, AGAIN_DAYS) }),
  closeSupervision: (c) => byLeader(c, { kind: 'closeSupervision', opinion: T.opinion[c.locale] }),
  dropSupervision: (c) => byLeader(c, { kind: 'dropSupervision', reason: T.reason[c.locale] }),
  takeOverSupervision: ({ locale }) => only({ kind: 'takeOverSupervision', reason: T.reason[locale] }),
  // A change of the body's head comes from outside the matter.
  handOverSupervision: () => undefined,
};

function byLeader<C extends SupervisionCommand>({ state: { leader } }: Context, command: C): Made<C> {
  return leader ? { command, as: { personId: leader.id, role: 'supervisingLeader' } } : { command };
}
