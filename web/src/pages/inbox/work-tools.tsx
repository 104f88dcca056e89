import type { ReactNode } from 'react';
import { FilterText } from '../../ask/filter-controls.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { SavedFilters } from '../../filters/saved-filters.tsx';
import { useHolds } from '../../session/session.ts';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { PutOffDone } from './put-off-note.tsx';
import type { Selection } from './use-selection.ts';
import { namedFilter, ofNamed, type ChangeFilter, type WorkFilter } from './work-filter.ts';

interface Props {
  readonly filter: WorkFilter;
  readonly onFilter: ChangeFilter;
  readonly selection: Selection;
  readonly onPutOff: (done: PutOffDone) => void;
}

/** Beside the kinds of work: words, filters by name, and what can be done with all chosen lines. */
export function WorkTools({ filter, onFilter, selection, onPutOff }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  return (
    <>
      <FilterText
        label={say(T.find)}
        value={filter.find}
        onChange={(find) => {
          onFilter({ find });
        }}
      />
      {holds('item.read') && (
        <SavedFilters
          list="inbox"
          current={namedFilter(filter)}
          onChoose={(named) => {
            onFilter(ofNamed(named));
          }}
        />
      )}
      <ExportButton
        path="/inbox"
        query={{ group: filter.group, day: filter.day, kind: filter.kind, q: filter.find }}
        name={say(T.title)}
      />
      <BulkBar selection={selection} onPutOff={onPutOff} />
    </>
  );
}
