import { AssessmentsController } from '../assessments/assessments.controller.ts';
import { AssessmentsService } from '../assessments/assessments.service.ts';
import { CountedService } from '../assessments/counted.service.ts';
import { HonoursService } from '../assessments/honours.service.ts';
import { ListsService } from '../result-documents/lists.service.ts';
import { OpeningDocumentsService } from '../result-documents/opening-documents.service.ts';
import { RankingTurnsService } from '../result-documents/ranking-turns.service.ts';
import { ResultDocumentsController } from '../result-documents/result-documents.controller.ts';
import { ResultDocumentsService } from '../result-documents/result-documents.service.ts';
import { ResultPapersService } from '../result-documents/result-papers.service.ts';
import { FreezingService } from './freezing.service.ts';
import { RankingsController } from './rankings.controller.ts';
import { RankingsService } from './rankings.service.ts';

/** Rankings, lists, assessments, and the documents by which they are issued (R6, S8, S2). */
export const RANKING_CONTROLLERS = [AssessmentsController, RankingsController, ResultDocumentsController];
export const RANKING_SERVICES = [
  AssessmentsService,
  CountedService,
  FreezingService,
  HonoursService,
  ListsService,
  OpeningDocumentsService,
  RankingsService,
  RankingTurnsService,
  ResultDocumentsService,
  ResultPapersService,
];
