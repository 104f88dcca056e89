import type { ReactNode } from 'react';
import type { Library } from '../../../../domain/libraries/entry-acts.ts';
import { isListed, listOf, standardsOf, textOf, type LibraryField } from '../../../../domain/libraries/fields.ts';
import { standardText, writeField } from '../../../../domain/libraries/field-text.ts';
import { LIBRARY_PLANS } from '../../../../domain/libraries/library.ts';
import type { EntryDetail } from '../../api/library-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Article } from './article.tsx';

interface Props {
  readonly library: Library;
  readonly entry: EntryDetail;
}

/** Everything that is known of an entry; an article is read as one. */
export function EntryFacts({ library, entry }: Props): ReactNode {
  const say = useSay();
  const { fields } = LIBRARY_PLANS[library];
  const hasPersonal = fields.some(({ key, personal }) => personal === true && entry.content[key] !== undefined);
  const known = fields.filter(({ key, apart }) => key !== 'name' && apart !== true && entry.content[key] !== undefined);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.facts)}</h2>
      </div>
      <div className="panel-body">
        {library === 'guidance' && <Article text={textOf(entry.content, 'body')} />}
        <dl className="entry-facts">
          {known.map((field) => (
            <div key={field.key}>
              <dt>{say(field.name)}</dt>
              <dd>
                <Fact field={field} entry={entry} />
              </dd>
            </div>
          ))}
        </dl>
        {hasPersonal && entry.personal === 'masked' && <p className="note">{say(T.masked)}</p>}
      </div>
    </section>
  );
}

function Fact({ field, entry: { content } }: { readonly field: LibraryField; readonly entry: EntryDetail }): ReactNode {
  const { locale } = useLanguage();
  if (field.input === 'standards')
    return (
      <ul>
        {standardsOf(content).map((standard) => (
          <li key={standardText(standard)}>
            <Written>{standardText(standard)}</Written>
          </li>
        ))}
      </ul>
    );
  if (isListed(field.input))
    return listOf(content, field.key).map((one) => (
      <span key={one} className="tag">
        <Written>{writeField(field, [one], locale)}</Written>
      </span>
    ));
  return (
    <span className="kept-lines">
      <Written>{writeField(field, content[field.key], locale)}</Written>
    </span>
  );
}
