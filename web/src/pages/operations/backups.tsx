import type { ReactNode } from 'react';
import type { BackupRun, Operations } from '../../api/operations-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';

const MIB = 1024 * 1024;

/** When the last backup went well, when one was last restored and proven, and what failed since. */
export function Backups({ of }: { readonly of: Operations['backups'] }): ReactNode {
  return (
    <>
      <Kind kind="backup" runs={of} />
      <Kind kind="restoreTest" runs={of} />
    </>
  );
}

function Kind({ kind, runs }: { readonly kind: BackupRun['kind']; readonly runs: readonly BackupRun[] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const good = runs.find((run) => run.kind === kind && run.ok);
  const failed = runs.find((run) => run.kind === kind && !run.ok);
  const time = (run: BackupRun): string => momentWords(run.finishedAt, today, locale);
  return (
    <>
      <p className="ops-line">
        <span className="muted">{say(kind === 'backup' ? T.lastBackup : T.lastRestoreTest)}</span>
        {good ? (
          <span>
            {kind === 'backup'
              ? say(T.backedUp, { time: time(good), size: (good.bytes / MIB).toFixed(1) })
              : say(T.restored, { time: time(good) })}{' '}
            {good.old && <span className="ops-bad">{say(T.backupOld)}</span>}
          </span>
        ) : (
          <span className="ops-near">{say(T.noBackup)}</span>
        )}
      </p>
      {failed && <p className="ops-bad">{say(T.backupFailed, { time: time(failed), why: failed.detail })}</p>}
    </>
  );
}
