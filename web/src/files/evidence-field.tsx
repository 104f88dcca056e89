import type { ReactNode } from 'react';
import { useAttachments, type Attachment } from '../api/attachment-answers.ts';
import { Button } from '../blocks/button.tsx';
import { FIELD_NAMES } from '../text/field-text.ts';
import { FILES_TEXT as T } from '../text/files-text.ts';
import { useSay } from '../text/language.tsx';
import { AttachedFile } from './attached-file.tsx';
import { DropZone } from './drop-zone.tsx';
import { withAttachment, type EvidenceDraft } from './evidence-draft.ts';
import { FileButton } from './file-button.tsx';
import './files.css';
import type { UploadPlace } from './upload.ts';
import { useUploads } from './use-uploads.ts';

interface Props {
  /** Which part of the matter it proves. */
  readonly place: UploadPlace;
  /** What that part is called, where there are several on a page. */
  readonly of?: string;
  readonly hint: string;
  /** What stays on paper says where it is. */
  readonly withPlace?: boolean;
  readonly evidence: readonly EvidenceDraft[];
  readonly onChange: (change: (before: readonly EvidenceDraft[]) => readonly EvidenceDraft[]) => void;
}

/** Evidence: files that are handed in at once and named by their hash, or the name of what stays on paper. */
export function EvidenceField({ place, of, hint, withPlace = false, evidence, onChange }: Props): ReactNode {
  const say = useSay();
  const { itemId } = place;
  const list = useAttachments(itemId);
  const uploads = useUploads((attachment, { replaces }) => {
    const old = list.data?.rows.find(({ id }) => id === replaces);
    onChange((before) => withAttachment(before, attachment, old));
  });
  return (
    <div className="field">
      <span className="field-label">{say(T.evidence)}</span>
      <ul className="evidence-list">
        {evidence.map((one, index) => (
          <li key={`${String(index)}${one.sha256 ?? ''}`}>
            <Piece
              itemId={itemId}
              piece={one}
              withPlace={withPlace}
              onPiece={(piece) => {
                onChange((before) => before.map((each, at) => (at === index ? piece : each)));
              }}
            />
            <span className="act-buttons">
              <Replace
                piece={one}
                rows={list.data?.rows ?? []}
                place={place}
                onFile={(file, to) => {
                  uploads.add([file], to);
                }}
              />
              <Button
                size="small"
                aria-label={say(T.remove, { name: one.name })}
                onClick={() => {
                  onChange((before) => before.filter((_each, at) => at !== index));
                }}
              >
                ✕
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Loose
        itemId={itemId}
        rows={list.data?.rows ?? []}
        place={place}
        evidence={evidence}
        onInclude={(attachment) => {
          onChange((before) => withAttachment(before, attachment, undefined));
        }}
      />
      <DropZone name={of} limit={list.data?.limit} place={place} uploads={uploads}>
        <Button
          size="small"
          onClick={() => {
            onChange((before) => [...before, { name: '' }]);
          }}
        >
          {say(T.addName)}
        </Button>
      </DropZone>
      <p className="note">{hint}</p>
    </div>
  );
}

interface LooseProps {
  readonly itemId: string;
  readonly rows: readonly Attachment[];
  readonly place: UploadPlace;
  readonly evidence: readonly EvidenceDraft[];
  readonly onInclude: (attachment: Attachment) => void;
}

/** What was handed in here and is not named by the report: after a reload in the middle, or taken out again. */
function Loose({ itemId, rows, place, evidence, onInclude }: LooseProps): ReactNode {
  const say = useSay();
  const loose = rows.filter(
    ({ sha256, replacedBy, ...row }) =>
      row.kind === place.kind &&
      row.place === place.place &&
      replacedBy === null &&
      !evidence.some((one) => one.sha256 === sha256),
  );
  if (loose.length === 0) return null;
  return (
    <ul className="evidence-list">
      {loose.map((attachment) => (
        <li key={attachment.id}>
          <AttachedFile itemId={itemId} name={attachment.name} sha256={attachment.sha256} />
          <span className="note">{say(T.loose)}</span>
          <Button
            size="small"
            aria-label={say(T.includeOne, { name: attachment.name })}
            onClick={() => {
              onInclude(attachment);
            }}
          >
            {say(T.include)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface PieceProps {
  readonly itemId: string;
  readonly piece: EvidenceDraft;
  readonly withPlace: boolean;
  readonly onPiece: (piece: EvidenceDraft) => void;
}

function Piece({ itemId, piece, withPlace, onPiece }: PieceProps): ReactNode {
  const say = useSay();
  const { name, sha256, where = '' } = piece;
  return (
    <>
      {sha256 === undefined ? (
        <>
          <input
            className="input"
            aria-label={say(T.evidenceName)}
            value={name}
            onChange={({ target }) => {
              onPiece({ ...piece, name: target.value });
            }}
          />
          {withPlace && (
            <input
              className="input"
              aria-label={say(FIELD_NAMES.where)}
              placeholder={say(FIELD_NAMES.where)}
              value={where}
              onChange={({ target }) => {
                onPiece({ ...piece, where: target.value });
              }}
            />
          )}
        </>
      ) : (
        <AttachedFile itemId={itemId} name={name} sha256={sha256} />
      )}
      {!(withPlace && sha256 === undefined) && (
        <span className="note">
          {sha256 === undefined ? say(T.noHash) : say(T.hashOf, { hash: sha256.slice(0, 16) })}
        </span>
      )}
    </>
  );
}

interface ReplaceProps {
  readonly piece: EvidenceDraft;
  readonly rows: readonly Attachment[];
  readonly place: UploadPlace;
  readonly onFile: (file: File, place: UploadPlace) => void;
}

/** Only what was handed in at this place can be replaced; the old file stays on the record. */
function Replace({ piece, rows, place, onFile }: ReplaceProps): ReactNode {
  const say = useSay();
  const old = rows.find(
    (row) =>
      row.sha256 === piece.sha256 && row.place === place.place && row.kind === place.kind && row.replacedBy === null,
  );
  if (!old) return null;
  return (
    <FileButton
      name={say(T.replace)}
      label={say(T.replaceOne, { name: piece.name })}
      onFiles={([file]) => {
        if (file) onFile(file, { ...place, replaces: old.id });
      }}
    />
  );
}
