import type { ReactNode } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { Chip } from '../../blocks/chip.tsx';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import type { ChangeFilter, WorkFilter } from './work-filter.ts';

interface Props {
  readonly rows: readonly TodoEntry[];
  readonly filter: WorkFilter;
  readonly onFilter: ChangeFilter;
}

/** The kinds of work that wait, with their counts, each a filter. */
export function WorkChips({ rows, filter, onFilter }: Props): ReactNode {
  const say = useSay();
  const commands = rows.flatMap((row) => row.commands);
  const kinds = [...new Map(commands.map(({ command, name }) => [command, name]))];
  const count = (command: string): number => rows.filter((row) => row.commands.some((one) => one.command === command)).length;
  return (
    <div className="filter-bar">
      <span className="chips">
        <Chip on={filter.command === undefined} name={say(T.everything)} onClick={() => { onFilter({ command: undefined }); }} />
        {kinds.map(([command, name]) => (
          <Chip
            key={command}
            on={filter.command === command}
            name={`${name} ${String(count(command))}`}
            onClick={() => {
              onFilter({ command: filter.command === command ? undefined : command });
            }}
          />
        ))}
      </span>
    </div>
  );
}
