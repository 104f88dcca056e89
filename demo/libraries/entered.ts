import type { EntryWrite } from '../../db/queries/library-changes.ts';
import { entryWrite } from '../../db/queries/library-write.ts';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { EntryState, Library } from '../../domain/libraries/entry-acts.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { demoId } from '../ids.ts';
import { CITY } from '../organisation.ts';

/** Who keeps the city's libraries. */
export const KEEPER = demoId('person:performance');

/** Nothing invented is personal, so that there is nothing to seal. */
export const SEAL = {
  lock: (): never => {
    throw new Error('the demo holds no personal data');
  },
};

interface Entered {
  readonly at: Instant;
  /** By what the library calls it, where nothing else names it. */
  readonly id?: string;
  readonly state?: EntryState;
  readonly stateReason?: string;
}

/** An entry of the city as its keeper has entered it; listed unless it is said to stand otherwise. */
export function entered(library: Library, content: Content, { at, ...more }: Entered): EntryWrite {
  const id = demoId(`library:${library}:${LIBRARY_PLANS[library].codeOf(content)}`);
  const wanted = {
    id,
    state: 'listed',
    ...more,
    library,
    regionId: CITY,
    shared: true,
    content,
    act: 'create',
  } as const;
  return entryWrite(wanted, KEEPER, at, SEAL);
}
