import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import { useSend } from '../../api/api-provider.tsx';
import { EditionsComparedAnswer, type Edition } from '../../api/library-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { EDITION_STATE_NAMES, EDITION_TEXT as T } from '../../text/library-text.ts';
import { SHELL_TEXT } from '../../text/shell-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ApproveForm, BeginForm } from './edition-forms.tsx';
import { useEditions } from './use-editions.ts';

/** Editions of the frameworks: which stands, which is being prepared, what the one changes in the other (S3). */
export function Editions(): ReactNode {
  const say = useSay();
  const { data, isPending, error, refetch } = useEditions();
  if (isPending) return <Skeleton rows={2} height={40} />;
  if (!data) return <ReadError error={error} onRetry={() => void refetch()} />;
  if (data.rows.length === 0 && !data.mayBegin) return null;
  return (
    <details className="panel editions">
      <summary className="panel-head">
        <h2>{say(T.title)}</h2>
      </summary>
      {data.mayBegin && (
        <div className="panel-body">
          <Opener label={say(T.begin)}>{(close) => <BeginForm rows={data.rows} close={close} />}</Opener>
        </div>
      )}
      {data.rows.length > 0 && (
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{say(T.framework)}</th>
              <th scope="col">{say(T.state)}</th>
              <th scope="col" className="number">
                {say(T.count)}
              </th>
              <th scope="col">
                <span className="visually-hidden">{say(T.approve)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Row key={`${row.regionId}/${row.framework}/${row.edition}`} row={row} all={data.rows} />
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function Row({ row, all }: { readonly row: Edition; readonly all: readonly Edition[] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const before = all.find(
    ({ framework, regionId, edition, state }) =>
      framework === row.framework &&
      regionId === row.regionId &&
      edition !== row.edition &&
      state === (row.state === 'draft' ? 'approved' : 'superseded'),
  );
  const names = { framework: row.frameworkName, edition: row.edition };
  return (
    <tr>
      <td>{say(T.edition, names)}</td>
      <td>
        {say(EDITION_STATE_NAMES[row.state])}
        <span className="second">
          {row.approvedAt !== null && row.approvedByName !== null
            ? say(T.approved, { name: row.approvedByName, date: shortDay(dateOf(row.approvedAt), today, locale) })
            : say(T.begunBy, { name: row.begunByName, date: shortDay(dateOf(row.begunAt), today, locale) })}
        </span>
      </td>
      <td className="number">{row.indicators}</td>
      <td className="row-act">
        {before && row.state !== 'superseded' && (
          <Opener label={say(T.compare, { edition: before.edition })} size="small">
            {(close) => <Compared row={row} before={before.edition} close={close} />}
          </Opener>
        )}
        {row.mayApprove && (
          <Opener label={say(T.approveWhat, names)} shown={say(T.approve)} size="small" primary>
            {(close) => <ApproveForm row={row} close={close} />}
          </Opener>
        )}
      </td>
    </tr>
  );
}

interface ComparedProps {
  readonly row: Edition;
  readonly before: string;
  readonly close: () => void;
}

function Compared({ row, before, close }: ComparedProps): ReactNode {
  const say = useSay();
  const send = useSend();
  const query = { region: row.regionId, before, after: row.edition };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['indicator-editions', row.framework, query],
    queryFn: ({ signal }) =>
      send({ path: `/indicator-editions/${row.framework}/compare`, query, answer: EditionsComparedAnswer, signal }),
  });
  if (isPending) return <Skeleton rows={2} height={30} />;
  if (!data) return <ReadError error={error} onRetry={() => void refetch()} />;
  const { added, removed, changed, same } = data;
  const counts = { added: added.length, removed: removed.length, changed: changed.length, same };
  return (
    <div className="edition-compared" role="region" tabIndex={0} aria-label={say(T.compare, { edition: before })}>
      <p>{say(T.compared, counts)}</p>
      <Button
        size="small"
        onClick={() => {
          close();
        }}
      >
        {say(SHELL_TEXT.close)}
      </Button>
      <ul>
        {added.map((one) => (
          <li key={`+${one.l1}${one.l2}${one.name}`}>
            <b>{say(T.added)}</b> {one.l1} · {one.l2} · <Written>{one.name}</Written>
          </li>
        ))}
        {removed.map((one) => (
          <li key={`-${one.l1}${one.l2}${one.name}`}>
            <b>{say(T.removed)}</b> {one.l1} · {one.l2} · <Written>{one.name}</Written>
          </li>
        ))}
        {changed.map((one) => (
          <li key={`${one.l1}${one.l2}${one.name}`}>
            <b>
              <Written>{one.name}</Written>
            </b>
            {one.fields.map(({ name, before: was, after }) => (
              <span key={name} className="entry-change">
                <span className="muted">
                  <Written>{name}</Written>
                </span>
                <del>{was}</del>
                <ins>{after}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
