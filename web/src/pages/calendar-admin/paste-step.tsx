import { useId, useState, type ReactNode } from 'react';
import { defaultCalendar } from '../../../../domain/calendar/default-calendar.ts';
import { describeNoticeFault } from '../../../../domain/calendar/notice-fault-text.ts';
import type { ReadNotice } from '../../../../domain/calendar/parse-notice.ts';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import { readArrangement } from '../../../../domain/calendar/read-arrangement.ts';
import { Button } from '../../blocks/button.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { CALENDAR_ADMIN_TEXT as T } from '../../text/calendar-admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { formOf, type ArrangementForm } from './arrangement-form.ts';

interface Props {
  readonly year: number;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRead: (form: ArrangementForm) => void;
}

/** The notice's own sentences, or JSON; what could be read fills the form below, what does not fit is said. */
export function PasteStep({ year, text, onText, onRead }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const [read, setRead] = useState<ReadNotice>();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.paste)}</h2>
      </div>
      <div className="panel-body ask-form">
        <div className="field">
          <label htmlFor={id}>{say(T.pasteLabel)}</label>
          <TextArea
            id={id}
            value={text}
            minRows={5}
            maxRows={14}
            onChange={({ target }) => {
              onText(target.value);
            }}
          />
        </div>
        <div className="act-buttons">
          <Button
            look="primary"
            onClick={() => {
              const found = readFor(year, text);
              setRead(found);
              if (found.arrangement?.year === year) onRead(formOf(found.arrangement));
            }}
          >
            {say(T.read)}
          </Button>
        </div>
        <div role="status">{read && <WhatWasRead read={read} year={year} />}</div>
      </div>
    </section>
  );
}

/** The text's own year counts; where it names none, the one that is being loaded. */
function readFor(year: number, text: string): ReadNotice {
  const statutory = defaultCalendar.statutory[String(year)] ?? [];
  const read = readArrangement(text, { statutory });
  const nameless = read.faults.some(({ code }) => code === 'noticeYearMissing');
  return nameless ? readArrangement(text, { statutory, year }) : read;
}

function WhatWasRead({ read, year }: { readonly read: ReadNotice; readonly year: number }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { arrangement, faults, elsewhere } = read;
  const other = elsewhere.restDays[0]?.date ?? elsewhere.workDays[0];
  const days = (list: readonly (typeof elsewhere.workDays)[number][]): string =>
    list.map((date) => shortDay(date, today, locale)).join(' · ') || '—';
  if (arrangement && arrangement.year !== year)
    return <p className="box tag-near">{say(T.wrongYear, { found: arrangement.year, year })}</p>;
  return (
    <>
      {arrangement && (
        <p className="read-good">
          {say(T.readDone, { rest: arrangement.restDays.length, work: arrangement.workDays.length })}
        </p>
      )}
      {faults.length > 0 && (
        <div className="box tag-near">
          <p>{say(T.readFaults, { count: faults.length })}</p>
          <ul>
            {faults.map((fault) => {
              const sentence = describeNoticeFault(fault, locale);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </div>
      )}
      {other !== undefined && (
        <p className="box tag-near">
          {say(T.elsewhere, {
            year: yearOf(other),
            rest: days(elsewhere.restDays.map(({ date }) => date)),
            work: days(elsewhere.workDays),
          })}
        </p>
      )}
    </>
  );
}
