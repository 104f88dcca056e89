import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { LIMITS, type RateLimits } from '../deps.ts';
import type { ApiRequest } from '../http/request.ts';
import { bearerOf } from '../machines/token.ts';
import { tooManyRequests } from '../problem/translate-error.ts';
import { PUBLIC } from './allow.decorator.ts';
import { FixedWindow } from './fixed-window.ts';

const MINUTE_MS = 60_000;
const HEALTH = '/api/v1/health/';
const SIGN_IN: ReadonlySet<string> = new Set(['/api/v1/session', '/api/v1/session/code']);

/**
 * Keeps one caller from standing before all others: per session, or per address where nobody is signed in. Signing in
 * is counted tighter and by address. (@nestjs/throttler 6 is CommonJS and cannot be loaded beside Nest 12 in the tests.)
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly requests: FixedWindow;
  private readonly signIns: FixedWindow;

  constructor(
    @Inject(LIMITS) { requestsPerMinute, signInsPerMinute }: RateLimits,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {
    this.requests = new FixedWindow(requestsPerMinute, MINUTE_MS);
    this.signIns = new FixedWindow(signInsPerMinute, MINUTE_MS);
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (request.path.startsWith(HEALTH) || this.isCountedAtTheDoor(context, request)) return true;
    const now = Date.now();
    const address = `address:${request.ip ?? ''}`;
    const isSignIn = request.method === 'POST' && SIGN_IN.has(request.path);
    const caller = isSignedIn(request) ? `session:${request.sessionID}` : address;
    const seconds = isSignIn ? this.signIns.hit(address, now) : this.requests.hit(caller, now);
    if (seconds !== undefined) throw tooManyRequests(seconds);
    return true;
  }

  /** What shows a token is counted by whom it proves to be, and where it proves nothing by its address. */
  private isCountedAtTheDoor(context: ExecutionContext, { headers }: ApiRequest): boolean {
    if (bearerOf(headers.authorization) === undefined) return false;
    return this.reflector.getAllAndOverride<unknown>(PUBLIC, [context.getHandler(), context.getClass()]) !== true;
  }
}

/** Nobody is where nothing reads a session: on the public portal. */
function isSignedIn({ session }: Partial<Pick<ApiRequest, 'session'>>): boolean {
  return session?.person !== undefined;
}
