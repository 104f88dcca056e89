import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { Course } from '../../api/training-answers.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { Written } from '../../blocks/written.tsx';
import { FileButton } from '../../files/file-button.tsx';
import { sizeWords } from '../../files/size-words.ts';
import { UploadList } from '../../files/upload-list.tsx';
import { useUploads } from '../../files/use-uploads.ts';
import { FILES_TEXT } from '../../text/files-text.ts';
import { useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';

/** The material of a course: words and files to download; whoever organises it adds files and takes them off. */
export function CourseFiles({ row }: { readonly row: Course }): ReactNode {
  const say = useSay();
  const { materials, files, organises } = row;
  if (materials === '' && files.length === 0 && !organises) return null;
  return (
    <details>
      <summary>{files.length === 0 ? say(T.materials) : say(T.materialsOf, { count: files.length })}</summary>
      {materials !== '' && (
        <p className="training-text">
          <Written>{materials}</Written>
        </p>
      )}
      <Files row={row} />
    </details>
  );
}

function Files({ row: { id, title, files, organises } }: { readonly row: Course }): ReactNode {
  const say = useSay();
  const queries = useQueryClient();
  const address = `/training/courses/${id}/files`;
  const uploads = useUploads(() => void queries.invalidateQueries());
  const removing = useAsk(z.undefined(), () => undefined);
  return (
    <>
      <ul className="recent">
        {files.map((file) => (
          <li key={file.id}>
            <a className="attached-file" href={`/api/v1${address}/${file.id}`} download>
              <Written>{file.name}</Written>
            </a>{' '}
            <span className="note">{sizeWords(file.size, say)}</span>
            {organises && (
              <Button
                size="small"
                aria-label={say(T.takeOff, { name: file.name })}
                loading={removing.isPending}
                onClick={() => {
                  removing.mutate({ path: `${address}/${file.id}/remove` });
                }}
              >
                ✕
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removing.error && <Failure error={removing.error} />}
      {organises && (
        <>
          <UploadList uploads={uploads} />
          <FileButton
            multiple
            name={say(FILES_TEXT.choose)}
            label={say(FILES_TEXT.chooseFor, { place: title })}
            onFiles={(chosen) => {
              uploads.add(chosen, { itemId: id, kind: '', place: '', address });
            }}
          />
        </>
      )}
    </>
  );
}
