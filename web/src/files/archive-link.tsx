import type { ReactNode } from 'react';
import type { Resource } from '../acts/matter-path.ts';
import { useHolds } from '../session/session.ts';
import { FILES_TEXT as T } from '../text/files-text.ts';
import { useSay } from '../text/language.tsx';

interface Props {
  readonly of: Resource;
  readonly id: string;
  /** How the links beside it look. */
  readonly className: string;
}

/** 归档包 ↓: a matter whole as one file, for whoever may take archives. */
export function ArchiveLink({ of, id, className }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  if (!holds('item.archive')) return null;
  return (
    <a className={className} href={`/api/v1/${of}/${id}/archive.zip`} title={say(T.archiveHolds)} download>
      {say(T.archive)}
    </a>
  );
}
