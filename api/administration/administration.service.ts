import { Inject, Injectable } from '@nestjs/common';
import { grantsWith } from '../../domain/process/permissions.ts';
import { readScope } from '../../db/queries/scope.ts';
import { mailsTo } from '../../db/queries/staff.ts';
import type { Pool } from '../../db/pool.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { AskMails, MailPage } from './administration.schemas.ts';

/** The mail log, of people within the regions administered. */
@Injectable()
export class AdministrationService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async mails(asked: AskMails, caller: Caller): Promise<MailPage> {
    const scope = await readScope(this.pool, grantsWith(caller, 'mail.read'));
    const regionIds = scope.map(({ regionId }) => regionId);
    const { rows, next } = await mailsTo(this.pool, regionIds, asked);
    return { rows: [...rows], next };
  }
}
