import type { ReactNode } from 'react';
import { useSay } from '../text/language.tsx';
import { FILES_TEXT as T } from '../text/files-text.ts';
import { DropBox } from './drop-box.tsx';
import { FileButton } from './file-button.tsx';
import { UploadList } from './upload-list.tsx';
import type { UploadPlace } from './upload.ts';
import type { Uploads } from './use-uploads.ts';

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
  const add = (files: readonly File[]): void => {
    uploads.add(files, place);
  };
  return (
    <DropBox onFiles={add}>
      <UploadList uploads={uploads} />
      <div className="act-buttons">
        <FileButton
          name={name === undefined ? say(T.choose) : say(T.chooseFor, { place: name })}
          multiple
          onFiles={add}
        />
        {children}
      </div>
      {limit !== undefined && <p className="note">{say(T.drop, { limit: Math.floor(limit / MIB) })}</p>}
    </DropBox>
  );
}
