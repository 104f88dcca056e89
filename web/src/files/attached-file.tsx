import type { ReactNode } from 'react';
import { attachmentAddress, useAttachments } from '../api/attachment-answers.ts';
import { Written } from '../blocks/written.tsx';
import { useSay } from '../text/language.tsx';
import { FILES_TEXT as T } from '../text/files-text.ts';
import './files.css';

interface Props {
  readonly itemId: string;
  readonly name: string;
  readonly sha256: string | undefined;
}

/** A piece of evidence by its name: a link to the file where it was handed in, the name alone where it was not. */
export function AttachedFile({ itemId, name, sha256 }: Props): ReactNode {
  const say = useSay();
  const { data } = useAttachments(itemId);
  const found =
    sha256 === undefined
      ? undefined
      : (data?.rows.find((row) => row.sha256 === sha256 && row.name === name) ??
        data?.rows.find((row) => row.sha256 === sha256));
  if (!found)
    return (
      <span>
        <Written>{name}</Written>
      </span>
    );
  return (
    <a className="attached-file" href={attachmentAddress(itemId, found.id)} download title={say(T.download, { name })}>
      <Written>{name}</Written>
    </a>
  );
}
