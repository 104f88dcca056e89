import type { Request } from 'express';
import type { Locale } from '../../domain/locale.ts';
import type { Person } from '../../domain/process/actor.ts';

/** Who is signed in, with the grants that are valid today. */
export interface Caller extends Person {
  readonly login: string;
  readonly locale: Locale;
  /** Another system, by its token: it has no session, and does nothing that a person must do. */
  readonly isMachine?: true;
}

/** A request as it reaches controllers: with its id, and with the caller where one is signed in. */
export interface ApiRequest extends Request {
  caller?: Caller;
}
