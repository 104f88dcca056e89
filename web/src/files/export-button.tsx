import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useSend } from '../api/api-provider.tsx';
import type { Call } from '../api/client.ts';
import { Button } from '../blocks/button.tsx';
import { Failure } from '../blocks/failure.tsx';
import { useToday } from '../session/today.tsx';
import { useSay } from '../text/language.tsx';
import { EXPORT_TEXT as T } from '../text/export-text.ts';
import { saveBlob } from './save-blob.ts';

interface Props {
  /** Of the list, without `/export.xlsx`. */
  readonly path: string;
  /** What the list is asked with: the file holds exactly that. */
  readonly query: NonNullable<Call<unknown>['query']>;
  /** What the file is called, before its date. */
  readonly name: string;
}

/** The list as XLSX, exactly as it is filtered; what is too large says what to do. */
export function ExportButton({ path, query, name }: Props): ReactNode {
  const say = useSay();
  const send = useSend();
  const { today } = useToday();
  const file = `${name} ${today}.xlsx`;
  const exporting = useMutation({
    mutationFn: () => send({ path: `${path}/export.xlsx`, query, file: true, answer: z.instanceof(Blob) }),
    onSuccess: (blob) => {
      saveBlob(blob, file);
    },
  });
  return (
    <span className="export-button">
      <Button
        loading={exporting.isPending}
        onClick={() => {
          exporting.mutate();
        }}
      >
        {say(T.export)}
      </Button>
      <span role="status" className="visually-hidden">
        {exporting.isSuccess && say(T.done, { name: file })}
      </span>
      {exporting.error && <Failure error={exporting.error} />}
    </span>
  );
}
