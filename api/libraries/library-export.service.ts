import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { LIBRARY_NAMES, type Library } from '../../domain/libraries/entry-acts.ts';
import type { LibraryField } from '../../domain/libraries/fields.ts';
import { writeField } from '../../domain/libraries/field-text.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { INFORMING_COLUMNS as I } from '../../domain/libraries/library-text.ts';
import type { Locale } from '../../domain/locale.ts';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import { ExportsService } from '../export/exports.service.ts';
import type { Column } from '../export/sheet.ts';
import type { Caller } from '../http/request.ts';
import { LibrariesService } from './libraries.service.ts';
import type { EntryView, ExportEntries } from './library.schemas.ts';

type EntryColumn = Column<EntryView>;

/** A library as a file: exactly the filter, personal data masked, in the columns that an import reads. */
@Injectable()
export class LibraryExport {
  constructor(
    @Inject(LibrariesService) private readonly libraries: LibrariesService,
    @Inject(ExportsService) private readonly exports: ExportsService,
  ) {}

  export(
    library: Library,
    { facet, ...asked }: ExportEntries,
    caller: Caller,
    locale: Locale,
  ): Promise<StreamableFile> {
    const page = (cursor?: string) =>
      this.libraries.list(library, { ...asked, facet, cursor, limit: PAGE_SIZE.most }, caller, locale);
    const columns = columnsOf(library);
    return this.exports.file({ file: library, title: LIBRARY_NAMES[library], asked, columns, page }, caller, locale);
  }
}

function columnsOf(library: Library): readonly EntryColumn[] {
  const own = LIBRARY_PLANS[library].fields.filter(({ apart }) => apart !== true).map(columnOf);
  return [...own, ...figureColumns(library), ...STANDING];
}

function columnOf(field: LibraryField): EntryColumn {
  return {
    name: field.name,
    kind: 'text',
    width: field.width ?? 20,
    of: ({ content }, locale) => writeField(field, content[field.key], locale),
  };
}

const STANDING: readonly EntryColumn[] = [
  { name: I.region, kind: 'text', width: 12, of: ({ regionName }) => regionName },
  { name: I.state, kind: 'text', width: 10, of: ({ stateName }) => stateName },
  { name: I.stateReason, kind: 'text', width: 24, of: ({ stateReason }) => stateReason },
];

function figureColumns(library: Library): readonly EntryColumn[] {
  const number = (name: EntryColumn['name'], of: EntryColumn['of']): EntryColumn => ({
    name,
    kind: 'number',
    width: 12,
    of,
  });
  switch (library) {
    case 'agencies':
      return [
        number(I.engagements, ({ figures }) => figures.engagements),
        number(I.quality, ({ figures }) => figures.quality),
      ];
    case 'experts':
      return [number(I.drawn, ({ figures }) => figures.drawn)];
    case 'indicators':
      return [number(I.uses, ({ figures }) => figures.uses)];
    case 'guidance':
      return [];
  }
}
