import { useState, type ReactNode } from 'react';
import type { SavedFilter, SavedFilters } from '../api/filter-answers.ts';
import { AskText } from '../ask/ask-fields.tsx';
import { AskForm } from '../ask/ask-form.tsx';
import { Failure } from '../blocks/failure.tsx';
import { useSay } from '../text/language.tsx';
import { FILTERS_TEXT as T } from '../text/filters-text.ts';
import { useFiltersAsk } from './use-filters-ask.ts';
import type { FilteredList } from './named-filter.ts';

interface Props {
  readonly list: FilteredList;
  readonly row: SavedFilter;
  readonly own: readonly SavedFilter[];
  readonly audiences: SavedFilters['audiences'];
}

/** One filter while they are put in order: somebody else's can only be made the one to open with. */
export function ArrangeFilter({ list, row, own, audiences }: Props): ReactNode {
  const say = useSay();
  const { id, name } = row;
  const asking = useFiltersAsk(list);
  const [open, setOpen] = useState<'rename' | 'remove'>();
  const at = own.indexOf(row);
  return (
    <li className="filter-arranged">
      <b>{name}</b>
      {row.sharedBy !== null && <span className="note">{say(T.by, { name: row.sharedBy })}</span>}
      <span className="filter-tools">
        <Tool
          label={say(T.makeDefaultOf, { name })}
          shown={say(T.makeDefault)}
          pressed={row.isDefault}
          onClick={() => {
            asking.mutate({
              method: 'PUT',
              path: '/saved-filters/default',
              body: { list, id: row.isDefault ? null : id },
            });
          }}
        />
        {row.own && at > 0 && (
          <Tool
            label={say(T.upOf, { name })}
            shown={say(T.up)}
            onClick={() => {
              asking.mutate({ method: 'PUT', path: '/saved-filters/order', body: { list, ids: movedUp(own, at) } });
            }}
          />
        )}
        {row.own && (
          <>
            <Tool
              label={say(T.renameOf, { name })}
              shown={say(T.rename)}
              onClick={() => {
                setOpen(open === 'rename' ? undefined : 'rename');
              }}
            />
            <Tool
              label={say(T.removeOf, { name })}
              shown={say(T.remove)}
              onClick={() => {
                setOpen(open === 'remove' ? undefined : 'remove');
              }}
            />
          </>
        )}
      </span>
      {row.own && (
        <select
          className="native-select"
          aria-label={say(T.share, { name })}
          value={row.sharedWith?.id ?? ''}
          onChange={({ target }) => {
            const sharedWith = target.value === '' ? null : target.value;
            asking.mutate({ method: 'PUT', path: `/saved-filters/${id}`, body: { sharedWith } });
          }}
        >
          <option value="">{say(T.notShared)}</option>
          {audiences.map((audience) => (
            <option key={audience.id} value={audience.id}>
              {audience.name}
            </option>
          ))}
        </select>
      )}
      {open === 'rename' && <Rename list={list} row={row} onDone={setOpen} />}
      {open === 'remove' && (
        <button
          type="button"
          className="quiet-button filter-remove"
          onClick={() => {
            asking.mutate({ method: 'DELETE', path: `/saved-filters/${id}` });
          }}
        >
          {say(T.removeSure)}
        </button>
      )}
      {asking.error && <Failure error={asking.error} />}
    </li>
  );
}

/** Own filters in the order in which this one stands before its neighbour. */
function movedUp(own: readonly SavedFilter[], at: number): readonly string[] {
  const ids = own.map(({ id }) => id);
  return [...ids.slice(0, at - 1), ...ids.slice(at, at + 1), ...ids.slice(at - 1, at), ...ids.slice(at + 1)];
}

interface ToolProps {
  readonly label: string;
  readonly shown: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, shown, pressed, onClick }: ToolProps): ReactNode {
  return (
    <button type="button" className="quiet-button" aria-label={label} aria-pressed={pressed} onClick={onClick}>
      {shown}
    </button>
  );
}

function Rename({
  list,
  row,
  onDone,
}: Pick<Props, 'list' | 'row'> & { readonly onDone: (open: undefined) => void }): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<Readonly<Record<string, string>>>({ name: row.name });
  const asking = useFiltersAsk(list, () => {
    onDone(undefined);
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.rename)}
      onSubmit={() => {
        asking.mutate({ method: 'PUT', path: `/saved-filters/${row.id}`, body: { name: value['name'] ?? '' } });
      }}
      busy={asking.isPending}
      error={asking.error}
    >
      <AskText name="name" label={say(T.name)} />
    </AskForm>
  );
}
