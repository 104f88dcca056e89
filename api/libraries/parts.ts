import { LIBRARIES } from '../../domain/libraries/entry-acts.ts';
import { enteringController } from './entering.controller.ts';
import { EditionsController } from './editions.controller.ts';
import { EditionsService } from './editions.service.ts';
import { EngagementsController } from './engagements.controller.ts';
import { EngagementsService } from './engagements.service.ts';
import { keepingController } from './keeping.controller.ts';
import { LibrariesService } from './libraries.service.ts';
import { LibraryChanges } from './library-changes.service.ts';
import { LibraryChecks } from './library-checks.service.ts';
import { LibraryExport } from './library-export.service.ts';
import { LibraryFigures } from './library-figures.service.ts';
import { LibraryImport } from './library-import.service.ts';
import { ProposalsService } from './proposals.service.ts';
import { readingController } from './reading.controller.ts';
import { recordsController } from './records.controller.ts';

/** The doors of every library, made from its own fields: each documented as what it is. `export.xlsx` before `:id`. */
const DOORS = [recordsController, enteringController, keepingController, readingController];

/** The four libraries (S6). */
export const LIBRARY_CONTROLLERS = [
  EditionsController,
  EngagementsController,
  ...LIBRARIES.flatMap((library) => DOORS.map((door) => door(library))),
];
export const LIBRARY_SERVICES = [
  EditionsService,
  EngagementsService,
  LibrariesService,
  LibraryChanges,
  LibraryChecks,
  LibraryExport,
  LibraryFigures,
  LibraryImport,
  ProposalsService,
];
