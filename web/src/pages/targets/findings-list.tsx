import { useMemo, useState, type ReactNode } from 'react';
import type { ScoringTemplate } from '../../../../domain/scoring/template.ts';
import { describeFix, fixesOf, type Fix } from '../../../../domain/targets/fixes.ts';
import type { SheetFinding } from '../../../../domain/targets/sheet-findings.ts';
import type { SheetRows } from '../../../../domain/targets/sheet.ts';
import { ShapeIcon } from '../../blocks/light.tsx';
import { Written } from '../../blocks/written.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { useFindingLines, type FindingLine } from './findings.ts';

interface Props {
  readonly findings: readonly SheetFinding[];
  readonly rows: SheetRows;
  readonly template: ScoringTemplate;
  readonly onGo: (found: SheetFinding) => void;
  readonly onFix: (fix: Fix) => void;
}

/** More than anybody reads at once; the rest is told by its number. */
const SHOWN = 30;

/** 错 and 提示 in one list: a click goes to the cell, a fix puts it right where no person has to know more. */
export function FindingsList({ findings, rows, template, onGo, onFix }: Props): ReactNode {
  const say = useSay();
  const lines = useFindingLines(findings);
  // Fixes are worked out for what was checked, not at every key.
  const fixed = useMemo(
    () => lines.slice(0, SHOWN).map((line) => (line.rows.length > 1 ? [] : fixesOf(line.found, rows, template))),
    [lines, rows, template],
  );
  const [all, setAll] = useState(false);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <section className="panel findings" aria-label={say(T.todo)}>
      <div className="panel-head">
        <h2>{say(T.todo)}</h2>
        <p className="note" role="status">
          {lines.length === 0
            ? say(T.allWell)
            : `${say(T.counts, { errors, hints: findings.length - errors })} · ${say(T.jump)}`}
        </p>
      </div>
      {lines.length > 0 && (
        <ul>
          {shown.map((line, index) => (
            <Line
              key={`${line.found.code}${line.found.row ?? ''}${line.found.column ?? ''}${line.sentence}`}
              line={line}
              fixes={fixed[index] ?? []}
              onGo={onGo}
              onFix={onFix}
            />
          ))}
        </ul>
      )}
      {shown.length < lines.length && (
        <button
          type="button"
          className="fault-link findings-more"
          onClick={() => {
            setAll(true);
          }}
        >
          {say(T.more, { count: lines.length - shown.length })}
        </button>
      )}
    </section>
  );
}

interface LineProps extends Pick<Props, 'onGo' | 'onFix'> {
  readonly line: FindingLine;
  readonly fixes: readonly Fix[];
}

function Line({ line: { found, sentence }, fixes, onGo, onFix }: LineProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const error = found.severity === 'error';
  return (
    <li className={error ? 'finding-error' : 'finding-hint'}>
      <span className="finding-kind">
        <ShapeIcon shape={error ? 'diamond' : 'triangle'} /> {say(error ? T.error : T.hint)}
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
        {fixes.map((fix) => (
          <button
            key={`${fix.code}${JSON.stringify(fix.params)}`}
            type="button"
            className="finding-fix"
            onClick={() => {
              onFix(fix);
            }}
          >
            {describeFix(fix, locale)}
          </button>
        ))}
      </span>
    </li>
  );
}
