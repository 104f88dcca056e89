import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import { noticeSentence } from '../../domain/messages/notice-text.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import type { NoticeEffect } from '../../domain/process/process.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { stuck, type StuckRow } from '../../db/queries/incidents.ts';
import { readScope } from '../../db/queries/scope.ts';
import { missingOf, type Missing } from '../../db/queries/unreached.ts';
import type { Pool } from '../../db/pool.ts';
import type { ProcessStore } from '../../db/process-store-types.ts';
import { POOL, STORE } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { effectsNamedIn } from './effects-named.ts';
import { incidentWords } from './incident-text.ts';
import type { AskStuck, StuckPage } from './operations.schemas.ts';

type StuckView = StuckPage['rows'][number];

/** Incidents about somebody, or something, that was not reached. */
const OF_DELIVERY = ['mailBounced', 'endpointFailing', 'mailServerAway'];

/** What is stuck, and whom it keeps from knowing what. */
@Injectable()
export class StuckService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(STORE) private readonly store: Pick<ProcessStore, 'since'>,
  ) {}

  async list({ closed, ...paging }: AskStuck, caller: Caller, locale: Locale): Promise<StuckPage> {
    const scope = await readScope(this.pool, grantsWith(caller, 'incident.read'));
    const regionIds = scope.map(({ regionId }) => regionId);
    const { rows, next } = await stuck(this.pool, { ...paging, regionIds, closed: closed === 'true' });
    const about = rows.filter(ofDelivery).map(({ aboutId }) => aboutId);
    const missing = await missingOf(this.pool, about);
    const views = rows.map(async (row) => ({
      ...stuckView(row, locale),
      missing: missingView(
        ofDelivery(row) ? missing.find(({ aboutId }) => aboutId === row.aboutId) : undefined,
        locale,
      ),
      untold: await this.untold(row, locale),
    }));
    return { rows: await Promise.all(views), next };
  }

  /** The notices that were given up, as they would have been told: read from the record again. */
  private async untold({ kind, itemId, detail }: StuckRow, locale: Locale): Promise<StuckView['untold']> {
    if (kind !== 'effectFailed' || itemId === null) return [];
    const { effects } = await this.store.since(itemId, 0);
    return effectsNamedIn(detail, effects)
      .map(({ effect }) => effect)
      .filter((effect): effect is NoticeEffect => effect.kind === 'notice')
      .map(({ roles, topic, params }) => ({
        to: roles.map((role) => ROLE_NAMES[role][locale]),
        sentence: noticeSentence(topic, params, locale),
      }));
  }
}

function ofDelivery({ kind, closedAt }: StuckRow): boolean {
  return closedAt === null && OF_DELIVERY.includes(kind);
}

function stuckView({ nextDueKey, ...row }: StuckRow, locale: Locale): Omit<StuckView, 'missing' | 'untold'> {
  const { acts, ...words } = incidentWords(row.kind, locale);
  const possible = acts.filter((act) => row.itemId !== null || act !== 'rebuild');
  // A notice that was given up, or a record that differs, is not mended by a workflow that starts again.
  const rebuild = possible.includes('rebuild') ? {} : { rebuildAskedAt: null, rebuiltAt: null };
  return {
    ...row,
    ...rebuild,
    ...words,
    acts: [...possible],
    nextDueName: nextDueKey === null ? null : obligationName(nextDueKey, locale),
  };
}

function missingView(found: Missing | undefined, locale: Locale): StuckView['missing'] {
  if (!found) return null;
  const { count, itemTitle, due, dueKey } = found;
  return { count, itemTitle, due, dueName: dueKey === null ? null : obligationName(dueKey, locale) };
}
