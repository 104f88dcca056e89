import type { ReactNode } from 'react';
import { patched } from '../../../../domain/targets/sheet.ts';
import { GridTools } from '../../grid/grid-tools.tsx';
import { rangeOf } from '../../grid/selection.ts';
import { useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { indented } from './group-notes.ts';
import type { EditorState } from './use-editor.ts';

/** The grid's own edits, and what only a target table has: sub-rows, shared weights, columns to unfold. */
export function EditorTools({ editor }: { readonly editor: EditorState }): ReactNode {
  const say = useSay();
  const { grid, sheet, all, setAll, setSharing } = editor;
  const part = (indent: boolean) => (): void => {
    const { top, bottom } = rangeOf(grid.selection);
    grid.replace(patched(sheet.rows, indented(sheet.rows, top, bottom, indent)));
  };
  return (
    <GridTools grid={grid}>
      <button type="button" className="tool" onClick={part(true)}>
        {say(T.indent)}
      </button>
      <button type="button" className="tool" onClick={part(false)}>
        {say(T.outdent)}
      </button>
      <button
        type="button"
        className="tool"
        onClick={() => {
          setSharing(true);
        }}
      >
        {say(T.suggest)}
      </button>
      <button
        type="button"
        className="tool"
        aria-pressed={all}
        onClick={() => {
          setAll(!all);
        }}
      >
        {say(all ? T.fewerColumns : T.moreColumns)}
      </button>
    </GridTools>
  );
}
