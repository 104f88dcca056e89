import type { ReactNode } from 'react';
import { useAttachments, type Attachment } from '../../api/attachment-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { AttachedFile } from '../../files/attached-file.tsx';
import { DropZone } from '../../files/drop-zone.tsx';
import { FileButton } from '../../files/file-button.tsx';
import type { UploadPlace } from '../../files/upload.ts';
import { useUploads } from '../../files/use-uploads.ts';
import { FILES_TEXT } from '../../text/files-text.ts';
import { useSay } from '../../text/language.tsx';
import { REPORT_TEXT as T } from '../../text/rectify-text.ts';
import type { EvidenceDraft } from './report-draft.ts';

interface Props {
  readonly itemId: string;
  /** The number of the problem that it proves. */
  readonly no: number;
  readonly evidence: readonly EvidenceDraft[];
  readonly onChange: (change: (before: readonly EvidenceDraft[]) => readonly EvidenceDraft[]) => void;
}

/** Evidence of one problem: files that are handed in at once and named by their hash, or the name of what stays on paper. */
export function EvidenceField({ itemId, no, evidence, onChange }: Props): ReactNode {
  const say = useSay();
  const list = useAttachments(itemId);
  const place = { itemId, kind: 'rectification', place: String(no) };
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
              onName={(name) => {
                onChange((before) => before.map((each, at) => (at === index ? { ...each, name } : each)));
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
      <DropZone name={say(FILES_TEXT.problemPlace, { no })} limit={list.data?.limit} place={place} uploads={uploads}>
        <Button
          size="small"
          onClick={() => {
            onChange((before) => [...before, { name: '' }]);
          }}
        >
          {say(T.addName)}
        </Button>
      </DropZone>
      <p className="note">{say(T.evidenceHint)}</p>
    </div>
  );
}

/** The new file in place of the old one; the same file twice is one piece of evidence. */
function withAttachment(
  before: readonly EvidenceDraft[],
  { name, sha256 }: Attachment,
  old: Attachment | undefined,
): readonly EvidenceDraft[] {
  const piece = { name, sha256 };
  if (old && before.some((one) => one.sha256 === old.sha256))
    return before.map((one) => (one.sha256 === old.sha256 ? piece : one));
  return before.some((one) => one.sha256 === sha256 && one.name === name) ? before : [...before, piece];
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
  readonly onName: (name: string) => void;
}

function Piece({ itemId, piece: { name, sha256 }, onName }: PieceProps): ReactNode {
  const say = useSay();
  return (
    <>
      {sha256 === undefined ? (
        <input
          className="input"
          aria-label={say(T.evidenceName)}
          value={name}
          onChange={({ target }) => {
            onName(target.value);
          }}
        />
      ) : (
        <AttachedFile itemId={itemId} name={name} sha256={sha256} />
      )}
      <span className="note evidence-hash">
        {sha256 === undefined ? say(T.noHash) : say(T.hash, { hash: sha256.slice(0, 16) })}
      </span>
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
      name={say(FILES_TEXT.replace)}
      label={say(FILES_TEXT.replaceOne, { name: piece.name })}
      onFiles={([file]) => {
        if (file) onFile(file, { ...place, replaces: old.id });
      }}
    />
  );
}
