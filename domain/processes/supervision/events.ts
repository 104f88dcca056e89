import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Leader, SupervisionAnswer } from './state.ts';

interface Fact<T extends string> {
  readonly type: T;
  /** The legal date, which clocks start from. */
  readonly on: PlainDate;
}

/** Everything that can have happened to a supervised matter. */
export type SupervisionEvent =
  | (Fact<'supervisionAnswered'> & { readonly done: string } & Pick<SupervisionAnswer, 'measures' | 'evidence' | 'by'>)
  | (Fact<'supervisionReturned'> & { readonly opinion: string; readonly answerBy: PlainDate })
  | (Fact<'supervisionClosed'> & { readonly opinion: string; readonly by: string })
  | (Fact<'supervisionDropped'> & { readonly reason: string; readonly by: string })
  | (Fact<'supervisionHandedOver'> & {
      readonly reason: string;
      readonly body: string;
      readonly leader: Leader;
      readonly name: string;
      readonly former: Leader;
    })
  | (Fact<'supervisionTakenOver'> & { readonly reason: string; readonly leader: Leader; readonly name: string });
