import { AttendanceService } from './attendance.service.ts';
import { BulletinsController } from './bulletins.controller.ts';
import { BulletinsService } from './bulletins.service.ts';
import { CourseFilesController } from './course-files.controller.ts';
import { CourseFilesService } from './course-files.service.ts';
import { CoursesController } from './courses.controller.ts';
import { CoursesService } from './courses.service.ts';
import { TurnoutController } from './turnout.controller.ts';
import { TurnoutService } from './turnout.service.ts';

/** What the module lists of this room. */
export const TRAINING_CONTROLLERS = [BulletinsController, CoursesController, CourseFilesController, TurnoutController];
export const TRAINING_SERVICES = [
  AttendanceService,
  BulletinsService,
  CoursesService,
  CourseFilesService,
  TurnoutService,
];
