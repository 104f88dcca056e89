import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { Inject, Injectable } from '@nestjs/common';
import { dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { phasesOf } from '../../domain/processes/budget-item/stages.ts';
import type { ItemFilter } from '../../db/queries/items-filter.ts';
import { listItems, type ItemRow } from '../../db/queries/items.ts';
import { nextItem, type HistoryEntry } from '../../db/queries/item.ts';
import { placeNames } from '../../db/queries/places.ts';
import { previousResult } from '../../db/queries/previous-result.ts';
import { readableHistory } from '../../db/queries/readable-history.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { RulesService } from '../rules/rules.service.ts';
import { phaseName } from '../words/words.ts';
import { recordedView } from '../words/views.ts';
import type { AskHistory, HistoryEntryView, HistoryPage } from './history.schemas.ts';
import { itemSums } from './item-sums.ts';
import type { ItemView } from './item.schemas.ts';
import { itemView } from './item-view.ts';
import type { ItemPage, ItemRowView, ListItems } from './list.schemas.ts';

/** Budget items as they are read: list, page, history. */
@Injectable()
export class ItemsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
    @Inject(RulesService) private readonly rules: RulesService,
  ) {}

  async list(asked: ListItems, caller: Caller, locale: Locale): Promise<ItemPage> {
    const { region, sort, cursor, limit, totals } = asked;
    const scope = await this.matters.scope(caller, region);
    const filter = filterOf(asked, this.clock);
    const [page, sums] = await Promise.all([
      listItems(this.pool, scope, { ...filter, sort, cursor, limit }),
      totals === 'true' ? itemSums(this.pool, scope, filter) : undefined,
    ]);
    return { rows: page.rows.map((row) => rowView(row, locale)), next: page.next, ...sums };
  }

  /** @throws {DomainError} `notFound` */
  async item(id: string, caller: Caller, locale: Locale): Promise<ItemView> {
    const [item, calendar] = await Promise.all([this.matters.item(id, caller), this.rules.calendar()]);
    const { policy: ref, subject, previousItemId } = item.state;
    const [policy, names, next, previous] = await Promise.all([
      this.rules.policy(ref),
      placeNames(this.pool, subject),
      this.matters.scope(caller).then((scope) => nextItem(this.pool, scope, id)),
      previousItemId === undefined ? undefined : previousResult(this.pool, previousItemId, subject.unitId),
    ]);
    return itemView(
      item,
      { ...names, next: next ?? null, previous: previous ?? null },
      { reader: caller, rules: { policy, calendar }, now: this.clock.now(), locale },
    );
  }

  /** @throws {DomainError} `notFound` */
  async history(id: string, asked: AskHistory, caller: Caller, locale: Locale): Promise<HistoryPage> {
    const item = await this.matters.item(id, caller);
    const { type, ...paging } = asked;
    const { rows, next } = await readableHistory(this.pool, item, caller, { ...paging, types: type && [type] });
    return { rows: rows.map((entry) => entryView(entry, locale)), next };
  }
}

/** What a list of items is asked for, as its query needs it. */
export function filterOf(asked: Omit<ListItems, 'cursor' | 'limit' | 'totals'>, clock: StoreClock): ItemFilter {
  const { year, unit, phase, stage, kind, fund, division, livelihood, lost, grade, light, q } = asked;
  const today = dateOf(clock.now());
  const thisYear = yearOf(today);
  return {
    today,
    fiscalYears: year ?? [thisYear - 1, thisYear, thisYear + 1],
    unitId: unit,
    phases: phase ? [phase] : stage && phasesOf(stage),
    itemKind: kind,
    fundAccount: fund,
    divisionId: division,
    livelihood: livelihood === undefined ? undefined : livelihood === 'true',
    lostAt: lost,
    grade,
    light,
    search: q,
  };
}

function rowView({ instanceId, nextDueKey, ...row }: ItemRow, locale: Locale): ItemRowView {
  return {
    id: instanceId,
    ...row,
    phaseName: phaseName(row.phase, locale),
    nextDueName: nextDueKey === null ? null : obligationName(nextDueKey, locale),
  };
}

/** A line of a history in the reader's words. */
export function entryView(entry: HistoryEntry, locale: Locale): HistoryEntryView {
  if (entry.kind === 'event') return { kind: 'event', hash: entry.hash, ...recordedView(entry.recorded, locale) };
  const { kind, at, obligationKey, due, daysBefore } = entry;
  return { kind, at, obligationKey, name: obligationName(obligationKey, locale), due, daysBefore };
}
