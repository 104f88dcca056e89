import type { ReactNode } from 'react';
import { useSay } from '../text/language.tsx';
import { PAPER_TEXT as T } from '../text/paper-text.ts';

interface Props {
  readonly itemId: string;
  /** Whose paper it is: an item's where nothing is said. */
  readonly of?: 'budget-items' | 'result-documents';
  readonly kind: string;
  /** What the paper is called, for whoever hears the links alone. */
  readonly name: string;
  /** The line of the record that it was made from; without it, the last. */
  readonly seq?: number;
  /** The clock that a slip is about. */
  readonly clockKey?: string;
}

const FORMATS = ['docx', 'pdf'] as const;

/** An official paper as files: for a word processor, and to be printed. */
export function PaperLinks({ itemId, of = 'budget-items', kind, name, seq, clockKey }: Props): ReactNode {
  const say = useSay();
  const query = new URLSearchParams({
    ...(seq !== undefined && { seq: String(seq) }),
    ...(clockKey !== undefined && { key: clockKey }),
  }).toString();
  return (
    <span className="act-buttons paper-links">
      {FORMATS.map((format) => (
        <a
          key={format}
          className="small-button"
          href={`/api/v1/${of}/${itemId}/papers/${kind}.${format}${query === '' ? '' : `?${query}`}`}
          aria-label={say(T.download, { name, format: say(T[format]) })}
          download
        >
          {say(T[format])}
        </a>
      ))}
    </span>
  );
}
