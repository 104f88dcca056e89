import { useId, type ReactNode } from 'react';
import { DIMENSION_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { useKept } from '../../acts/kept.ts';
import { Labelled } from '../../blocks/labelled.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormFrame } from '../../acts/form-frame.tsx';
import { sumOf } from './score-sum.ts';
import { useMatterAct } from '../../acts/use-matter-act.ts';

interface Sheet {
  readonly points: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly opinion: string;
}

/** An expert's own sheet: a mark for each indicator, a reason for each deduction. Kept on this machine while written. */
export function ScoreForm({ one, act, onClose }: FormProps): ReactNode {
  const say = useSay();
  const id = useId();
  const { indicators } = one.details;
  const [sheet, change, forget] = useKept<Sheet>(`${one.id}:sheet`, () => ({ points: {}, reasons: {}, opinion: '' }));
  const acting = useMatterAct({ ...one, of: 'finance-evaluations' }, act, () => {
    forget();
    onClose();
  });
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={acting.faults}
      onClose={onClose}
      onSend={() => {
        const marks = indicators.flatMap(({ key }) => {
          const points = sheet.points[key]?.trim() ?? '';
          return points === '' ? [] : [{ key, points, reason: sheet.reasons[key] ?? '' }];
        });
        acting.send({}, { marks, opinion: sheet.opinion });
      }}
    >
      {indicators.map(({ key, name, weight, dimension }) => (
        <fieldset key={key}>
          <legend>
            {name} <span className="muted">{say(DIMENSION_NAMES[dimension])}</span>
          </legend>
          <div className="score-line">
            <input
              className="input number"
              inputMode="decimal"
              aria-label={say(T.markOf, { name })}
              value={sheet.points[key] ?? ''}
              onChange={({ target }) => {
                change((before) => ({ ...before, points: { ...before.points, [key]: target.value } }));
              }}
            />
            <span className="muted">/ {weight}</span>
          </div>
          <input
            className="input"
            aria-label={say(T.reasonOf, { name })}
            placeholder={say(T.deduction)}
            value={sheet.reasons[key] ?? ''}
            onChange={({ target }) => {
              change((before) => ({ ...before, reasons: { ...before.reasons, [key]: target.value } }));
            }}
          />
        </fieldset>
      ))}
      <p aria-live="polite">{say(T.sum, { total: sumOf(Object.values(sheet.points)) })}</p>
      <Labelled id={`${id}-opinion`} label={say(T.opinion)}>
        {(tied) => (
          <TextArea
            {...tied}
            minRows={3}
            maxRows={12}
            value={sheet.opinion}
            onChange={({ target }) => {
              change((before) => ({ ...before, opinion: target.value }));
            }}
          />
        )}
      </Labelled>
    </FormFrame>
  );
}
