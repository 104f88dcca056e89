import { useMemo, useState, type ReactNode } from 'react';
import { fieldName } from '../../acts/field-words.ts';
import { pointWords } from '../../acts/point-words.ts';
import { documentMembers, type DocumentKind } from '../../acts/schemas.ts';
import { useVersion } from '../../api/use-item.ts';
import { wanText } from '../../blocks/wan.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { OPTION_NAMES } from '../../text/field-text.ts';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { versionRows, type Entry, type VersionRow } from './version-rows.ts';

interface Props {
  readonly itemId: string;
  readonly kind: DocumentKind;
  readonly left: string;
  readonly right: string;
}

const STATES = {
  same: T.rowSame,
  changed: T.rowChanged,
  added: T.rowAdded,
  removed: T.rowRemoved,
} as const satisfies Record<VersionRow['state'], Bilingual>;

/** Place by place, what differs marked by word and ground. */
export function VersionCompare({ itemId, kind, left, right }: Props): ReactNode {
  const say = useSay();
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [one, other] = [useVersion(itemId, left), useVersion(itemId, right)];
  const rows = useMemo(
    () => (one.data && other.data ? versionRows(documentMembers(kind), one.data.body, other.data.body) : undefined),
    [kind, one.data, other.data],
  );
  const error = one.error ?? other.error;
  if (error) {
    return (
      <ReadError
        error={error}
        onRetry={() => {
          void one.refetch();
          void other.refetch();
        }}
      />
    );
  }
  if (!rows) return <Skeleton rows={6} height={24} />;
  const count = (state: VersionRow['state']): number => rows.filter((row) => row.state === state).length;
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')];
  const shown = onlyChanges ? rows.filter(({ state }) => state !== 'same') : rows;
  return (
    <>
      <p className="compare-sum" role="status">
        <b>{changed + added + removed === 0 ? say(T.noDifference) : say(T.differs, { changed, added, removed })}</b>
        <label className="flag">
          <input
            type="checkbox"
            checked={onlyChanges}
            onChange={({ target }) => {
              setOnlyChanges(target.checked);
            }}
          />
          {say(T.onlyChanges)}
        </label>
      </p>
      {shown.length > 0 && <Rows rows={shown} />}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly VersionRow[] }): ReactNode {
  const say = useSay();
  const { placeWords, valueWords } = useRowWords();
  return (
    <div className="table-wrap">
      <table className="table compare">
        <thead>
          <tr>
            <th scope="col">{say(T.place)}</th>
            <th scope="col">{say(T.rowState)}</th>
            <th scope="col">{say(T.compareLeft)}</th>
            <th scope="col">{say(T.compareRight)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={`compare-${row.state}`}>
              <th scope="row">{placeWords(row)}</th>
              <td className="compare-mark">{say(STATES[row.state])}</td>
              <td>{row.state === 'added' ? '—' : valueWords(row, row.before)}</td>
              <td>{row.state === 'removed' ? '—' : valueWords(row, row.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useRowWords(): {
  readonly placeWords: (row: VersionRow) => string;
  readonly valueWords: (row: VersionRow, value: unknown) => string;
} {
  const say = useSay();
  return { placeWords, valueWords };

  function placeWords({ path }: VersionRow): string {
    return path
      .map((part, index) => (typeof part === 'string' ? word(part, path.slice(0, index)) : entryWords(part)))
      .join(' · ');
  }

  function word(name: string, before: VersionRow['path']): string {
    const found = fieldName(name, lastMember(before));
    return found ? say(found) : name;
  }

  function entryWords({ no, name }: Entry): string {
    return name === undefined ? say(T.entry, { no }) : say(T.entryNamed, { no, name });
  }

  function valueWords({ spec, path }: VersionRow, value: unknown): string {
    if (lastMember(path) === 'point' && typeof value === 'string') return pointWords(value, say);
    if (spec.kind === 'money' && typeof value === 'number') return wanText(value);
    if (spec.kind === 'choice' && typeof value === 'string') {
      const name = OPTION_NAMES[lastMember(path)]?.[value];
      return name ? say(name) : value;
    }
    if (typeof value === 'boolean') return value ? '✓' : '—';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  }
}

/** The member that a place is of; an entry is of its list. */
function lastMember(path: VersionRow['path']): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}
