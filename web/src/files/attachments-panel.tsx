import { useMemo, type ReactNode } from 'react';
import { asInstant } from '../../../domain/calendar/plain-date.ts';
import { isDocumentKind } from '../acts/schemas.ts';
import { attachmentAddress, useAttachments, type Attachment } from '../api/attachment-answers.ts';
import { momentWords } from '../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../blocks/states.tsx';
import { Written } from '../blocks/written.tsx';
import { useToday } from '../session/today.tsx';
import { DOCUMENT_NAMES } from '../text/document-text.ts';
import { FILES_TEXT as T } from '../text/files-text.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileButton } from './file-button.tsx';
import { sizeWords } from './size-words.ts';
import type { UploadPlace } from './upload.ts';
import { useUploads, type Uploads } from './use-uploads.ts';
import './files.css';

interface Props {
  readonly itemId: string;
  /** Files of one kind of document; without it, those of the whole item. */
  readonly kind?: string;
  /** The document is being written: more can be added. */
  readonly writable?: boolean;
}

/** Files of an item as a list: who gave which when, what took whose place, and the file itself. */
export function AttachmentsPanel({ itemId, kind, writable = false }: Props): ReactNode {
  const say = useSay();
  const list = useAttachments(itemId);
  const place = { itemId, kind: kind ?? '', place: '' };
  const uploads = useUploads(() => undefined);
  const all = list.data?.rows;
  const rows = useMemo(() => all?.filter((row) => kind === undefined || row.kind === kind) ?? [], [all, kind]);
  if (list.isPending) return <Skeleton rows={2} height={30} />;
  if (!list.data) return <ReadError error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <section className="attachments" aria-label={say(T.title)}>
      <h3 className="tab-part">{say(T.title)}</h3>
      {rows.length === 0 ? (
        <Empty title={say(T.none)} />
      ) : (
        <AttachmentTable rows={rows} itemId={itemId} {...(writable && { place, uploads })} />
      )}
      {writable && <DropZone limit={list.data.limit} place={place} uploads={uploads} />}
    </section>
  );
}

interface TableProps {
  readonly rows: readonly Attachment[];
  readonly itemId: string;
  readonly place?: UploadPlace;
  readonly uploads?: Uploads;
}

function AttachmentTable({ rows, itemId, place, uploads }: TableProps): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.title)}>
      <table className="table">
        <thead>
          <tr>
            {[T.name, T.belongs, T.size, T.by, T.hash].map((text) => (
              <th key={text.en} scope="col">
                {say(text)}
              </th>
            ))}
            {uploads && (
              <th scope="col">
                <span className="visually-hidden">{say(T.replace)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} itemId={itemId} {...(place && uploads && { place, uploads })} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const HASH_SHOWN = 16;

function Row({ row, itemId, place, uploads }: Omit<TableProps, 'rows'> & { readonly row: Attachment }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { id, kind, name, size, sha256, uploadedByName, uploadedAt, replacedBy } = row;
  return (
    <tr className={replacedBy === null ? '' : 'attachment-replaced'}>
      <td>
        <a className="attached-file" href={attachmentAddress(itemId, id)} download>
          <Written>{name}</Written>
        </a>{' '}
        {replacedBy !== null && <span className="tag">{say(T.replaced)}</span>}
      </td>
      <td>
        {isDocumentKind(kind) ? say(DOCUMENT_NAMES[kind]) : kind}
        {kind === 'rectification' && row.place !== '' && ` · ${say(T.problemPlace, { no: row.place })}`}
      </td>
      <td className="nowrap">{sizeWords(size, say)}</td>
      <td>
        <Written>{uploadedByName}</Written>{' '}
        <span className="muted">{momentWords(asInstant(uploadedAt), today, locale)}</span>
      </td>
      <td className="note attachment-hash">{sha256.slice(0, HASH_SHOWN)}</td>
      {place && uploads && (
        <td>
          {replacedBy === null && (
            <FileButton
              name={say(T.replace)}
              label={say(T.replaceOne, { name })}
              onFiles={([file]) => {
                if (file) uploads.add([file], { ...place, place: row.place, replaces: id });
              }}
            />
          )}
        </td>
      )}
    </tr>
  );
}
