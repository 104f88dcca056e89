import { parentPort, workerData } from 'node:worker_threads';
import { paperFonts } from './paper-fonts.ts';
import { writePdf, type PdfJob } from './pdf-job.ts';

/** One PDF after the other, each answered by its bytes or by what went wrong; fonts are read once per thread. */
const fonts = paperFonts((workerData as { readonly fonts?: string }).fonts);

parentPort?.on('message', (job: PdfJob) => {
  writePdf(job, fonts).then(
    (file) => parentPort?.postMessage({ file }),
    (error: unknown) => parentPort?.postMessage({ wrong: error instanceof Error ? error.message : String(error) }),
  );
});
