import { RecordCheckPageAnswer } from '../../api/audit-answers.ts';
import { usePages } from '../../ask/use-pages.ts';

const SHOWN = 20;

/** Proofs of the scope, the last first. */
export function useRecordChecks() {
  return usePages(RecordCheckPageAnswer, { path: '/record/checks', size: SHOWN });
}
