import { useEffect, useRef, type ReactNode } from 'react';
import type { ScoringTemplate } from '../../../../domain/scoring/template.ts';
import { textIn, type SheetRows } from '../../../../domain/targets/sheet.ts';
import { shapeOf, suggestedWeights } from '../../../../domain/targets/weights.ts';
import { Button } from '../../blocks/button.tsx';
import { useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';

interface Props {
  readonly rows: SheetRows;
  readonly template: ScoringTemplate;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** The weights as they would be: nothing is written before somebody has seen it. */
export function WeightsPreview({ rows, template, onWrite, onClose }: Props): ReactNode {
  const say = useSay();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const changes = suggestedWeights(rows, template).flatMap(({ row, value }) => {
    const found = rows.find(({ id }) => id === row);
    const before = textIn(found, 'weight');
    return found && before !== value ? [{ row, name: textIn(found, 'name'), before, after: value }] : [];
  });
  return (
    <section className="panel weights-preview" tabIndex={-1} ref={box} aria-label={say(T.suggest)}>
      <div className="panel-head">
        <h2>{changes.length === 0 ? say(T.suggestNone) : say(T.suggestTitle, { shape: shapeOf(template) })}</h2>
      </div>
      <ul className="panel-body">
        {changes.map(({ row, name, before, after }) => (
          <li key={row}>{say(T.suggestRow, { name, before: before === '' ? say(T.empty) : before, after })}</li>
        ))}
      </ul>
      <div className="act-buttons panel-body">
        {changes.length > 0 && (
          <Button look="primary" size="small" onClick={onWrite}>
            {say(T.write, { count: changes.length })}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {say(T.cancel)}
        </Button>
      </div>
    </section>
  );
}
