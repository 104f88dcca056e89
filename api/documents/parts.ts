import { DocumentsController } from './documents.controller.ts';
import { DocumentsService } from './documents.service.ts';
import { FormerDraftsController } from './former-drafts.controller.ts';
import { FormerDraftsService } from './former-drafts.service.ts';

/** Drafts, their versions, and drafts that an import has replaced. */
export const DOCUMENT_CONTROLLERS = [DocumentsController, FormerDraftsController];
export const DOCUMENT_SERVICES = [DocumentsService, FormerDraftsService];
