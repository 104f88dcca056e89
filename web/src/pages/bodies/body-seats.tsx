import type { ReactNode } from 'react';
import { DEPARTMENT_NAMES, SEAT_NAMES } from '../../../../domain/bodies/body-text.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { BodyDetail, BodySeat } from '../../api/body-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { BODIES_TEXT as T } from '../../text/bodies-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { EndForm } from './end-form.tsx';
import { SeatForm } from './seat-form.tsx';

/** Who sits in the body, and who sat in it. */
export function BodySeats({ detail }: { readonly detail: BodyDetail }): ReactNode {
  const say = useSay();
  const { body, seats, mayKeep } = detail;
  const sitting = seats.filter(({ endedOn }) => endedOn === null);
  const former = seats.filter(({ endedOn }) => endedOn !== null);
  return (
    <section className="panel" aria-label={say(T.seats)}>
      <div className="body-part">
        <h2>{say(T.seats)}</h2>
      </div>
      {mayKeep && (
        <div className="openers body-openers">
          <Opener size="small" primary={sitting.length === 0} label={say(T.take)}>
            {(close) => (
              <SeatForm
                body={body}
                first={sitting.some(({ seat }) => seat === 'head') ? 'member' : 'head'}
                close={close}
              />
            )}
          </Opener>
        </div>
      )}
      {sitting.length === 0 ? (
        <Empty title={say(T.noSeats)} next={say(T.noSeatsNext)} />
      ) : (
        <SeatTable rows={sitting} label={say(T.seats)} {...(mayKeep && { bodyId: body.id })} />
      )}
      {former.length > 0 && (
        <details className="body-former">
          <summary>{say(T.former, { count: former.length })}</summary>
          <SeatTable rows={former} label={say(T.former, { count: former.length })} />
        </details>
      )}
    </section>
  );
}

interface TableProps {
  readonly rows: readonly BodySeat[];
  readonly label: string;
  /** Where seats may be ended. */
  readonly bodyId?: string;
}

function SeatTable({ rows, label, bodyId }: TableProps): ReactNode {
  const say = useSay();
  const heads = [T.seat, T.person, T.office, T.duties, T.since, ...(bodyId === undefined ? [] : [T.end])];
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={label}>
      <table className="table stacked bodies-table">
        <thead>
          <tr>
            {heads.map((text) => (
              <th key={text.en} scope="col">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SeatRow key={row.id} row={row} bodyId={bodyId} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SeatRow({ row, bodyId }: { readonly row: BodySeat; readonly bodyId: string | undefined }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { id, seat, name, personId, office, department, duties, fromOn, endedOn } = row;
  const from = formatDate(fromOn, locale, 'date');
  return (
    <tr>
      <td className="nowrap">{say(SEAT_NAMES[seat])}</td>
      <td className="nowrap">
        <Written>{name}</Written> {personId === null && <span className="tag tag-grey">{say(T.noAccount)}</span>}
      </td>
      <td>
        <Written>{office}</Written>
        {department !== null && <span className="second">{say(DEPARTMENT_NAMES[department])}</span>}
      </td>
      <td>
        <Written>{duties}</Written>
      </td>
      <td className="nowrap">
        {endedOn === null ? from : say(T.period, { from, to: formatDate(endedOn, locale, 'date') })}
      </td>
      {bodyId !== undefined && (
        <td>
          <Opener size="small" shown={say(T.end)} label={say(T.endOf, { name })}>
            {(close) => (
              <EndForm
                path={`/bodies/${bodyId}/seats/${id}/end`}
                submit={say(T.end)}
                says={say(T.endSay)}
                day={say(T.endOn)}
                done={say(T.ended, { name })}
                close={close}
              />
            )}
          </Opener>
        </td>
      )}
    </tr>
  );
}
