import { NumberKeepingService } from './number-keeping.service.ts';
import { NumbersController } from './numbers.controller.ts';
import { NumbersService } from './numbers.service.ts';

/** What the module lists of this room. */
export const NUMBERS_CONTROLLERS = [NumbersController];
export const NUMBERS_SERVICES = [NumberKeepingService, NumbersService];
