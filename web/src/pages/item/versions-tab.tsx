import { useState, type ReactNode } from 'react';
import { asInstant } from '../../../../domain/calendar/plain-date.ts';
import type { Item } from '../../api/item-answers.ts';
import { useVersion, useVersions, type Version } from '../../api/use-item.ts';
import { DocumentView } from '../../acts/document-view.tsx';
import { isDocumentKind } from '../../acts/schemas.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { SettledNote } from '../../blocks/settled-note.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DOCUMENT_NAMES } from '../../text/document-text.ts';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';

const HASH_SHOWN = 12;

/** Every frozen version with its hash, and the clocks that have ended. */
export function VersionsTab({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const versions = useVersions(item.id);
  if (versions.isPending) return <Skeleton rows={4} height={30} />;
  if (!versions.data) return <ReadError error={versions.error} onRetry={() => void versions.refetch()} />;
  return (
    <>
      {versions.data.rows.length === 0 ? (
        <Empty title={say(T.noVersions)} />
      ) : (
        <ul className="versions">
          {versions.data.rows.map((version) => (
            <VersionRow key={version.id} itemId={item.id} version={version} />
          ))}
        </ul>
      )}
      {item.settled.length > 0 && (
        <section className="settled">
          <h3>{say(T.settledClocks)}</h3>
          <ul>
            {item.settled.map((settled) => (
              <li key={`${settled.key}${settled.on}`}>
                {settled.name} <SettledNote settled={settled} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function VersionRow({ itemId, version }: { readonly itemId: string; readonly version: Version }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const [open, setOpen] = useState(false);
  const { kind, number, hash, createdAt } = version;
  return (
    <li>
      <button
        type="button"
        className="version-row"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <b>
          {isDocumentKind(kind) ? say(DOCUMENT_NAMES[kind]) : kind} {say(T.version, { no: number })}
        </b>
        <span className="muted">{momentWords(asInstant(createdAt), today, locale)}</span>
        <span className="note">{say(T.hash, { hash: hash.slice(0, HASH_SHOWN) })}</span>
      </button>
      {open && <Content itemId={itemId} version={version} />}
    </li>
  );
}

function Content({ itemId, version }: { readonly itemId: string; readonly version: Version }): ReactNode {
  const body = useVersion(itemId, version.id);
  if (body.isPending) return <Skeleton rows={4} height={22} />;
  if (!body.data) return <ReadError error={body.error} onRetry={() => void body.refetch()} />;
  return <DocumentView kind={version.kind} body={body.data.body} />;
}
