import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../blocks/button.tsx';
import { ShapeIcon } from '../blocks/light.tsx';
import { FORMS_TEXT as T } from '../text/forms-text.ts';
import { useSay } from '../text/language.tsx';
import type { FormChange } from './form-change.ts';
import type { ReadFile } from './use-form-file.ts';

interface Props {
  readonly file: ReadFile;
  readonly changes: readonly FormChange[];
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** More than anybody reads at once; the rest is told by its number. */
const SHOWN = 40;

/** What a form would make of the draft; nothing is written before somebody says so. */
export function FormPreview({ file: { name, reading }, changes, onTake, onLeave }: Props): ReactNode {
  const say = useSay();
  const box = useRef<HTMLElement>(null);
  const [all, setAll] = useState(false);
  const count = (kind: FormChange['kind']): number => changes.filter((one) => one.kind === kind).length;
  const shown = all ? changes : changes.slice(0, SHOWN);
  useEffect(() => {
    box.current?.focus();
  }, [reading]);
  return (
    <section className="form-preview" tabIndex={-1} ref={box} aria-label={say(T.changes)}>
      <h3>{say(T.preview, { name, rows: reading.rows })}</h3>
      <p>
        {changes.length === 0
          ? say(T.same)
          : say(T.counts, { added: count('added'), changed: count('changed'), removed: count('removed') })}
      </p>
      {shown.length > 0 && (
        <ul className="form-changes" tabIndex={0} aria-label={say(T.changes)}>
          {shown.map(({ key, kind, sentence }) => (
            <li key={key}>
              <span className={`form-change-${kind}`}>{say(T[kind])}</span>
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      {shown.length < changes.length && (
        <button
          type="button"
          className="fault-link"
          onClick={() => {
            setAll(true);
          }}
        >
          {say(T.more, { count: changes.length - shown.length })}
        </button>
      )}
      {reading.remarks.length > 0 && (
        <details className="form-remarks">
          <summary>{say(T.remarks, { count: reading.remarks.length })}</summary>
          <ul>
            {reading.remarks.map(({ cell, severity, detail }) => (
              <li key={`${cell}${detail}`} className={severity === 'error' ? 'finding-error' : 'finding-hint'}>
                <ShapeIcon shape={severity === 'error' ? 'diamond' : 'triangle'} /> {detail}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="act-buttons">
        {changes.length > 0 && (
          <Button look="primary" onClick={onTake}>
            {say(T.take)}
          </Button>
        )}
        <Button onClick={onLeave}>{say(changes.length > 0 ? T.leave : T.close)}</Button>
      </div>
    </section>
  );
}
