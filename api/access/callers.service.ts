import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { grantsOf } from '../../db/queries/grants.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { heldWith } from '../session/held-grants.ts';

/** Who asks, by the session. What he holds is read at every request, with the session: a grant taken away is gone at once. */
@Injectable()
export class CallersService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
  ) {}

  /** Nobody where there is no session, or none at all as on the public portal. */
  async of({ session }: Partial<Pick<ApiRequest, 'session'>>): Promise<Caller | undefined> {
    const person = session?.person;
    if (!person) return undefined;
    const today = dateOf(this.clock.now());
    const grants = heldWith(session, today) ?? (await grantsOf(this.pool, person.id, today));
    return { kind: 'person', ...person, grants };
  }
}
