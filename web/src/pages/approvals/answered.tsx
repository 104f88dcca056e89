import { useEffect, useRef, type ReactNode } from 'react';
import type { Bilingual } from '../../../../domain/locale.ts';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { LIFECYCLE } from '../../../../domain/processes/budget-item/lifecycle.ts';
import type { BatchResult } from '../../api/batch-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { APPROVAL_TEXT as T } from '../../text/approval-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { dueLines } from './approval-batch.ts';

interface Props {
  readonly title: string;
  readonly results: readonly BatchResult[];
  /** What follows where no date started or moved. */
  readonly next?: string;
}

/** What the batch did, and the dates that it started. */
export function BatchAnswered({ title, results, next }: Props): ReactNode {
  const say = useSay();
  const note = useRef<HTMLDivElement>(null);
  const lines = dueLines(results);
  useEffect(() => {
    note.current?.focus();
  }, [results]);
  return (
    <div role="status" className="panel-note">
      <div className="act-done" tabIndex={-1} ref={note}>
        <div>
          <b>
            <Written>{title}</Written>
          </b>
          {lines.map(([sentence, count]) => (
            <p key={sentence}>{count === 1 ? sentence : say(T.dueCount, { sentence, count })}</p>
          ))}
          {lines.length === 0 && next !== undefined && <p>{next}</p>}
        </div>
      </div>
    </div>
  );
}

/** Who does it, where the reader does not. */
export function WhoMay({ command, text }: { readonly command: string; readonly text: Bilingual }): ReactNode {
  const say = useSay();
  const roles = LIFECYCLE.rows.find((row) => row.command === command)?.who ?? [];
  return (
    <span className="note">
      {say(text, { roles: roles.map((role) => say(ROLE_NAMES[role])).join(say(ROLE_SEPARATOR)) })}
    </span>
  );
}
