import { supervisionPapers } from '../../domain/papers/supervision-papers.ts';
import type { SupervisionState } from '../../domain/processes/supervision/state.ts';
import { bureauOf } from '../papers/paper-content.ts';
import type { ArchiveForm } from './archive-form.ts';
import { L } from './dossier-tables.ts';
import { supervisionDossier } from './supervision-dossier.ts';

/** 归档包 of a supervised matter (P4): its dossier, its slip, replies, returns and close; evidence lies among the attachments. */
export const SUPERVISION_ARCHIVE: ArchiveForm<SupervisionState> = {
  process: 'supervision',
  dossier: supervisionDossier,
  async *papers({ chain, events, unit, region }, papers) {
    const issuer = bureauOf(region);
    for (const { seq, at, form } of supervisionPapers({ events, book: chain.book, issuer, unit }, L)) {
      const bytes = await papers.written({ form: 'table', table: form, issuer, at }, 'pdf');
      yield { name: `${String(seq)}-${form.title}.pdf`, at, bytes };
    }
  },
};
