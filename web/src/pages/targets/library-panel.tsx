import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { textOf } from '../../../../domain/libraries/fields.ts';
import { LEVEL2_NAMES } from '../../../../domain/scoring/levels-text.ts';
import { textIn } from '../../../../domain/targets/sheet.ts';
import { EntryPageAnswer, type Entry } from '../../api/library-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { FilterText } from '../../ask/filter-controls.tsx';
import { Button } from '../../blocks/button.tsx';
import { ReadError } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { LIBRARY_PICK_TEXT as T, SIGN_NAMES } from '../../text/targets-text.ts';
import { useSay } from '../../text/language.tsx';
import { standardHint, withIndicator } from './from-library.ts';
import { newRowKey } from './sheet-body.ts';
import type { EditorState } from './use-editor.ts';

const SHOWN = 8;
const LEVELS: Readonly<Record<string, (typeof LEVEL2_NAMES)[keyof typeof LEVEL2_NAMES]>> = LEVEL2_NAMES;

/** The indicator library beside the table, narrowed to the level of the row that is looked at (S3). */
export function LibraryPanel({ editor }: { readonly editor: EditorState }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { grid, sheet } = editor;
  const at = grid.selection.active.row;
  const level = textIn(sheet.rows[at], 'level2');
  const [q, setQ] = useState<string>();
  const facet = ['framework:targets', ...(LEVELS[level] ? [`targetLevel:${level}`] : [])];
  const found = useQuery({
    queryKey: ['indicators', q ?? '', facet],
    queryFn: ({ signal }) =>
      send({
        path: '/libraries/indicators',
        query: { q, facet, state: 'listed', limit: SHOWN },
        answer: EntryPageAnswer,
        signal,
      }),
    placeholderData: (before) => before,
  });
  const fill = ({ name, content }: Entry): void => {
    const standard = standardHint(content);
    const origin = say(T.origin, { edition: textOf(content, 'edition') });
    const basis = standard === '' ? origin : say(T.withStandard, { origin, standard });
    grid.replace(withIndicator(sheet.rows, at, { name, content, basis }, () => ({ id: newRowKey(), cells: {} })));
  };
  return (
    <section className="panel library-pick">
      <div className="panel-head">
        <h2>{say(T.title)}</h2>
      </div>
      <div className="panel-body">
        <FilterText label={say(T.search)} value={q} onChange={setQ} />
        {LEVELS[level] && <p className="note">{say(T.ofLevel, { level: say(LEVELS[level]) })}</p>}
        {found.isError && <ReadError error={found.error} onRetry={() => void found.refetch()} />}
        {found.data?.rows.length === 0 && <p className="note">{say(T.nothing)}</p>}
        <ul>
          {found.data?.rows.map((row) => (
            <Pick key={row.id} row={row} onFill={fill} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Pick({ row, onFill }: { readonly row: Entry; readonly onFill: (row: Entry) => void }): ReactNode {
  const say = useSay();
  const signs: Readonly<Record<string, (typeof SIGN_NAMES)[keyof typeof SIGN_NAMES]>> = SIGN_NAMES;
  const sign = signs[textOf(row.content, 'comparator')];
  const standard = standardHint(row.content);
  return (
    <li>
      <b>
        <Written>{row.name}</Written>
      </b>{' '}
      <span className="note">
        {sign && say(sign)} <Written>{textOf(row.content, 'unit')}</Written> ·{' '}
        {say(T.uses, { count: row.figures.uses ?? 0 })}
      </span>
      {standard !== '' && <span className="second">{say(T.standard, { standard })}</span>}
      <Button
        size="small"
        aria-label={say(T.fillWith, { name: row.name })}
        onClick={() => {
          onFill(row);
        }}
      >
        {say(T.fill)}
      </Button>
    </li>
  );
}
