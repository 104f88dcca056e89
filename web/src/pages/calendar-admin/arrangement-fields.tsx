import { useId, type ReactNode } from 'react';
import { HOLIDAY_KEYS, HOLIDAYS } from '../../../../domain/calendar/holidays.ts';
import { Button } from '../../blocks/button.tsx';
import { DateField } from '../../blocks/date-field.tsx';
import { CALENDAR_ADMIN_TEXT as T } from '../../text/calendar-admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { isHoliday, type ArrangementForm, type SpanField } from './arrangement-form.ts';

interface Props {
  readonly form: ArrangementForm;
  readonly onChange: (form: ArrangementForm) => void;
}

/** The year as it will be: stretches of days off with their holiday, and the weekend days worked. */
export function ArrangementFields({ form, onChange }: Props): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.days)}</h2>
      </div>
      <div className="panel-body ask-form">
        <div className="ask-grid">
          <Line
            label={say(T.source)}
            value={form.source}
            onChange={(source) => {
              onChange({ ...form, source });
            }}
          />
          <Line
            label={say(T.arrangementNote)}
            value={form.note}
            onChange={(note) => {
              onChange({ ...form, note });
            }}
          />
        </div>
        <Spans form={form} onChange={onChange} />
        <WorkDays form={form} onChange={onChange} />
      </div>
    </section>
  );
}

function Spans({ form, onChange }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const change = (at: number, next: SpanField): void => {
    onChange({ ...form, spans: form.spans.map((span, index) => (index === at ? next : span)) });
  };
  return (
    <fieldset className="field-group">
      <legend>{say(T.holidays)}</legend>
      {form.spans.map((span, index) => (
        // Stretches have no identity of their own: their place is all there is.
        <div key={index} className="span-row">
          <select
            className="native-select"
            aria-label={say(T.holiday)}
            value={span.holiday}
            onChange={({ target }) => {
              if (isHoliday(target.value)) change(index, { ...span, holiday: target.value });
            }}
          >
            {HOLIDAY_KEYS.map((holiday) => (
              <option key={holiday} value={holiday}>
                {HOLIDAYS[holiday][locale]}
              </option>
            ))}
          </select>
          <Day
            label={say(T.from)}
            value={span.from}
            onChange={(from) => {
              change(index, { ...span, from });
            }}
          />
          <Day
            label={say(T.to)}
            value={span.to}
            onChange={(to) => {
              change(index, { ...span, to });
            }}
          />
          <Button
            size="small"
            aria-label={say(T.removeSpan, { no: index + 1 })}
            onClick={() => {
              onChange({ ...form, spans: form.spans.filter((_span, at) => at !== index) });
            }}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => {
          onChange({ ...form, spans: [...form.spans, { holiday: 'newYear', from: '', to: '' }] });
        }}
      >
        + {say(T.addSpan)}
      </Button>
    </fieldset>
  );
}

function WorkDays({ form, onChange }: Props): ReactNode {
  const say = useSay();
  return (
    <fieldset className="field-group">
      <legend>{say(T.makeups)}</legend>
      <div className="work-days">
        {form.workDays.map((day, index) => (
          <span key={index} className="span-row">
            <Day
              label={say(T.workDay)}
              value={day}
              onChange={(next) => {
                onChange({ ...form, workDays: form.workDays.map((one, at) => (at === index ? next : one)) });
              }}
            />
            <Button
              size="small"
              aria-label={say(T.removeWork, { no: index + 1 })}
              onClick={() => {
                onChange({ ...form, workDays: form.workDays.filter((_day, at) => at !== index) });
              }}
            >
              ✕
            </Button>
          </span>
        ))}
      </div>
      <Button
        size="small"
        onClick={() => {
          onChange({ ...form, workDays: [...form.workDays, ''] });
        }}
      >
        + {say(T.addWork)}
      </Button>
    </fieldset>
  );
}

interface InputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Day({ label, value, onChange }: InputProps): ReactNode {
  return <DateField aria-label={label} value={value} onChange={onChange} />;
}

function Line({ label, value, onChange }: InputProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </div>
  );
}
