import { Inject, Injectable } from '@nestjs/common';
import { yearOf, dateOf } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { nextNumber, printDocumentNumber } from '../../domain/papers/document-number.ts';
import { NUMBERED_ACTS, OWN_NUMBER_ACTS } from '../../domain/papers/number-rules.ts';
import { grantsWith, type Permission } from '../../domain/process/permissions.ts';
import { countNumbers, listNumbers, listOutsideNumbers } from '../../db/queries/document-numbers.ts';
import {
  authoritiesOf,
  regionOfMatter,
  seriesOf,
  seriesProofs,
  type NumberAuthority,
} from '../../db/queries/number-authorities.ts';
import { regionsBelow } from '../../db/queries/scope.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { MattersService } from '../access/matters.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { facetsOf, numberView, outsideView } from './number-views.ts';
import type * as schemas from './numbers.schemas.ts';

/** The register of document numbers as finance and audit read it. */
@Injectable()
export class NumbersService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  async list(asked: schemas.AskNumbers, caller: Caller, locale: Locale): Promise<schemas.NumberPage> {
    const { region, code, totals, ...filter } = asked;
    const [codes, scope] = await Promise.all([this.codes(caller, region), this.matters.scope(caller)]);
    const chosen = code === undefined ? codes : codes.filter((one) => one === code);
    const [page, counts] = await Promise.all([
      listNumbers(this.pool, scope, { ...filter, codes: chosen }),
      totals === 'true' ? countNumbers(this.pool, codes, filter.q) : undefined,
    ]);
    return {
      rows: page.rows.map((row) => numberView(row, locale)),
      next: page.next,
      facets: counts ? facetsOf(counts, asked) : null,
    };
  }

  async outside(asked: schemas.AskOutside, caller: Caller, locale: Locale): Promise<schemas.OutsidePage> {
    const { region, ...paging } = asked;
    const [regionIds, scope] = await Promise.all([
      this.regions(caller, 'number.read', region),
      this.matters.scope(caller),
    ]);
    const { rows, next } = await listOutsideNumbers(this.pool, scope, { regionIds, ...paging });
    return { rows: rows.map((row) => outsideView(row, locale)), next };
  }

  async series({ region, year }: schemas.AskSeries, caller: Caller): Promise<schemas.SeriesList> {
    const proofs = await seriesProofs(this.pool, await this.codes(caller, region), year);
    return {
      rows: proofs.map((proof) => ({
        ...proof,
        gaps: [...proof.gaps],
        next: printDocumentNumber(nextNumber(proof)),
      })),
    };
  }

  /** What the paper of an act would be numbered now; others may be faster, and who is second hears so. */
  async next({ act, item, region, on }: schemas.AskNext, caller: Caller): Promise<schemas.NextNumbers> {
    const regionIds = await this.regions(caller, 'number.read');
    const of = item === undefined ? region : await regionOfMatter(this.pool, item);
    const open = of !== undefined && regionIds.includes(of) ? await authoritiesOf(this.pool, [of]) : [];
    const active = open.filter((one) => one.active);
    const year = yearOf(on ?? dateOf(this.clock.now()));
    const kept = active.filter(({ sinceYear }) => sinceYear <= year);
    const series = await seriesOf(
      this.pool,
      kept.map(({ code }) => code),
      year,
    );
    const rows = kept.map(({ code, name, purposes }) => ({
      number: printDocumentNumber(nextNumber(series.get(code) ?? { code, year, startsAfter: 0, last: 0 })),
      code,
      name,
      fits: purposes.includes(NUMBERED_ACTS[act]),
    }));
    return {
      rows: rows.toSorted((a, b) => Number(b.fits) - Number(a.fits)),
      ownOnly: active.length > 0 && OWN_NUMBER_ACTS.includes(act),
    };
  }

  async authorities(caller: Caller): Promise<schemas.Authorities> {
    const rows = await authoritiesOf(this.pool, await this.regions(caller, 'number.read'));
    return { rows: rows.map((row) => ({ ...row, purposes: [...row.purposes] })) };
  }

  /** A code that the caller may do this with. */
  async authority(code: string, permission: Permission, caller: Caller): Promise<NumberAuthority | undefined> {
    const rows = await authoritiesOf(this.pool, await this.regions(caller, permission));
    return rows.find((one) => one.code === code);
  }

  /**
   * Bureaus whose register the caller may read or keep: a division's officer that of his whole bureau. Narrowed to a region
   * it is that bureau's alone: each keeps its own.
   */
  async regions(caller: Caller, permission: Permission, narrowed?: string): Promise<readonly string[]> {
    const own = await regionsBelow(this.pool, [
      ...new Set(grantsWith(caller, permission).map(({ regionId }) => regionId)),
    ]);
    return narrowed === undefined ? own : own.filter((id) => id === narrowed);
  }

  private async codes(caller: Caller, region: string | undefined): Promise<readonly string[]> {
    const rows = await authoritiesOf(this.pool, await this.regions(caller, 'number.read', region));
    return rows.map(({ code }) => code);
  }
}
