import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { RoundUnitsAnswer, type RoundUnit, type SeasonRound } from '../../api/round-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import { Progress } from './progress.tsx';

/** The round unit by unit: a bar of 已报 of 应报, with what is opened and reviewed beside it. */
export function UnitBars({ one: { id, kind, opened, fiscalYear } }: { readonly one: SeasonRound }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const pages = usePages<RoundUnit>(RoundUnitsAnswer, { path: `/seasons/${id}/units`, size: 20 });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.byUnit)}</h2>
      </div>
      <PagedList pages={pages} empty={<Empty title={say(T.noUnits)} />}>
        {(rows) => (
          <div className="table-wrap">
            <table className="table round-units">
              <thead>
                <tr>
                  <th scope="col">{say(T.unit)}</th>
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
                      <Link to={href('/items', { unit: unit.unitId, y: String(fiscalYear) })}>{unit.unitName}</Link>
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
