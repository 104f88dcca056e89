import type { ReactNode } from 'react';
import type { SheetFinding } from '../../../../domain/targets/sheet-findings.ts';
import { Button } from '../../blocks/button.tsx';
import { ShapeIcon } from '../../blocks/light.tsx';
import { Written } from '../../blocks/written.tsx';
import { FIELD_NAMES } from '../../text/field-text.ts';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { TARGET_TEXT } from '../../text/targets-text.ts';
import type { FindingLine } from '../targets/findings.ts';
import { criterionOfFinding } from './finding-criteria.ts';
import { noted, type ReviewDraft } from './review-draft.ts';

interface Props {
  readonly lines: readonly FindingLine[];
  readonly writes: boolean;
  readonly draft: ReviewDraft;
  readonly onDraft: (change: (before: ReviewDraft) => ReviewDraft) => void;
  readonly onGo: (found: SheetFinding) => void;
}

/** What the rules find in the table; one click puts a sentence into the opinion that it belongs to, another all of them. */
export function FindingNotes({ lines, writes, draft, onDraft, onGo }: Props): ReactNode {
  const say = useSay();
  const open = lines.filter((line) => !isNoted(line, draft));
  return (
    <section className="panel findings">
      <div className="panel-head">
        <h2>{lines.length === 0 ? say(T.noFindings) : say(T.findings, { count: lines.length })}</h2>
        {writes && open.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              onDraft((before) => open.reduce(withLine, before));
            }}
          >
            {say(T.noteAll, { count: open.length })}
          </Button>
        )}
      </div>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <Line
              key={`${line.found.code}${line.found.row ?? ''}${line.sentence}`}
              line={line}
              onGo={onGo}
              onNote={
                writes && !isNoted(line, draft)
                  ? () => {
                      onDraft((before) => withLine(before, line));
                    }
                  : undefined
              }
              said={writes && isNoted(line, draft)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function withLine(draft: ReviewDraft, { found, sentence }: FindingLine): ReviewDraft {
  return noted(draft, ...criterionOfFinding(found.code), sentence);
}

function isNoted({ found, sentence }: FindingLine, { criteria }: ReviewDraft): boolean {
  return criteria[criterionOfFinding(found.code)[0]].opinion.includes(sentence);
}

interface LineProps {
  readonly line: FindingLine;
  readonly onGo: Props['onGo'];
  readonly onNote: (() => void) | undefined;
  readonly said: boolean;
}

function Line({ line: { found, sentence }, onGo, onNote, said }: LineProps): ReactNode {
  const say = useSay();
  const error = found.severity === 'error';
  const [criterion] = criterionOfFinding(found.code);
  return (
    <li className={error ? 'finding-error' : 'finding-hint'}>
      <span className="finding-kind">
        <ShapeIcon shape={error ? 'diamond' : 'triangle'} /> {say(error ? TARGET_TEXT.error : TARGET_TEXT.hint)}
      </span>
      <span>
        <button
          type="button"
          className="finding-text"
          onClick={() => {
            onGo(found);
          }}
        >
          <Written>{sentence}</Written>
        </button>{' '}
        {onNote && (
          <button type="button" className="finding-fix" onClick={onNote}>
            {say(T.note, { criterion: say(FIELD_NAMES[criterion]) })}
          </button>
        )}
        {said && (
          <span className="muted">
            <ShapeIcon shape="check" /> {say(T.noted)}
          </span>
        )}
      </span>
    </li>
  );
}
