import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { permissionsOfAbilities } from '../../domain/people/machine.ts';
import { grantsOf } from '../../db/queries/grants.ts';
import { tokenByHash, touchToken, type ShownToken } from '../../db/queries/machine-tokens.ts';
import { recordSignIn, type SignInOutcome } from '../../db/queries/sign-ins.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { FixedWindow } from '../access/fixed-window.ts';
import { CLOCK, LIMITS, POOL, type RateLimits } from '../deps.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { ApiProblem } from '../problem/api-problem.ts';
import { tooManyRequests } from '../problem/translate-error.ts';
import { bearerOf, hashOf, plainAddress } from './token.ts';

const MINUTE_MS = 60_000;
/** The first use of a token in so long, from one address and with one outcome, stands in the log of sign-ins. */
const NOTED_MS = 60 * MINUTE_MS;
const CHALLENGE = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };

/** Machines at the door: by their token, without session and CSRF token, counted by themselves. */
@Injectable()
export class MachineAccessService {
  private readonly requests: FixedWindow;
  private readonly failures: FixedWindow;
  private readonly noted = new FixedWindow(1, NOTED_MS);

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(LIMITS) { machineRequestsPerMinute, signInsPerMinute }: RateLimits,
  ) {
    this.requests = new FixedWindow(machineRequestsPerMinute, MINUTE_MS);
    this.failures = new FixedWindow(signInsPerMinute, MINUTE_MS);
  }

  /**
   * The machine whose token a request shows; undefined where it shows none.
   *
   * @throws {ApiProblem} `tokenUnknown`, `tokenOver`, `addressRefused`, `tooManyRequests`
   */
  async of({ headers, ip }: Pick<ApiRequest, 'headers' | 'ip'>): Promise<Caller | undefined> {
    const token = bearerOf(headers.authorization);
    if (token === undefined) return undefined;
    const address = plainAddress(ip);
    const shown = await tokenByHash(this.pool, hashOf(token), address);
    const today = dateOf(this.clock.now());
    const refusal = refusalOf(shown, today);
    if (!shown || refusal !== undefined) return this.refuse(shown, refusal ?? 'tokenUnknown', address ?? '');
    const seconds = this.requests.hit(shown.machineId, Date.now());
    if (seconds !== undefined) throw tooManyRequests(seconds);
    await this.note(shown, 'success', address ?? '');
    await touchToken(this.pool, { id: shown.id, at: this.clock.now(), from: address ?? '' });
    const only = permissionsOfAbilities(shown.abilities);
    const grants = await grantsOf(this.pool, shown.machineId, today);
    const { machineId: id, login, name } = shown;
    const held = grants.map((grant) => ({ ...grant, only }));
    return { kind: 'person', id, login, name, locale: 'zh-CN', grants: held, isMachine: true };
  }

  private async refuse(shown: ShownToken | undefined, code: Refusal, address: string): Promise<never> {
    if (shown && code !== 'tokenUnknown') await this.note(shown, code, address);
    const seconds = this.failures.hit(address, Date.now());
    if (seconds !== undefined) throw tooManyRequests(seconds);
    throw new ApiProblem(code, { params: { address }, headers: CHALLENGE });
  }

  private async note({ id, machineId, login }: ShownToken, outcome: SignInOutcome, address: string): Promise<void> {
    if (this.noted.hit(`${id} ${outcome} ${address}`, Date.now()) !== undefined) return;
    const at = this.clock.now();
    await recordSignIn(this.pool, { login, personId: machineId, outcome, address, door: 'token', at });
  }
}

type Refusal = 'tokenUnknown' | 'tokenOver' | 'addressRefused';

function refusalOf(shown: ShownToken | undefined, today: string): Refusal | undefined {
  if (!shown) return 'tokenUnknown';
  if (!shown.active || shown.revoked || shown.expiresOn < today) return 'tokenOver';
  return shown.fromHere ? undefined : 'addressRefused';
}
