import { useId, type ReactNode } from 'react';
import { DIMENSION_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { useKept } from '../../acts/kept.ts';
import { FieldFault } from '../../blocks/field-fault.tsx';
import { Labelled } from '../../blocks/labelled.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { useLangOf } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormFrame } from '../../acts/form-frame.tsx';
import { sheetFaults, tiedTo } from './score-faults.ts';
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
  const langOf = useLangOf();
  const id = useId();
  const { indicators } = one.details;
  const [sheet, change, forget] = useKept<Sheet>(`${one.id}:sheet`, () => ({ points: {}, reasons: {}, opinion: '' }));
  const acting = useMatterAct({ ...one, of: 'finance-evaluations' }, act, () => {
    forget();
    onClose();
  });
  const rows = indicators.map(({ key, name }) => ({ name, points: sheet.points[key]?.trim() ?? '' }));
  const faults = sheetFaults(acting.faults, rows, say);
  const tied = (at: string) => tiedTo(id, at, faults);
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={faults}
      onClose={onClose}
      onSend={() => {
        const marks = indicators.flatMap(({ key }) => {
          const points = sheet.points[key]?.trim() ?? '';
          return points === '' ? [] : [{ key, points, reason: sheet.reasons[key] ?? '' }];
        });
        acting.send({}, { marks, opinion: sheet.opinion });
      }}
    >
      {indicators.map(({ key, name, weight, dimension }, row) => (
        <fieldset key={key}>
          <legend>
            {name} <span className="muted">{say(DIMENSION_NAMES[dimension])}</span>
          </legend>
          <div className="score-line">
            <input
              {...tied(`/marks/${String(row)}/points`).input}
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
          <FieldFault {...tied(`/marks/${String(row)}/points`).below} />
          <input
            {...tied(`/marks/${String(row)}/reason`).input}
            className="input"
            aria-label={say(T.reasonOf, { name })}
            placeholder={say(T.deduction)}
            lang={langOf(sheet.reasons[key] ?? '')}
            value={sheet.reasons[key] ?? ''}
            onChange={({ target }) => {
              change((before) => ({ ...before, reasons: { ...before.reasons, [key]: target.value } }));
            }}
          />
          <FieldFault {...tied(`/marks/${String(row)}/reason`).below} />
        </fieldset>
      ))}
      <p aria-live="polite">{say(T.sum, { total: sumOf(Object.values(sheet.points)) })}</p>
      <Labelled id={`${id}-opinion`} label={say(T.opinion)} fault={tied('/opinion').below.fault}>
        {(input) => (
          <TextArea
            {...input}
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
