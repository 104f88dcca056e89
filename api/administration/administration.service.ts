import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { openIncidents } from '../../db/queries/reconcile.ts';
import { readScope } from '../../db/queries/scope.ts';
import { mailsTo } from '../../db/queries/staff.ts';
import type { Pool } from '../../db/pool.ts';
import { POOL } from '../deps.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import type { Incidents, MailPage } from './administration.schemas.ts';
import { incidentSentence } from './incident-text.ts';

const MOST_INCIDENTS = 200;

/** What an administrator looks at: accounts, mails, incidents; within the regions he administers. */
@Injectable()
export class AdministrationService {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async mails(paging: Paging, caller: Caller): Promise<MailPage> {
    const { rows, next } = await mailsTo(this.pool, await this.regions(caller), paging);
    return { rows: [...rows], next };
  }

  async incidents(locale: Locale): Promise<Incidents> {
    const rows = await openIncidents(this.pool, MOST_INCIDENTS);
    return {
      rows: rows.map(({ id, kind, instanceId, detail, openedAt }) => ({
        id,
        kind,
        itemId: instanceId === '' ? null : instanceId,
        sentence: incidentSentence(kind, locale),
        detail,
        openedAt,
      })),
    };
  }

  private async regions(caller: Caller): Promise<readonly string[]> {
    const scope = await readScope(this.pool, grantsWith(caller, 'people.read'));
    return scope.map(({ regionId }) => regionId);
  }
}
