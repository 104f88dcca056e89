import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { stateAfter, type EntryAct } from '../../domain/libraries/entry-acts.ts';
import type { Content } from '../../domain/libraries/fields.ts';
import { PROPOSAL_MAIL as M } from '../../domain/libraries/library-text.ts';
import { fill } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { spreadOf } from '../../db/queries/indicator-use.ts';
import { firstWriter } from '../../db/queries/library-changes.ts';
import type { EntryRow } from '../../db/queries/library-entries.ts';
import { entryWrite, type Wanted } from '../../db/queries/library-write.ts';
import { queueMails } from '../../db/queries/mail.ts';
import { inTransaction, type Pool, type Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import type { Seal } from '../../db/sealed.ts';
import { CLOCK, PERSONAL_SEAL, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { stableId } from '../http/stable-id.ts';
import { refuse } from '../people/dated.ts';
import { LibrariesService } from './libraries.service.ts';
import type { Asker } from './library-changes.service.ts';
import { LibraryChecks } from './library-checks.service.ts';
import { writeEntry } from './library-writer.ts';
import type { DecideProposal, IndicatorSpread, NewProposal } from './edition.schemas.ts';
import type { EntryDetail } from './library.schemas.ts';

/** A proposal belongs to no edition yet. */
const NO_EDITION = '—';

/** Units propose indicators; finance accepts them into the next edition or declines them, and the proposer is told. */
@Injectable()
export class ProposalsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(PERSONAL_SEAL) private readonly seal: Seal,
    @Inject(LibrariesService) private readonly libraries: LibrariesService,
    @Inject(LibraryChecks) private readonly checks: LibraryChecks,
  ) {}

  /** @throws {DomainError} `invalidInput` where the unit has proposed the same already */
  async propose({ content, reason }: NewProposal, key: string, { caller, locale }: Asker): Promise<EntryDetail> {
    const [grant] = grantsWith(caller, 'library.propose');
    if (grant?.unitId === undefined) throw new DomainError('notFound');
    const id = stableId('proposal', caller.id, key);
    const wanted: Wanted = {
      library: 'indicators',
      id,
      regionId: grant.regionId,
      unitId: grant.unitId,
      shared: false,
      state: 'proposed',
      stateReason: reason,
      act: 'propose',
      note: reason,
      content: { framework: 'targets', edition: NO_EDITION, ...content },
    };
    await inTransaction(this.pool, async (db) => {
      const { rowCount } = await db.query('select from library_entry where id = $1', [id]);
      if (!rowCount) await this.write(db, wanted, caller);
    });
    return this.libraries.one('indicators', id, caller, locale);
  }

  /** @throws {DomainError} `notFound`, `entryElsewhere`, `entryNotNow`, `staleVersion`, `invalidInput` */
  async decide(id: string, asked: DecideProposal, { caller, locale }: Asker): Promise<EntryDetail> {
    const scope = await this.libraries.scope('indicators', caller);
    const { accept, opinion } = asked;
    await inTransaction(this.pool, async (db) => {
      const row = await this.libraries.row(db, 'indicators', id, scope, 'for update of e');
      if (!scope.keeps.includes(row.regionId)) throw new DomainError('entryElsewhere', { region: row.regionName });
      const content = { ...row.content, ...accept };
      if (accept) refuse(await this.checks.faults(db, 'indicators', { content, regionId: row.regionId }));
      await this.move(db, row, { act: accept ? 'accept' : 'decline', content, ...asked }, caller);
      await this.tell(db, row, accept?.edition, opinion);
    });
    return this.libraries.one('indicators', id, caller, locale);
  }

  /** By the unit that proposed it. @throws {DomainError} `notFound`, `entryNotNow`, `staleVersion` */
  async withdraw(id: string, version: number, { caller, locale }: Asker): Promise<EntryDetail> {
    const scope = await this.libraries.scope('indicators', caller);
    await inTransaction(this.pool, async (db) => {
      const row = await this.libraries.row(db, 'indicators', id, scope, 'for update of e');
      if (row.unitId === null || !scope.units.includes(row.unitId)) throw new DomainError('notFound');
      await this.move(db, row, { act: 'withdraw', content: row.content, version, opinion: '' }, caller);
    });
    return this.libraries.one('indicators', id, caller, locale);
  }

  /** How target tables set an indicator. @throws {DomainError} `notFound` */
  async spread(id: string, caller: Caller): Promise<IndicatorSpread> {
    const scope = await this.libraries.scope('indicators', caller);
    const { name } = await this.libraries.row(this.pool, 'indicators', id, scope);
    return { spread: (await spreadOf(this.pool, name)) ?? null };
  }

  private async move(
    db: Queryable,
    row: EntryRow,
    asked: { readonly act: EntryAct; readonly content: Content; readonly version: number; readonly opinion: string },
    caller: Caller,
  ): Promise<void> {
    const { act, content, version, opinion } = asked;
    const state = stateAfter('indicators', row.state, act, opinion);
    if (row.version !== version) throw new DomainError('staleVersion', { expected: version, current: row.version });
    const { id, regionId, unitId } = row;
    const before = { row, personal: {} };
    const wanted = { library: 'indicators', id, regionId, unitId, shared: true, state, content, before, act } as const;
    await this.write(db, { ...wanted, stateReason: opinion, note: opinion }, caller);
  }

  private async tell(db: Queryable, row: EntryRow, edition: string | undefined, opinion: string): Promise<void> {
    const proposer = await firstWriter(db, row.id);
    if (!proposer) return;
    const { subject, body } = edition === undefined ? M.declined : M.accepted;
    const { locale } = proposer;
    const words = { name: row.name, edition: edition ?? '', opinion: opinion === '' ? M.nothing[locale] : opinion };
    const mail = { subject: fill(subject[locale], words), body: fill(body[locale], words), at: this.clock.now() };
    await queueMails(db, [{ ...mail, messageId: `proposal.${row.id}@bihuan`, personId: proposer.id }]);
  }

  private write(db: Queryable, wanted: Wanted, caller: Caller): Promise<void> {
    return writeEntry(db, entryWrite(wanted, caller.id, this.clock.now(), this.seal));
  }
}
