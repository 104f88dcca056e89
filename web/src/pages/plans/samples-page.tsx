import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SamplesAnswer, type Sample } from '../../api/plan-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';
import { NewSample } from './new-sample.tsx';
import { RoomFrame } from './room-frame.tsx';

/** `/finance-evaluations/samples`: samples of self-evaluations (E4), how far each is, and freezing another list. */
export function SamplesPage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { region, year } = useScope();
  const pages = usePages<Sample>(SamplesAnswer, { path: '/self-check-samples', query: { region, year } });
  return (
    <RoomFrame title={say(T.samplesTitle)} sub={say(T.samplesSub)}>
      <section className="panel">
        <PagedList pages={pages} empty={<Empty title={say(T.noSamples)} next={say(T.noSamplesWhy)} />}>
          {(rows) => <SampleTable rows={rows} />}
        </PagedList>
      </section>
      {holds('ranking.freeze') && <NewSample />}
    </RoomFrame>
  );
}

function SampleTable({ rows }: { readonly rows: readonly Sample[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.sample)}</th>
            <th scope="col">{say(T.standing)}</th>
            <th scope="col" className="number wide-only">
              {say(T.drawnOf)}
            </th>
            <th scope="col" className="number">
              {say(T.done)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: Sample }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { id, fiscalYear, regionName, note, frozenAt, frozenByName: person, seed, drawn, candidates } = row;
  const done = row.confirmed + row.returned + row.reEvaluation;
  const time = momentWords(frozenAt, today, locale);
  return (
    <tr>
      <td>
        <Link className="row-title" to={href(`/finance-evaluations/samples/${id}`)}>
          {say(T.sampleOf, { year: fiscalYear })}
        </Link>
        <p className="second">
          {[regionName, say(T.frozenSample, { time, person }), note].filter((part) => part !== '').join(' · ')}
        </p>
      </td>
      <td className="nowrap">{say(seed === null ? T.waitsDraw : done < drawn ? T.checking : T.allDone)}</td>
      <td className="number wide-only">
        {seed === null ? '—' : drawn} / {candidates}
      </td>
      <td className="number">{seed === null ? '—' : `${String(done)} / ${String(drawn)}`}</td>
    </tr>
  );
}
