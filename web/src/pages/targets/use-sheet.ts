import { useCallback, useEffect, useRef, useState } from 'react';
import { useKept } from '../../acts/kept.ts';
import { useLinkState } from '../../api/api-provider.tsx';
import type { CellConflict } from '../../../../domain/targets/merge-sheets.ts';
import { useAutosave, type Draft, type Saving } from '../write/use-draft.ts';
import { bodyOf, sameSheet, sheetOf, type Sheet } from './sheet-body.ts';
import { begun, chosen, joined, saved, type SheetState } from './sheet-state.ts';

interface Beginning {
  readonly itemId: string;
  /** Which round this is: what was kept of another one is not mixed in. */
  readonly round: string;
  /** The draft as the server has it, which the next save goes over. */
  readonly draft: Draft | null;
  /** What the writing begins from: the draft, or the table of the round before. */
  readonly sheet: Sheet;
  /** Somebody else's changes have been taken in: what undo remembers is to have them, too. */
  readonly onJoined: (base: Sheet, theirs: Sheet) => void;
}

export interface SheetWriting {
  readonly sheet: Sheet;
  readonly write: (change: (before: Sheet) => Sheet) => void;
  readonly saving: Saving;
  readonly conflicts: readonly CellConflict[];
  readonly choose: (conflict: CellConflict, value: string) => void;
  /** Who saved in between, as long as there is something to choose. */
  readonly joinedWith: string | undefined;
}

/**
 * A table being written: kept on this machine at every pause, saved on the server a little later, and put together with
 * what a colleague saves meanwhile. Nothing that anybody typed is given up without somebody's choice.
 */
export function useSheet({ itemId, round, draft, sheet: start, onJoined }: Beginning): SheetWriting {
  const [state, change, forget] = useKept<SheetState>(`targets:${itemId}:${round}`, () =>
    begun(start, draft?.revision ?? 0),
  );
  const [joinedWith, setJoinedWith] = useState<string>();
  const saving = useAutosave({
    itemId,
    kind: 'targets',
    value: state.sheet,
    first: draft,
    bodyOf,
    forget,
    onSaved: ({ body, revision }) => {
      const sheet = sheetOf(body);
      change((before) => saved(before, sheet, revision));
    },
    held: state.conflicts.length > 0,
  });
  const join = useCallback(
    (theirs: Draft, base: Sheet) => {
      const sheet = sheetOf(theirs.body);
      onJoined(base, sheet);
      setJoinedWith(theirs.updatedByName ?? undefined);
      change((before) => joined(before, sheet, theirs.revision));
    },
    [change, onJoined],
  );
  useFirstSave(state, draft, join, saving);
  useColleague(state, join, saving);
  useRetry(saving);
  const write = useCallback(
    (next: (before: Sheet) => Sheet) => {
      change((before) => ({ ...before, sheet: next(before.sheet) }));
    },
    [change],
  );
  return {
    sheet: state.sheet,
    write,
    saving,
    conflicts: state.conflicts,
    choose: (conflict, value) => {
      change((before) => chosen(before, conflict, value));
    },
    joinedWith,
  };
}

type Join = (theirs: Draft, base: Sheet) => void;

/** What was kept here and never reached the server is saved now, over whatever was saved there meanwhile. */
function useFirstSave({ sheet, base, conflicts }: SheetState, draft: Draft | null, join: Join, saving: Saving): void {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    if (draft && draft.revision > base.revision) {
      join(draft, base.sheet);
    } else if (conflicts.length === 0 && !sameSheet(sheet, base.sheet)) {
      saving.keepMine();
    }
  }, [sheet, base, conflicts, draft, join, saving]);
}

/** Somebody was faster: his text is joined to mine, which is saved as soon as nothing waits for a choice. */
function useColleague({ base }: SheetState, join: Join, { theirs, takeTheirs }: Saving): void {
  useEffect(() => {
    if (!theirs) return;
    join(theirs, base.sheet);
    takeTheirs();
  }, [theirs, takeTheirs, base, join]);
}

/** A save that failed is tried again when the server answers again, or somebody has signed in. */
function useRetry(saving: Saving): void {
  const { awaySince, signedOut } = useLinkState();
  const reachable = awaySince === undefined && !signedOut;
  const before = useRef(reachable);
  useEffect(() => {
    const back = reachable && !before.current;
    before.current = reachable;
    if (back && saving.state === 'failed') saving.keepMine();
  }, [reachable, saving]);
}
