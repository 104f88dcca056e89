import type { ReactNode } from 'react';
import type { Library } from '../../../../domain/libraries/entry-acts.ts';
import { listOf, standardsOf, textOf, type LibraryField } from '../../../../domain/libraries/fields.ts';
import { standardText, writeField } from '../../../../domain/libraries/field-text.ts';
import { LIBRARY_PLANS } from '../../../../domain/libraries/library.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { Entry } from '../../api/library-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { EDITION_TEXT, ENGAGEMENT_TEXT as E, LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

/** Fields of a library's table, beside the name and what it shares with the others; the first below the name. */
export const TABLE_KEYS: Readonly<Record<Library, { readonly below: string; readonly columns: readonly string[] }>> = {
  agencies: { below: 'creditCode', columns: ['kind', 'sectors'] },
  experts: { below: 'title', columns: ['sectors', 'employer'] },
  indicators: { below: 'explanation', columns: ['l2', 'framework', 'comparator', 'standards', 'verification'] },
  guidance: { below: 'summary', columns: ['kind', 'steps', 'clauses'] },
};

/** A library's field by its key. */
export function fieldOf(library: Library, key: string): LibraryField | undefined {
  return LIBRARY_PLANS[library].fields.find((field) => field.key === key);
}

const MOST_IN_A_CELL = 3;

interface FactProps {
  readonly field: LibraryField;
  readonly entry: Entry;
}

/** A fact as it stands in a table: of many, the first few and how many more. */
export function FactCell({ field, entry: { content } }: FactProps): ReactNode {
  const { locale } = useLanguage();
  const names = listOf(content, field.key);
  if (field.key === 'comparator')
    return <Written>{[writeField(field, content['comparator'], locale), textOf(content, 'unit')].join(' ')}</Written>;
  if (field.key === 'framework')
    return (
      <>
        {writeField(field, content['framework'], locale)}
        <span className="second">
          <Written>{textOf(content, 'edition')}</Written>
        </span>
      </>
    );
  if (field.key === 'l2')
    return (
      <>
        <Written>{textOf(content, 'l1')}</Written>
        <span className="second">
          <Written>{textOf(content, 'l2')}</Written>
        </span>
      </>
    );
  if (field.input === 'standards') return <Latest entry={content} />;
  if (names.length <= MOST_IN_A_CELL) return <Written>{writeField(field, content[field.key], locale)}</Written>;
  const first = writeField(field, names.slice(0, MOST_IN_A_CELL), locale);
  return <Written>{`${first} +${String(names.length - MOST_IN_A_CELL)}`}</Written>;
}

function Latest({ entry }: { readonly entry: Entry['content'] }): ReactNode {
  const [latest] = standardsOf(entry).toSorted((a, b) => b.year - a.year);
  return latest === undefined ? null : <Written>{standardText(latest).split(' | ').slice(0, 3).join(' · ')}</Written>;
}

/** What has flowed back to an entry, in a cell of the table. */
export function FigureCell({ entry: { figures } }: { readonly entry: Entry }): ReactNode {
  const say = useSay();
  const { engagements, quality, drawn, uses } = figures;
  if (engagements !== undefined)
    return (
      <>
        {typeof quality === 'number' ? quality.toFixed(2) : say(E.unrated)}
        <span className="second">{say(E.engagements, { count: engagements })}</span>
      </>
    );
  if (drawn !== undefined) return say(E.times, { count: drawn });
  return uses === undefined ? say(T.unknown) : String(uses);
}

/** What the column of figures is called; undefined where a library has none. */
export const FIGURE_HEADS: Readonly<Record<Library, Bilingual | undefined>> = {
  agencies: E.score,
  experts: E.draws,
  indicators: EDITION_TEXT.usedHead,
  guidance: undefined,
};
