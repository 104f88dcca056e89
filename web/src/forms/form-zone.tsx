import { useState, type ReactNode } from 'react';
import { DropBox } from '../files/drop-box.tsx';
import { FileButton } from '../files/file-button.tsx';
import { FORMS_TEXT as T } from '../text/forms-text.ts';
import { useSay } from '../text/language.tsx';

/** Takes one file, chosen or dropped. */
export function FormZone({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const say = useSay();
  const [several, setSeveral] = useState(false);
  const take = (files: readonly File[]): void => {
    const [file] = files;
    setSeveral(files.length > 1);
    if (file && files.length === 1) onFile(file);
  };
  return (
    <DropBox onFiles={take}>
      <div className="act-buttons">
        <FileButton name={say(T.choose)} onFiles={take} />
      </div>
      <p className="note">{say(T.drop)}</p>
      {several && (
        <p className="field-fault" role="alert">
          {say(T.one)}
        </p>
      )}
    </DropBox>
  );
}
