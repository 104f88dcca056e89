import { AnnouncingService } from './announcing.service.ts';
import { SeasonsController } from './seasons.controller.ts';
import { SeasonsService } from './seasons.service.ts';
import { YearRoundsService } from './year-rounds.service.ts';

/** Rounds of targets, monitoring, self-evaluation and performance reports (G1, M1, E1, R4, R5). */
export const SEASON_CONTROLLERS = [SeasonsController];
export const SEASON_SERVICES = [AnnouncingService, SeasonsService, YearRoundsService];
