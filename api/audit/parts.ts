import { RecordChecksService } from '../record/record-checks.service.ts';
import { RecordController } from '../record/record.controller.ts';
import { RecordService } from '../record/record.service.ts';
import { AuditController } from './audit.controller.ts';
import { AuditService } from './audit.service.ts';

/** What auditors read and prove. */
export const AUDIT_CONTROLLERS = [AuditController, RecordController];
export const AUDIT_SERVICES = [AuditService, RecordService, RecordChecksService];
