import { BodiesController } from './bodies.controller.ts';
import { BodiesService } from './bodies.service.ts';
import { BodyKeepingService } from './body-keeping.service.ts';
import { SeatsService } from './seats.service.ts';

/** What the module lists of this room. */
export const BODY_CONTROLLERS = [BodiesController];
export const BODY_SERVICES = [BodiesService, BodyKeepingService, SeatsService];
