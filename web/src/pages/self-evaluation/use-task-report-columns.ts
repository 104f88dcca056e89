import { useMemo } from 'react';
import type { GridColumn } from '../../grid/grid-types.ts';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import { TASK_NAMES } from '../../text/targets-text.ts';

/** The columns: what the approved table says, and what the unit reports. */
export function useTaskReportColumns(): readonly GridColumn[] {
  const say = useSay();
  return useMemo(
    () => [
      { key: 'name', name: say(TASK_NAMES.name), width: 160, kind: 'text', readOnly: true },
      { key: 'content', name: say(TASK_NAMES.content), width: 190, kind: 'long', readOnly: true },
      { key: 'amount', name: say(TASK_NAMES.amount), width: 100, kind: 'number', readOnly: true },
      { key: 'fiscal', name: say(TASK_NAMES.fiscal), width: 142, kind: 'number', readOnly: true },
      { key: 'spent', name: say(T.spent), width: 100, kind: 'number' },
      { key: 'spentFiscal', name: say(T.spentFiscal), width: 164, kind: 'number' },
      { key: 'result', name: say(T.result), width: 220, kind: 'long' },
    ],
    [say],
  );
}
