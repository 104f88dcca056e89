import { AttendanceService } from './attendance.service.ts';
import { BulletinsController } from './bulletins.controller.ts';
import { BulletinsService } from './bulletins.service.ts';
import { CoursesController } from './courses.controller.ts';
import { CoursesService } from './courses.service.ts';

/** What the module lists of this room. */
export const TRAINING_CONTROLLERS = [BulletinsController, CoursesController];
export const TRAINING_SERVICES = [AttendanceService, BulletinsService, CoursesService];
