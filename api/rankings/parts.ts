import { AssessmentsController } from '../assessments/assessments.controller.ts';
import { AssessmentsService } from '../assessments/assessments.service.ts';
import { CountedService } from '../assessments/counted.service.ts';
import { HonoursService } from '../assessments/honours.service.ts';
import { DocumentContentService } from '../result-documents/document-content.service.ts';
import { DocumentStandingService } from '../result-documents/document-standing.service.ts';
import { DocumentTurnsService } from '../result-documents/document-turns.service.ts';
import { ListsService } from '../result-documents/lists.service.ts';
import { OpeningDocumentsService } from '../result-documents/opening-documents.service.ts';
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
  DocumentContentService,
  DocumentStandingService,
  DocumentTurnsService,
  FreezingService,
  HonoursService,
  ListsService,
  OpeningDocumentsService,
  RankingsService,
  ResultDocumentsService,
  ResultPapersService,
];
