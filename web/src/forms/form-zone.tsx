import { useState, type ReactNode } from 'react';
import { FileButton } from '../files/file-button.tsx';
import { FORMS_TEXT as T } from '../text/forms-text.ts';
import { useSay } from '../text/language.tsx';
import '../files/files.css';

/** Takes one file, chosen or dropped. */
export function FormZone({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const say = useSay();
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const take = (files: readonly File[]): void => {
    const [file] = files;
    setSeveral(files.length > 1);
    if (file && files.length === 1) onFile(file);
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
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(Array.from(event.dataTransfer.files));
      }}
    >
      <div className="act-buttons">
        <FileButton name={say(T.choose)} onFiles={take} />
      </div>
      <p className="note">{say(T.drop)}</p>
      {several && (
        <p className="field-fault" role="alert">
          {say(T.one)}
        </p>
      )}
    </div>
  );
}
