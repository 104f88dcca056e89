import type { ReactNode } from 'react';
import { useSay } from '../text/language.tsx';
import { GRID_TEXT as T } from '../text/grid-text.ts';
import type { GridEdit } from './commands.ts';
import type { GridHandle } from './use-grid.ts';

/** The edits of a grid as buttons, with their keys; what belongs to the matter itself comes as children. */
export function GridTools({ grid, children }: { readonly grid: GridHandle; readonly children?: ReactNode }): ReactNode {
  const say = useSay();
  const edit = (kind: Exclude<GridEdit['kind'], 'dropRows' | 'moveRows'>) => (): void => {
    grid.commit();
    grid.edit({ kind });
    grid.goTo(refOf(grid));
  };
  return (
    <div className="grid-tools" role="toolbar" aria-label={say(T.tools)}>
      {!grid.fixedRows && (
        <>
          <Tool name={say(T.insertRow)} keys="Alt+Enter" onClick={edit('insertRow')} />
          <Tool name={say(T.removeRows)} keys="Alt+Delete" onClick={edit('removeRows')} />
        </>
      )}
      <Tool name={say(T.undo)} keys="Ctrl+Z" off={!grid.canUndo} onClick={grid.undo} />
      <Tool name={say(T.redo)} keys="Ctrl+Y" off={!grid.canRedo} onClick={grid.redo} />
      <Tool name={say(T.fillDown)} keys="Ctrl+D" onClick={edit('fillDown')} />
      {children}
    </div>
  );
}

function refOf({ shown, columns, selection: { active } }: GridHandle) {
  return { row: shown[active.row]?.id ?? '', column: columns[active.column]?.key ?? '' };
}

interface ToolProps {
  readonly name: string;
  readonly keys: string;
  readonly off?: boolean;
  readonly onClick: () => void;
}

function Tool({ name, keys, off = false, onClick }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className="tool"
      title={keys}
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      aria-disabled={off}
      onClick={() => {
        if (!off) onClick();
      }}
    >
      {name}
    </button>
  );
}
