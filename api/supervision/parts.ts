import { SuccessionService } from './succession.service.ts';
import { SupervisedService } from './supervised.service.ts';
import { SupervisionController } from './supervision.controller.ts';
import { SupervisionService } from './supervision.service.ts';

/** Supervised matters (P4). */
export const SUPERVISION_CONTROLLERS = [SupervisionController];
export const SUPERVISION_SERVICES = [SuccessionService, SupervisedService, SupervisionService];
