import { ArchiveController } from '../archive/archive.controller.ts';
import { ArchivesController } from '../archive/archives.controller.ts';
import { ArchivesService } from '../archive/archives.service.ts';
import { ArchiveService } from '../archive/archive.service.ts';
import { ExportsController } from '../export/exports.controller.ts';
import { ExportsService } from '../export/exports.service.ts';
import { MoreExportsController } from '../export/more-exports.controller.ts';
import { MoreExportsService } from '../export/more-exports.service.ts';
import { WorkExportsController } from '../export/work-exports.controller.ts';
import { WorkExportsService } from '../export/work-exports.service.ts';
import { PapersController } from '../papers/papers.controller.ts';
import { PapersService } from '../papers/papers.service.ts';
import { BudgetImportService } from './budget-import.service.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsService } from './imports.service.ts';
import { ResultsImportService } from './results-import.service.ts';
import { TransferDesk } from './transfer-desk.service.ts';

/** What goes out as files and what comes in as tables. */
export const TRANSFER_CONTROLLERS = [
  ArchiveController,
  ArchivesController,
  ExportsController,
  ImportsController,
  MoreExportsController,
  WorkExportsController,
  PapersController,
];

export const TRANSFER_SERVICES = [
  ArchiveService,
  ArchivesService,
  BudgetImportService,
  ExportsService,
  ImportsService,
  MoreExportsService,
  WorkExportsService,
  PapersService,
  ResultsImportService,
  TransferDesk,
];
