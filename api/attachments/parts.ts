import { AttachmentsController } from './attachments.controller.ts';
import { AttachmentsService } from './attachments.service.ts';
import { FileIntakeService } from './file-intake.service.ts';

/** Files that people hand in. */
export const ATTACHMENT_CONTROLLERS = [AttachmentsController];
export const ATTACHMENT_SERVICES = [AttachmentsService, FileIntakeService];
