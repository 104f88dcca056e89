import type { ReactNode } from 'react';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { cellOfPath } from './place-of-cell.ts';
import { placeName } from './remark-bar.tsx';
import { annotated } from './review-draft.ts';
import type { FormParts } from './review-form.tsx';

type Props = Pick<FormParts, 'draft' | 'sheet' | 'grid'> & { readonly onDraft: FormParts['change'] };

/** The remarks made so far; a click goes to the cell. */
export function Remarks({ draft, sheet, grid, onDraft }: Props): ReactNode {
  const say = useSay();
  const { annotations } = draft;
  if (annotations.length === 0) return null;
  return (
    <section className="remarks">
      <h3>{say(T.remarks, { count: annotations.length })}</h3>
      <ul>
        {annotations.map(({ path, text }) => {
          const [place, cell] = [placeName(path, sheet, say), cellOfPath(path, sheet.rows)];
          return (
            <li key={path}>
              <span>
                {cell ? (
                  <button
                    type="button"
                    className="fault-link"
                    onClick={() => {
                      grid.goTo(cell);
                    }}
                  >
                    <Written>{place}</Written>
                  </button>
                ) : (
                  <b>
                    <Written>{place}</Written>
                  </b>
                )}{' '}
                <Written>{text}</Written>
              </span>
              <button
                type="button"
                className="tool"
                aria-label={say(T.removeOf, { place })}
                onClick={() => {
                  onDraft((before) => annotated(before, path, ''));
                }}
              >
                {say(T.remove)}
              </button>
            </li>
          );
        })}
      </ul>
      <p className="note">{say(T.remarkReturnOnly)}</p>
    </section>
  );
}
