import type { ReactNode } from 'react';
import { RECEIPT_PLACE } from '../../../domain/follow-up/receipt.ts';
import { UploadList } from '../files/upload-list.tsx';
import { useUploads } from '../files/use-uploads.ts';
import { useSay } from '../text/language.tsx';
import { FORM_TEXT as T } from '../text/field-text.ts';
import { fieldId, useForm } from './field-context.tsx';
import { isGroup, pointerOf, type FormPath } from './form-value.ts';

/** Hands a file in as soon as it is chosen; the act then names it. Another one takes its place. */
export function FileInput({ path }: { readonly path: FormPath }): ReactNode {
  const say = useSay();
  const { id: formId, itemId = '', read, write, faults } = useForm();
  const id = fieldId(formId, path);
  const value = read(path);
  const name = isGroup(value) && typeof value['name'] === 'string' ? value['name'] : '';
  const uploads = useUploads(({ name: taken, sha256 }) => {
    write(path, { name: taken, sha256 });
  });
  const faulty = faults.has(pointerOf(path));
  return (
    <>
      <input
        id={id}
        type="file"
        className="input"
        {...(faulty && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
        onChange={({ target }) => {
          uploads.add(Array.from(target.files ?? []), { itemId, kind: 'feedback', place: RECEIPT_PLACE });
        }}
      />
      <UploadList uploads={uploads} />
      <p className="note" role="status">
        {name !== '' && say(T.fileTaken, { name })}
      </p>
    </>
  );
}
