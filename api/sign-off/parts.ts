import { DocumentSignOffController, EvaluationSignOffController } from './other-sign-offs.controller.ts';
import { SignOffController } from './sign-off.controller.ts';
import { SignOffService } from './sign-off.service.ts';

/** What the module lists of this room. */
export const SIGN_OFF_CONTROLLERS = [SignOffController, EvaluationSignOffController, DocumentSignOffController];
export const SIGN_OFF_SERVICES = [SignOffService];
