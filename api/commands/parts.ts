import { BatchService } from './batch.service.ts';
import { CommandsController } from './commands.controller.ts';
import { CommandsService } from './commands.service.ts';
import { RefusalsService } from './refusals.service.ts';

/** What the module lists of this room. */
export const COMMAND_CONTROLLERS = [CommandsController];
export const COMMAND_SERVICES = [BatchService, CommandsService, RefusalsService];
