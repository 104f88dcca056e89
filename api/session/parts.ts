import { AdmissionService } from './admission.service.ts';
import { SessionController } from './session.controller.ts';
import { SessionService } from './session.service.ts';
import { SignInService } from './sign-in.service.ts';

/** Signing in and out. */
export const SESSION_CONTROLLERS = [SessionController];
export const SESSION_SERVICES = [AdmissionService, SessionService, SignInService];
