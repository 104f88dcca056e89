import { useMemo } from 'react';
import type { GridColumn } from '../../grid/grid-types.ts';
import { ACTUAL_MODES } from '../../text/field-text.ts';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import { JUDGEMENTS } from './self-model.ts';

/** The columns of a self-evaluation: what is given, what is written, what is computed. */
export function useSelfColumns(): readonly GridColumn[] {
  const say = useSay();
  return useMemo(
    () => [
      { key: 'level1', name: say(T.level1), width: 88, kind: 'text', readOnly: true, grouped: true },
      { key: 'name', name: say(T.name), width: 190, kind: 'text', readOnly: true },
      { key: 'target', name: say(T.target), width: 96, kind: 'text', readOnly: true, align: 'end' },
      { key: 'weight', name: say(T.weight), width: 48, kind: 'number', readOnly: true },
      { key: 'actual', name: say(T.actual), width: 112, kind: 'text', align: 'end' },
      {
        key: 'judgement',
        name: say(T.judgement),
        width: 104,
        kind: 'choice',
        options: JUDGEMENTS.map((value) => ({ value, name: say(ACTUAL_MODES[value]) })),
      },
      { key: 'percent', name: say(T.percent), width: 44, kind: 'number' },
      { key: 'completion', name: say(T.completion), width: 74, kind: 'number', readOnly: true },
      { key: 'score', name: say(T.score), width: 60, kind: 'number', readOnly: true },
      { key: 'selfScore', name: say(T.selfScore), width: 62, kind: 'number' },
      { key: 'reason', name: say(T.reason), width: 196, kind: 'long' },
      { key: 'evidence', name: say(T.evidence), width: 140, kind: 'long' },
    ],
    [say],
  );
}
