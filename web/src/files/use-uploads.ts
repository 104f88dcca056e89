import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { attachmentsKey, type Attachment } from '../api/attachment-answers.ts';
import { useLink } from '../api/api-provider.tsx';
import { useLanguage } from '../text/language.tsx';
import { uploadFile, type UploadPlace } from './upload.ts';

/** One file on its way: waiting, so far gone, or stopped by what `error` says. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly place: UploadPlace;
  readonly share: number;
  readonly error: Error | undefined;
}

export interface Uploads {
  readonly running: readonly Upload[];
  readonly add: (files: readonly File[], place: UploadPlace) => void;
  readonly retry: (id: number) => void;
  readonly drop: (id: number) => void;
}

/** Files go one after the other: a slow line is not shared, and each has its own result. */
export function useUploads(onDone: (attachment: Attachment, place: UploadPlace) => void): Uploads {
  const { csrfToken } = useLink();
  const { locale } = useLanguage();
  const queries = useQueryClient();
  const [running, setRunning] = useState<readonly Upload[]>([]);
  const next = useRef(1);
  const busy = useRef(false);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  const change = (id: number, with_: Partial<Upload>): void => {
    setRunning((before) => before.map((one) => (one.id === id ? { ...one, ...with_ } : one)));
  };
  const first = running.find(({ error }) => error === undefined);
  useEffect(() => {
    if (!first || busy.current) return;
    busy.current = true;
    const { id, file, place } = first;
    const host = {
      locale,
      csrfToken: csrfToken(),
      onProgress: (share: number): void => {
        change(id, { share });
      },
    };
    uploadFile(file, place, host)
      .then((attachment) => {
        done.current(attachment, place);
        busy.current = false;
        setRunning((before) => before.filter((one) => one.id !== id));
        void queries.invalidateQueries({ queryKey: attachmentsKey(place.itemId) });
      })
      .catch((error: unknown) => {
        busy.current = false;
        change(id, { error: error instanceof Error ? error : new Error(String(error)) });
      });
    // Which file is first says everything; the rest of its state changes while it runs.
  }, [first?.id]);
  return {
    running,
    add: (files, place) => {
      const added = files.map((file): Upload => ({ id: next.current++, file, place, share: 0, error: undefined }));
      setRunning((before) => [...before, ...added]);
    },
    retry: (id) => {
      setRunning((before) => {
        const again = before.find((one) => one.id === id);
        return again
          ? [...before.filter((one) => one !== again), { ...again, id: next.current++, share: 0, error: undefined }]
          : before;
      });
    },
    drop: (id) => {
      setRunning((before) => before.filter((one) => one.id !== id));
    },
  };
}
