import { useId, type ReactNode } from 'react';
import { SCORING_TEMPLATES } from '../../../../domain/scoring/template.ts';
import { useLangOf } from '../../blocks/written.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import type { Sheet, SheetField } from './sheet-body.ts';

interface Props {
  readonly sheet: Sheet;
  readonly readOnly: boolean;
  readonly changed: ReadonlySet<string>;
  readonly onWrite: (field: SheetField, text: string) => void;
}

/** What stands above the rows: the annual target, the money, and by which template it is scored. */
export function Basics({ sheet, readOnly, changed, onWrite }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const id = useId();
  const langOf = useLangOf();
  const plum = (field: SheetField): string => (changed.has(field) ? ' changed-field' : '');
  return (
    <section className="panel basics">
      <div className="field basics-target">
        <label htmlFor={`${id}-target`}>{say(T.annualTarget)}</label>
        <textarea
          id={`${id}-target`}
          data-field="annualTarget"
          className={`input${plum('annualTarget')}`}
          rows={2}
          maxLength={5000}
          readOnly={readOnly}
          placeholder={readOnly ? '' : say(T.annualExample)}
          lang={langOf(sheet.annualTarget)}
          value={sheet.annualTarget}
          onChange={({ target }) => {
            onWrite('annualTarget', target.value);
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-amount`}>{say(T.amount)}</label>
        <input
          id={`${id}-amount`}
          data-field="amount"
          className={`input number${plum('amount')}`}
          inputMode="decimal"
          readOnly={readOnly}
          value={sheet.amount}
          onChange={({ target }) => {
            onWrite('amount', target.value);
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-template`}>{say(T.template)}</label>
        <select
          id={`${id}-template`}
          data-field="templateId"
          className={`native-select${plum('templateId')}`}
          disabled={readOnly}
          value={sheet.templateId}
          onChange={({ target }) => {
            onWrite('templateId', target.value);
          }}
        >
          {SCORING_TEMPLATES.map((template) => (
            <option key={template.id} value={template.id}>
              {template.title[locale]}
            </option>
          ))}
          {!SCORING_TEMPLATES.some((template) => template.id === sheet.templateId) && (
            <option value={sheet.templateId}>{sheet.templateId}</option>
          )}
        </select>
      </div>
    </section>
  );
}
