import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { REPORT_SEASONS } from '../../../../domain/processes/season/reports.ts';
import { asksForReports } from '../../../../domain/processes/season/state.ts';
import { RoundUnitsAnswer, type RoundUnit, type SeasonRound } from '../../api/round-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import { wordsOf } from './kind-words.ts';
import { Progress } from './progress.tsx';

/** A unit leads to its items; of reports each is one, and all stand in the roll-up. */
function UnitName({ one, unit }: { readonly one: SeasonRound; readonly unit: RoundUnit }): ReactNode {
  const { href } = useScope();
  if (asksForReports(one.kind)) return unit.unitName;
  return (
    <Link to={href('/items', { unit: unit.unitId, y: String(one.fiscalYear) })}>
      <Written>{unit.unitName}</Written>
    </Link>
  );
}

/** Of a round of reports: what has come in, added up (R4, R5). */
function RollUp({ one: { kind, period, fiscalYear } }: { readonly one: SeasonRound }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  if (!asksForReports(kind) || period === null) return null;
  const { side } = REPORT_SEASONS[kind];
  return (
    <Link to={href(`/performance-reports/rounds/${period}`, { y: String(fiscalYear), side })}>{say(T.allReports)}</Link>
  );
}

/** The round unit by unit: a bar of 已报 of 应报, with what is opened and reviewed beside it. */
export function UnitBars({ one }: { readonly one: SeasonRound }): ReactNode {
  const { id, kind, opened } = one;
  const say = useSay();
  const pages = usePages<RoundUnit>(RoundUnitsAnswer, { path: `/seasons/${id}/units`, size: 20 });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(wordsOf(kind).byUnit)}</h2>
        <RollUp one={one} />
      </div>
      <PagedList pages={pages} empty={<Empty title={say(T.noUnits)} />}>
        {(rows) => (
          <div className="table-wrap">
            <table className="table round-units">
              <thead>
                <tr>
                  <th scope="col">{say(wordsOf(kind).unit)}</th>
                  <th scope="col">{say(T.progress)}</th>
                  <th scope="col" className="number wide-only">
                    {say(T.begun)}
                  </th>
                  {kind !== 'monitoring' && (
                    <th scope="col" className="number wide-only">
                      {say(T.reviewed)}
                    </th>
                  )}
                  {opened && (
                    <th scope="col" className="wide-only">
                      {say(T.told)}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map((unit) => (
                  <tr key={unit.unitId}>
                    <th scope="row">
                      <UnitName one={one} unit={unit} />
                    </th>
                    <td>
                      <Progress figures={unit.figures} />
                    </td>
                    <td className="number wide-only">{unit.figures.begun}</td>
                    {kind !== 'monitoring' && <td className="number wide-only">{unit.figures.reviewed}</td>}
                    {opened && (
                      <td className="nowrap wide-only">
                        <Told at={unit.calledAt} />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}

function Told({ at }: { readonly at: RoundUnit['calledAt'] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return at === null ? say(T.notTold) : momentWords(at, today, locale);
}
