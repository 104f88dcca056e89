import type { ReactNode } from 'react';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { useCellWords } from './columns.ts';
import { changeLines, type Differences } from './differences.ts';
import type { ChangeLine } from './task-differences.ts';
import type { Sheet } from './sheet-body.ts';

interface Props {
  readonly differences: Differences;
  readonly sheet: Sheet;
  readonly onGo: (line: ChangeLine) => void;
}

/** The differences to an earlier version as a list; the table shows the same at its cells. */
export function ComparePanel({ differences, sheet, onGo }: Props): ReactNode {
  const say = useSay();
  const words = useCellWords();
  const lines = changeLines(differences, sheet, words, say);
  const { no } = differences;
  return (
    <section className="panel compare-panel">
      <div className="panel-head">
        <h2>{lines.length === 0 ? say(T.compareSame, { no }) : say(T.compareTitle, { no, count: lines.length })}</h2>
      </div>
      {lines.length > 0 && (
        <ul className="panel-body">
          {lines.map((line) => (
            <li key={line.key}>
              {line.row === undefined ? (
                line.sentence
              ) : (
                <button
                  type="button"
                  className="fault-link"
                  onClick={() => {
                    onGo(line);
                  }}
                >
                  <Written>{line.sentence}</Written>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
