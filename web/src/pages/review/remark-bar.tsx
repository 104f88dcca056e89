import { useEffect, useId, useRef, type ReactNode } from 'react';
import { tablePlace } from '../../../../domain/scoring/table-place.ts';
import { useLangOf } from '../../blocks/written.tsx';
import { useSay, type Say } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { TARGET_TEXT } from '../../text/targets-text.ts';
import { columnName } from '../targets/columns.ts';
import type { Sheet } from '../targets/sheet-body.ts';
import { cellOfPath } from './place-of-cell.ts';
import { annotated, type ReviewDraft } from './review-draft.ts';

interface Props {
  readonly path: string;
  readonly sheet: Sheet;
  readonly draft: ReviewDraft;
  readonly onDraft: (change: (before: ReviewDraft) => ReviewDraft) => void;
  /** Asked for by a button: then it is written at once. */
  readonly called: boolean;
  /** Tools of the table. */
  readonly children: ReactNode;
}

/** The remark on the chosen place, like a spreadsheet's formula line: an empty one is none. */
export function RemarkBar({ path, sheet, draft, onDraft, called, children }: Props): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (called) field.current?.focus();
  }, [called, path]);
  const text = draft.annotations.find((one) => one.path === path)?.text ?? '';
  return (
    <div className="remark-bar">
      <label htmlFor={id}>{say(T.remarkOn, { place: placeName(path, sheet, say) })}</label>
      <input
        ref={field}
        id={id}
        className="input"
        maxLength={1000}
        placeholder={say(T.remarkExample)}
        aria-describedby={`${id}-keys`}
        lang={langOf(text)}
        value={text}
        onChange={({ target }) => {
          onDraft((before) => annotated(before, path, target.value));
        }}
      />
      <span id={`${id}-keys`} className="visually-hidden">
        {say(T.remarkKeys)}
      </span>
      {children}
    </div>
  );
}

/** What a place is called: 第 3 行 指标值, 年度总体目标. */
export function placeName(path: string, { rows }: Pick<Sheet, 'rows'>, say: Say): string {
  const place = tablePlace(path);
  if (place?.of === 'annualTarget') return say(T.annualTarget);
  if (place?.of === 'amountFen') return say(T.amount);
  if (place?.of === 'tasks') return say(TARGET_TEXT.tasks);
  const cell = cellOfPath(path, rows);
  if (place?.of !== 'row' || !cell) return say(T.table);
  const no = place.row + 1;
  return place.cell === undefined ? say(T.row, { no }) : say(T.cell, { no, column: columnName(cell.column, say) });
}
