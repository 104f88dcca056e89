import type { ReactNode } from 'react';
import { Chip } from '../../blocks/chip.tsx';
import { useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import { LEDGER_VIEWS, type LedgerAddress } from './use-ledger.ts';

const NAMES = { document: T.byDocument, unit: T.byUnit, person: T.byPerson } as const;

/** Rows of one document, of one unit or of one person together. */
export function ViewChoice({ address }: { readonly address: LedgerAddress }): ReactNode {
  const say = useSay();
  return (
    <div className="chips" role="group" aria-label={say(T.views)}>
      {LEDGER_VIEWS.map((view) => (
        <Chip
          key={view}
          on={address.view === view}
          name={say(NAMES[view])}
          onClick={() => {
            address.change({ view: view === 'document' ? undefined : view });
          }}
        />
      ))}
    </div>
  );
}
