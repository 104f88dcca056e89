import { MachineAccessService } from './machine-access.service.ts';
import { MachineTokensService } from './machine-tokens.service.ts';
import { MachinesController } from './machines.controller.ts';
import { MachinesService } from './machines.service.ts';

export const MACHINE_CONTROLLERS = [MachinesController];
export const MACHINE_SERVICES = [MachineAccessService, MachineTokensService, MachinesService];
