import { useState, type ReactNode } from 'react';
import { CoursesAnswer } from '../../api/training-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { Empty } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';
import { CourseForm } from './course-form.tsx';
import { CourseRow } from './course-row.tsx';

const WHEN = ['coming', 'past'] as const;

/** Courses that the reader may enrol in, is enrolled in or organises. */
export function CoursesView(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const [when, setWhen] = useState<(typeof WHEN)[number]>('coming');
  const pages = usePages(CoursesAnswer, { path: '/training/courses', query: { when } });
  return (
    <>
      <div className="filter-bar" role="group" aria-label={say(T.filters)}>
        {WHEN.map((one) => (
          <Chip
            key={one}
            on={when === one}
            name={say(T[one])}
            onClick={() => {
              setWhen(one);
            }}
          />
        ))}
      </div>
      {holds('training.keep') && (
        <div className="openers training-openers">
          <Opener size="small" primary label={say(T.offer)}>
            {(close) => <CourseForm close={close} />}
          </Opener>
        </div>
      )}
      <PagedList pages={pages} empty={<Empty title={say(when === 'coming' ? T.noComing : T.noPast)} />}>
        {(rows) => (
          <ul className="training-list">
            {rows.map((row) => (
              <CourseRow key={row.id} row={row} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}
