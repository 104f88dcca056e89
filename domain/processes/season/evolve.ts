import { at, evolveBy } from '../../process/evolve-kit.ts';
import type { SeasonEvent } from './events.ts';
import type { SeasonState } from './state.ts';

/** Carries a fact into the state of a round. */
export const evolve = evolveBy<SeasonState, SeasonEvent>({
  seasonAnnounced: (state, { type: _type, ...announced }) => ({ ...at(state, { main: 'seasonAnnounced' }), announced }),
  seasonOpened: (state, { on, by }) => ({ ...at(state, { main: 'seasonOpen' }), opened: { on, by } }),
  seasonPaused: (state, { on, reason, by }) => ({ ...at(state, { main: 'seasonPaused' }), paused: { on, reason, by } }),
  seasonResumed: (state) => at(state, { main: 'seasonOpen' }),
  seasonEnded: (state) => at(state, { main: 'seasonEnded' }),
  seasonClosed: (state, { on, by, reason, figures }) => ({
    ...at(state, { main: 'seasonClosed' }),
    closed: { on, by, reason, figures },
    closedOn: on,
  }),
  seasonWithdrawn: (state, { on, reason, by }) => ({
    ...at(state, { main: 'seasonWithdrawn' }),
    withdrawn: { on, reason, by },
    closedOn: on,
  }),
});
