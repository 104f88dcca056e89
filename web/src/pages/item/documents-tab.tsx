import { useMemo, useState, type ReactNode } from 'react';
import { asInstant } from '../../../../domain/calendar/plain-date.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { DocumentView } from '../../acts/document-view.tsx';
import { isDocumentKind } from '../../acts/schemas.ts';
import type { Item } from '../../api/item-answers.ts';
import { useVersion, useVersions, type Version } from '../../api/use-item.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Person } from '../../blocks/person.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { AttachmentsPanel } from '../../files/attachments-panel.tsx';
import { DOCUMENT_NAMES } from '../../text/document-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { numberedDocuments } from './numbered-documents.ts';
import { PapersPart } from './papers-part.tsx';
import { useRecord } from './use-record.ts';

const HASH_SHOWN = 12;

/** 文书: official documents by their numbers, and every frozen file with what proves it. */
export function DocumentsTab({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const record = useRecord(item.id);
  const versions = useVersions(item.id);
  if (record.error) return <ReadError error={record.error} onRetry={record.retry} />;
  if (versions.isPending || !record.complete) return <Skeleton rows={4} height={30} />;
  if (!versions.data) return <ReadError error={versions.error} onRetry={() => void versions.refetch()} />;
  return (
    <div className="documents-tab">
      <Numbered item={item} />
      <PapersPart itemId={item.id} version={item.version} />
      <AttachmentsPanel itemId={item.id} />
      <h3 className="tab-part">{say(T.frozen)}</h3>
      {versions.data.rows.length === 0 ? (
        <Empty title={say(T.noVersions)} />
      ) : (
        <ul className="versions">
          {versions.data.rows.map((version) => (
            <VersionRow key={version.id} itemId={item.id} version={version} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Numbered({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { events } = useRecord(item.id);
  const documents = useMemo(() => numberedDocuments(events), [events]);
  if (documents.length === 0) return <Empty title={say(T.noDocuments)} />;
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.documentNumber)}>
      <table className="table">
        <thead>
          <tr>
            {[T.documentOn, T.documentNumber, T.documentWhat, T.documentBy].map((text) => (
              <th key={text.en} scope="col">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map(({ seq, on, number, commandName, by }) => (
            <tr key={seq}>
              <td className="nowrap">{formatDate(on, locale, 'date')}</td>
              <td className="nowrap">
                <b>
                  <Written>{number}</Written>
                </b>
              </td>
              <td>{commandName}</td>
              <td>
                <Person name={by} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
