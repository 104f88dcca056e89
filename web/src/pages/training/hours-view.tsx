import { useState, type ReactNode } from 'react';
import { HoursAnswer } from '../../api/training-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';

const BY = ['unit', 'person'] as const;

/** Hours of training of the year of the view, by unit or by person, of the courses of the region and those below. */
export function HoursView(): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const { region, year = Number(today.slice(0, 4)) } = useScope();
  const [by, setBy] = useState<(typeof BY)[number]>('unit');
  const pages = usePages(HoursAnswer, { path: '/training/hours', query: { region, year, by } });
  const label = say(T.hoursYear, { year });
  return (
    <>
      <div className="filter-bar" role="group" aria-label={say(T.filters)}>
        {BY.map((one) => (
          <Chip
            key={one}
            on={by === one}
            name={say(one === 'unit' ? T.byUnit : T.byPerson)}
            onClick={() => {
              setBy(one);
            }}
          />
        ))}
        <span className="note">{label}</span>
      </div>
      <PagedList pages={pages} empty={<Empty title={say(T.noHours)} />}>
        {(rows) => (
          <div className="table-wrap" tabIndex={0} role="group" aria-label={label}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{say(by === 'unit' ? T.unit : T.name)}</th>
                  <th scope="col">{say(by === 'unit' ? T.region : T.place)}</th>
                  {[T.coursesCount, T.peopleCount, T.courseHours].map((text) => (
                    <th key={text.en} scope="col" className="number">
                      {say(text)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, name, place, courses, people, hours }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>
                      <Written>{place}</Written>
                    </td>
                    <td className="number">{courses}</td>
                    <td className="number">{people}</td>
                    <td className="number">{hours}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </>
  );
}
