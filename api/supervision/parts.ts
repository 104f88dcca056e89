import { SupervisedService } from './supervised.service.ts';
import { SupervisionController } from './supervision.controller.ts';
import { SupervisionService } from './supervision.service.ts';

/** Supervised matters (P4). */
export const SUPERVISION_CONTROLLERS = [SupervisionController];
export const SUPERVISION_SERVICES = [SupervisedService, SupervisionService];
