import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { Course } from '../../api/training-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { Button } from '../../blocks/button.tsx';
import { dayWords, shortDay } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';
import { AttendanceSheet } from './attendance-sheet.tsx';
import { CalledList } from './called-list.tsx';
import { CourseFiles } from './course-files.tsx';
import { NoteForm } from './note-form.tsx';

/** A course: when and where, how many places are left, and what the reader can do about it. */
export function CourseRow({ row }: { readonly row: Course }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const [open, setOpen] = useState<List>();
  const { title, about, on, startsAt: time, hours, place, link, taken, capacity, cancelled, turnout } = row;
  return (
    <li>
      <div>
        <h2>
          {title} <Standing row={row} />
        </h2>
        <p className="fact-line">
          <b>{say(T.when, { date: dayWords(on, today, locale), time, hours })}</b>
          {place !== '' && (
            <span>
              <Written>{place}</Written>
            </span>
          )}
          {link !== '' && (
            <a href={link} rel="noopener noreferrer" target="_blank">
              {say(T.openLink)}
            </a>
          )}
          {isFull(row) && <span className="tag tag-grey">{say(T.full)}</span>}
          <span>{say(T.places, { taken, capacity, date: shortDay(row.closesOn, today, locale) })}</span>
        </p>
        {turnout && (
          <p className="fact-line">
            <span>{say(T.turnout, turnout)}</span>
            {(row.mayNote || row.closed) && <span>{say(T.attended, turnout)}</span>}
          </p>
        )}
        <p className="note">{say(T.organiser, { region: row.regionName, by: row.publishedBy })}</p>
      </div>
      <Acts
        row={row}
        open={open}
        onOpen={(list) => {
          setOpen(open === list ? undefined : list);
        }}
      />
      <div className="training-wide">
        {cancelled ? (
          <p>{say(T.cancelledNote, { note: row.cancelNote })}</p>
        ) : (
          <p className="training-text">
            <Written>{about}</Written>
          </p>
        )}
        <CourseFiles row={row} />
        {row.closed && <p>{say(T.closedNote, { note: row.closingNote })}</p>}
        {open === 'sheet' && <AttendanceSheet course={row} />}
        {open === 'called' && <CalledList course={row} />}
      </div>
    </li>
  );
}

/** Nobody is told to enrol where no place is left: that the button is missing is said. */
function isFull({ taken, capacity, cancelled, closed, enrolled }: Course): boolean {
  return taken >= capacity && !cancelled && !closed && !enrolled;
}

function Standing({ row }: { readonly row: Course }): ReactNode {
  const say = useSay();
  const { cancelled, closed, organises, enrolled, excused, present } = row;
  if (cancelled) return <span className="tag tag-grey">{say(T.cancelledTag)}</span>;
  if (!enrolled && organises && closed) return <span className="tag tag-grey">{say(T.closedTag)}</span>;
  if (!enrolled && excused) return <span className="tag tag-grey">{say(T.excusedTag)}</span>;
  if (!enrolled) return row.mayExcuse && row.mayEnrol ? <span className="tag tag-near">{say(T.calledTag)}</span> : null;
  if (present === null) return <span className="tag tag-good">{say(T.enrolled)}</span>;
  return <span className={present ? 'tag tag-good' : 'tag tag-grey'}>{say(present ? T.there : T.absent)}</span>;
}

/** What its organiser looks at below a course. */
type List = 'called' | 'sheet';

interface ActsProps {
  readonly row: Course;
  readonly open: List | undefined;
  readonly onOpen: (list: List) => void;
}

const LISTS = [
  { list: 'called', label: T.calledOf, shown: T.calledList },
  { list: 'sheet', label: T.sheetOf, shown: T.sheet },
] as const;

function Acts({ row, open, onOpen }: ActsProps): ReactNode {
  const say = useSay();
  const { id, title, mayEnrol, mayLeave, mayExcuse, mayCancel, mayClose, organises } = row;
  const asking = useAsk(z.undefined(), () => undefined);
  const ask = (act: 'enrol' | 'leave') => () => {
    asking.mutate({ path: `/training/courses/${id}/${act}` });
  };
  return (
    <div className="training-acts">
      {mayEnrol && (
        <Button
          size="small"
          look="primary"
          aria-label={say(T.enrolIn, { title })}
          loading={asking.isPending}
          onClick={ask('enrol')}
        >
          {say(T.enrol)}
        </Button>
      )}
      {mayLeave && (
        <Button size="small" aria-label={say(T.leaveOf, { title })} loading={asking.isPending} onClick={ask('leave')}>
          {say(T.leave)}
        </Button>
      )}
      {mayExcuse && (
        <Opener size="small" shown={say(T.excuse)} label={say(T.excuseOf, { title })}>
          {(close) => (
            <NoteForm
              path={`/training/courses/${id}/excuse`}
              submit={say(T.excuse)}
              says={say(T.excuseSay)}
              done={say(T.excuseDone)}
              close={close}
            />
          )}
        </Opener>
      )}
      {organises &&
        LISTS.map(({ list, label, shown }) => (
          <Button
            key={list}
            size="small"
            aria-expanded={open === list}
            aria-label={say(label, { title })}
            onClick={() => {
              onOpen(list);
            }}
          >
            {say(open === list ? T.close : shown)}
          </Button>
        ))}
      {mayClose && (
        <Opener size="small" shown={say(T.closing)} label={say(T.closingOf, { title })}>
          {(close) => (
            <NoteForm
              path={`/training/courses/${id}/close`}
              submit={say(T.closing)}
              says={say(T.closingSay)}
              label={say(T.closingLabel)}
              done={say(T.closingDone, { title })}
              close={close}
            />
          )}
        </Opener>
      )}
      {mayCancel && (
        <Opener size="small" shown={say(T.cancel)} label={say(T.cancelOf, { title })}>
          {(close) => (
            <NoteForm
              path={`/training/courses/${id}/cancel`}
              submit={say(T.cancel)}
              says={say(T.cancelSay)}
              done={say(T.cancelled, { title })}
              close={close}
            />
          )}
        </Opener>
      )}
      {asking.error && <Failure error={asking.error} />}
    </div>
  );
}
