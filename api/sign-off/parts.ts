import { SIGN_OFF_DOORS } from './sign-off-doors.ts';
import { SignOffService } from './sign-off.service.ts';

/** What the module lists of this room. */
export const SIGN_OFF_CONTROLLERS = SIGN_OFF_DOORS;
export const SIGN_OFF_SERVICES = [SignOffService];
