import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Bilingual } from '../../../../domain/locale.ts';
import { Link } from 'react-router';
import { BODY_KIND_NAMES, DEPARTMENT_NAMES } from '../../../../domain/bodies/body-text.ts';
import { useSend } from '../../api/api-provider.tsx';
import { BodiesAnswer, type BodyOfRegion } from '../../api/body-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { BODIES_TEXT as T } from '../../text/bodies-text.ts';
import { useSay } from '../../text/language.tsx';
import { EstablishForm } from './establish-form.tsx';
import { StandingTag } from './standing-tag.tsx';
import './bodies.css';

/** `/bodies`: which regions have a body, who leads it, and whom escalations reach (S1). */
export function BodiesPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { region } = useScope();
  const bodies = useQuery({
    queryKey: ['bodies', region],
    queryFn: ({ signal }) => send({ path: '/bodies', query: { region }, answer: BodiesAnswer, signal }),
  });
  usePageTitle(say(T.title));
  const rows = bodies.data?.rows ?? [];
  const standing = rows.filter(({ bodyId }) => bodyId !== null).length;
  const reached = rows.filter((row) => row.standing === 'reached').length;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{bodies.data && say(T.sub, { standing, open: rows.length - standing, reached })}</p>
        </div>
      </header>
      <section className="panel">
        <Refreshing when={bodies.isFetching && !bodies.isPending} />
        {bodies.isPending && <Skeleton rows={6} height={46} />}
        {bodies.isError && !bodies.data && <ReadError error={bodies.error} onRetry={() => void bodies.refetch()} />}
        {bodies.data && (rows.length === 0 ? <Empty title={say(T.none)} /> : <Table rows={rows} />)}
      </section>
    </div>
  );
}

function Table({ rows }: { readonly rows: readonly BodyOfRegion[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.list)}>
      <table className="table stacked bodies-table">
        <thead>
          <tr>
            {[T.region, T.body, T.head, T.ladder, T.seats, T.funds].map((text) => (
              <th key={text.en} scope="col">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.regionId} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: BodyOfRegion }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { bodyId, regionName, kind, missing, funds } = row;
  const headOf = (text: Bilingual): string | undefined => (bodyId === null ? undefined : say(text));
  return (
    <tr className={bodyId === null && !row.mayKeep ? 'faded' : ''}>
      <th scope="row">
        <Written>{regionName}</Written>
      </th>
      <td>
        {bodyId === null ? (
          <Unconstituted row={row} />
        ) : (
          <>
            <Link to={href(`/bodies/${bodyId}`)}>
              <Written>{row.bodyName}</Written>
            </Link>
            <span className="second">{kind && say(BODY_KIND_NAMES[kind])}</span>
          </>
        )}
      </td>
      <td data-head={headOf(T.head)}>
        <Written>{row.name ?? ''}</Written>
        <span className="second">
          <Written>{row.office}</Written>
        </span>
      </td>
      <td>
        <StandingTag standing={row.standing} />
      </td>
      <td data-head={headOf(T.seats)}>
        {bodyId !== null && row.seats}
        {missing.length > 0 && (
          <span className="second">
            {say(T.missing, { departments: missing.map((one) => say(DEPARTMENT_NAMES[one])).join(say(T.separator)) })}
          </span>
        )}
      </td>
      <td className="nowrap" data-head={headOf(T.funds)}>
        {funds
          ? say(T.fundsLine, {
              used: wanText(funds.usedFen),
              budget: wanText(funds.budgetFen),
              rest: wanText(funds.restFen),
            })
          : bodyId !== null && <span className="muted">{say(T.notSet)}</span>}
      </td>
    </tr>
  );
}

/** A region without a body: whoever keeps it sets one up here. */
function Unconstituted({ row: { regionId, regionName, mayKeep } }: { readonly row: BodyOfRegion }): ReactNode {
  const say = useSay();
  if (!mayKeep) return <span className="muted">{say(T.notUp)}</span>;
  return (
    <Opener size="small" shown={say(T.establish)} label={say(T.establishOf, { region: regionName })}>
      {(close) => <EstablishForm regionId={regionId} close={close} />}
    </Opener>
  );
}
