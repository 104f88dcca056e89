import type { ReactNode } from 'react';
import { z } from 'zod';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import { AttendanceAnswer, type AttendanceLine, type Course } from '../../api/training-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';

/** A course's attendance sheet: who is enrolled, who was there; as a file to be signed on paper. */
export function AttendanceSheet({ course }: { readonly course: Course }): ReactNode {
  const say = useSay();
  const { id, title, mayNote, cancelled, closed } = course;
  const path = `/training/courses/${id}/attendance`;
  const pages = usePages(AttendanceAnswer, { path, size: 200 });
  const asking = useAsk(z.undefined(), () => undefined);
  const note = (people: readonly AttendanceLine[], present: boolean): void => {
    asking.mutate({ path, body: { rows: people.map(({ personId }) => ({ personId, present })) } });
  };
  return (
    <section aria-label={say(T.sheetOf, { title })}>
      <div className="filter-bar">
        <ExportButton path={path} query={{}} name={say(T.sheetOf, { title })} />
        <span role="status" className={asking.isSuccess ? 'opener-done' : 'visually-hidden'}>
          {asking.isSuccess && say(T.noted)}
        </span>
        {!mayNote && !cancelled && !closed && <span className="note">{say(T.notYet)}</span>}
        {asking.error && <Failure error={asking.error} />}
      </div>
      <PagedList pages={pages} skeleton={3} empty={<Empty title={say(T.nobodyEnrolled)} />}>
        {(rows) => <Lines rows={rows} mayNote={mayNote} busy={asking.isPending} onNote={note} />}
      </PagedList>
    </section>
  );
}

interface LinesProps {
  readonly rows: readonly AttendanceLine[];
  readonly mayNote: boolean;
  readonly busy: boolean;
  readonly onNote: (people: readonly AttendanceLine[], present: boolean) => void;
}

/** So many are noted at once. */
const AT_ONCE = 200;

function Lines({ rows, mayNote, busy, onNote }: LinesProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const open = rows.filter(({ present }) => present === null).slice(0, AT_ONCE);
  const heads = [T.name, T.place, T.enrolledOn, T.attendance, T.courseHours];
  return (
    <>
      {mayNote && open.length > 1 && (
        <div className="training-openers">
          <Button
            size="small"
            loading={busy}
            onClick={() => {
              onNote(open, true);
            }}
          >
            {say(T.allThere)}
          </Button>
        </div>
      )}
      <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.sheet)}>
        <table className="table">
          <thead>
            <tr>
              {heads.map((text) => (
                <th key={text.en} scope="col" className={text === T.courseHours ? 'number' : ''}>
                  {say(text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.personId}>
                <td className="nowrap">
                  <Written>{row.name}</Written>
                </td>
                <td>
                  <Written>{row.unitName}</Written>
                </td>
                <td className="nowrap">{shortDay(dateOf(row.enrolledAt), today, locale)}</td>
                <td>
                  <Noting row={row} mayNote={mayNote} busy={busy} onNote={onNote} />
                </td>
                <td className="number">{row.present === null ? '' : row.hours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Noting({
  row,
  mayNote,
  busy,
  onNote,
}: Omit<LinesProps, 'rows'> & { readonly row: AttendanceLine }): ReactNode {
  const say = useSay();
  const { name, present } = row;
  const words = present === null ? T.notNoted : present ? T.there : T.absent;
  if (!mayNote) return say(words);
  return (
    <span className="openers">
      <span>{say(words)}</span>
      {[true, false]
        .filter((one) => one !== present)
        .map((one) => (
          <Button
            key={String(one)}
            size="small"
            loading={busy}
            aria-label={say(one ? T.noteThereOf : T.noteAbsentOf, { name })}
            onClick={() => {
              onNote([row], one);
            }}
          >
            {say(one ? T.noteThere : T.noteAbsent)}
          </Button>
        ))}
    </span>
  );
}
