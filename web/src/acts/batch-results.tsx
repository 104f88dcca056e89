import type { ReactNode } from 'react';
import type { Bilingual } from '../../../domain/locale.ts';
import type { BatchResult } from '../api/batch-answers.ts';
import { ShapeIcon } from '../blocks/light.tsx';
import { Written } from '../blocks/written.tsx';
import { useSay } from '../text/language.tsx';

/** What became of a row, with the name it is known by. */
export type NamedResult = BatchResult & { readonly name: string };

interface Props {
  readonly told: readonly NamedResult[];
  /** `done` counts; a row is done, or refused and why. */
  readonly words: { readonly done: Bilingual; readonly rowDone: Bilingual; readonly rowRefused: Bilingual };
}

/** What became of each row of a batch. */
export function BatchResults({ told, words }: Props): ReactNode {
  const say = useSay();
  const refused = told.filter(({ status }) => status === 'refused');
  return (
    <div role="status">
      {told.length > 0 && (
        <div className="batch-told">
          <b>{say(words.done, { done: told.length - refused.length, refused: refused.length })}</b>
          <ul>
            {told.map(({ id, name, status, problem }) => (
              <li key={id}>
                <ShapeIcon shape={status === 'done' ? 'check' : 'diamond'} />
                <Written>{name}</Written>{' '}
                {status === 'done' ? say(words.rowDone) : say(words.rowRefused, { why: problem?.detail ?? '' })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
