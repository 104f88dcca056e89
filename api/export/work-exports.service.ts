import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import type { Locale } from '../../domain/locale.ts';
import { DeliveriesService } from '../delivery/deliveries.service.ts';
import type { Caller } from '../http/request.ts';
import { InboxService } from '../inbox/inbox.service.ts';
import { OversightService } from '../oversight/oversight.service.ts';
import { PeopleService } from '../people/people.service.ts';
import { ResultsService } from '../results/results.service.ts';
import type { Paged } from './all-pages.ts';
import { DESK_NAMES, EXPORT_TEXT as T } from './export-text.ts';
import type { ExportBoard, ExportDeliveries, ExportDisclosures, ExportInbox, ExportPeople } from './exports.schemas.ts';
import { ExportsService } from './exports.service.ts';
import {
  BOARD_COLUMNS,
  DELIVERY_COLUMNS,
  DISCLOSURE_COLUMNS,
  INBOX_COLUMNS,
  PEOPLE_COLUMNS,
  type ExportedWork,
} from './work-columns.ts';

const limit = PAGE_SIZE.most;

/** Lists of work, people and messages as files, by the same head and the same bounds. */
@Injectable()
export class WorkExportsService {
  constructor(
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(InboxService) private readonly inboxes: InboxService,
    @Inject(ResultsService) private readonly results: ResultsService,
    @Inject(PeopleService) private readonly staff: PeopleService,
    @Inject(DeliveriesService) private readonly deliveryLists: DeliveriesService,
    @Inject(OversightService) private readonly oversight: OversightService,
  ) {}

  inbox(asked: ExportInbox, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = async (cursor?: string): Promise<Paged<ExportedWork>> => {
      const { rows, next } = await this.inboxes.inbox({ ...asked, cursor, limit }, caller, locale);
      return { rows: rows.filter((row): row is ExportedWork => row.view === 'todo' || row.view === 'later'), next };
    };
    const { view, kind: work, ...filter } = asked;
    const title = view === 'later' ? T.later : T.inbox;
    const list = { file: 'inbox', title, asked: { ...filter, work }, columns: INBOX_COLUMNS, page };
    return this.exports.file(list, caller, locale);
  }

  disclosures(asked: ExportDisclosures, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.results.disclosures({ ...asked, cursor, limit }, caller);
    const { phase, decision, ...filter } = asked;
    const desk = { ...filter, desk: DESK_NAMES[decision ?? phase][locale] };
    return this.exports.file(
      { file: 'disclosures', title: T.disclosures, asked: desk, columns: DISCLOSURE_COLUMNS, page },
      caller,
      locale,
    );
  }

  people(asked: ExportPeople, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.staff.list({ ...asked, cursor, limit }, caller, locale);
    const { state: account, ...filter } = asked;
    const list = { file: 'people', title: T.people, asked: { ...filter, account }, columns: PEOPLE_COLUMNS, page };
    return this.exports.file(list, caller, locale);
  }

  deliveries(asked: ExportDeliveries, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.deliveryLists.list({ ...asked, cursor, limit }, caller, locale);
    const { state: fate, channel } = asked;
    const list = { file: 'deliveries', title: T.deliveries, asked: { fate, channel }, columns: DELIVERY_COLUMNS, page };
    return this.exports.file(list, caller, locale);
  }

  board(asked: ExportBoard, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.oversight.board({ ...asked, cursor, limit }, caller, locale);
    const { kind: work, ...filter } = asked;
    const list = { file: 'board', title: T.board, asked: { ...filter, work }, columns: BOARD_COLUMNS, page };
    return this.exports.file(list, caller, locale);
  }
}
