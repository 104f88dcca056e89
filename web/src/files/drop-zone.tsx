import { useState, type DragEvent, type ReactNode } from 'react';
import { useSay } from '../text/language.tsx';
import { FILES_TEXT as T } from '../text/files-text.ts';
import { FileButton } from './file-button.tsx';
import { UploadList } from './upload-list.tsx';
import type { UploadPlace } from './upload.ts';
import type { Uploads } from './use-uploads.ts';
import './files.css';

interface Props {
  /** What the button is for, where there are several on a page. */
  readonly name?: string | undefined;
  readonly limit: number | undefined;
  readonly place: UploadPlace;
  readonly uploads: Uploads;
  readonly children?: ReactNode;
}

const MIB = 2 ** 20;

/** Takes files, chosen or dropped, and shows each on its way with its own result. */
export function DropZone({ name, limit, place, uploads, children }: Props): ReactNode {
  const say = useSay();
  const [over, setOver] = useState(false);
  const take = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    uploads.add(Array.from(event.dataTransfer.files), place);
  };
  return (
    <div
      className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={take}
    >
      <UploadList uploads={uploads} />
      <div className="act-buttons">
        <FileButton
          name={name === undefined ? say(T.choose) : say(T.chooseFor, { place: name })}
          multiple
          onFiles={(files) => {
            uploads.add(files, place);
          }}
        />
        {children}
      </div>
      {limit !== undefined && <p className="note">{say(T.drop, { limit: Math.floor(limit / MIB) })}</p>}
    </div>
  );
}
