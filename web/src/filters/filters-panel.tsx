import { useState, type ReactNode } from 'react';
import type { SavedFilter } from '../api/filter-answers.ts';
import { AskText } from '../ask/ask-fields.tsx';
import { AskForm } from '../ask/ask-form.tsx';
import { ReadError, Skeleton } from '../blocks/states.tsx';
import { useSay } from '../text/language.tsx';
import { FILTERS_TEXT as T } from '../text/filters-text.ts';
import { ArrangeFilter } from './arrange-filter.tsx';
import { useFiltersAsk } from './use-filters-ask.ts';
import { activeFilter, type FilteredList, type NamedFilter } from './named-filter.ts';
import { useSavedFilters } from './use-saved-filters.ts';

interface Props {
  readonly list: FilteredList;
  readonly current: NamedFilter;
  readonly onChoose: (filter: NamedFilter) => void;
}

/** The names, and how they are kept. */
export function FiltersPanel({ list, current, onChoose }: Props): ReactNode {
  const say = useSay();
  const [arranging, setArranging] = useState(false);
  const saved = useSavedFilters(list);
  if (saved.isPending) return <Skeleton rows={3} height={30} />;
  if (!saved.data) return <ReadError error={saved.error} onRetry={() => void saved.refetch()} />;
  const { rows, audiences } = saved.data;
  const [own, shared] = [rows.filter((row) => row.own), rows.filter((row) => !row.own)];
  const active = activeFilter(rows, current);
  return (
    <div className="filters-panel">
      {rows.length === 0 && <p className="note">{say(T.none)}</p>}
      {arranging ? (
        <ul aria-label={say(T.own)}>
          {rows.map((row) => (
            <ArrangeFilter key={row.id} list={list} row={row} own={own} audiences={audiences} />
          ))}
        </ul>
      ) : (
        <>
          <Names name={say(T.own)} rows={own} active={active} onChoose={onChoose} />
          <Names name={say(T.shared)} rows={shared} active={active} onChoose={onChoose} />
        </>
      )}
      {rows.length > 0 && (
        <button
          type="button"
          className="quiet-button"
          aria-pressed={arranging}
          onClick={() => {
            setArranging(!arranging);
          }}
        >
          {say(arranging ? T.arranged : T.arrange)}
        </button>
      )}
      {arranging ? <p className="note">{say(T.scopeNote)}</p> : <SaveAs list={list} current={current} own={own} />}
    </div>
  );
}

interface NamesProps {
  readonly name: string;
  readonly rows: readonly SavedFilter[];
  readonly active: SavedFilter | undefined;
  readonly onChoose: (filter: NamedFilter) => void;
}

function Names({ name, rows, active, onChoose }: NamesProps): ReactNode {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{name}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="filter-name"
              aria-pressed={row === active}
              onClick={() => {
                onChoose(row === active ? {} : row.filter);
              }}
            >
              <span>{row.name}</span>
              {row.isDefault && <span className="tag">{say(T.isDefault)}</span>}
              {row.sharedBy !== null && <span className="note">{say(T.by, { name: row.sharedBy })}</span>}
              {row.own && row.sharedWith && (
                <span className="note">{say(T.sharedWith, { audience: row.sharedWith.name })}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SaveAs({
  list,
  current,
  own,
}: {
  readonly list: FilteredList;
  readonly current: NamedFilter;
  readonly own: readonly SavedFilter[];
}): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<Readonly<Record<string, string>>>({ name: '' });
  const asking = useFiltersAsk(list, () => {
    setValue({ name: '' });
  });
  if (Object.keys(current).length === 0) return <p className="note">{say(T.nothingChosen)}</p>;
  const name = value['name']?.trim() ?? '';
  return (
    <section>
      <h2>{say(T.saveAs)}</h2>
      <AskForm
        value={value}
        onChange={setValue}
        submit={say(T.save)}
        onSubmit={() => {
          asking.mutate({ path: '/saved-filters', body: { list, name, filter: current } });
        }}
        busy={asking.isPending}
        error={asking.error}
      >
        <AskText name="name" label={say(T.name)} />
        {own.some((row) => row.name === name) && <p className="note">{say(T.replaces)}</p>}
      </AskForm>
    </section>
  );
}
