import type { Dossier } from '../../domain/papers/dossier.ts';
import type { FormPaper } from '../../domain/papers/form-paper.ts';
import type { Paper } from '../../domain/papers/paper.ts';
import type { PaperFonts } from './paper-fonts.ts';
import { pdfOfDossier } from './pdf-dossier.ts';
import { pdfOfForm } from './pdf-form.ts';
import { pdfOfPaper } from './pdf-paper.ts';

/** What is to be written as a PDF: prose, a table or a whole history, and the moment that its bytes are dated by. Plain data. */
export type PdfJob =
  | { readonly form: 'paper'; readonly paper: Paper; readonly at: string }
  | { readonly form: 'table'; readonly table: FormPaper; readonly issuer: string; readonly at: string }
  | { readonly form: 'dossier'; readonly dossier: Dossier; readonly at: string };

/** The PDF of a job; the first one takes a second or two of a processor for its typefaces. */
export function writePdf(job: PdfJob, fonts: PaperFonts): Promise<Buffer> {
  if (job.form === 'dossier') return pdfOfDossier(job.dossier, job.at, fonts);
  return job.form === 'paper' ? pdfOfPaper(job.paper, job.at, fonts) : pdfOfForm(job.table, job, fonts);
}
