import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../shell/address.ts';
import { useSend } from '../../api/api-provider.tsx';
import { SummaryAnswer } from '../../api/training-answers.ts';
import { useHolds } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';
import { CoursesView } from './courses-view.tsx';
import { HoursView } from './hours-view.tsx';
import { NoticesView } from './notices-view.tsx';
import { PublishedView } from './published-view.tsx';
import './training.css';

const EVERYBODY = ['notices', 'courses'] as const;
const KEEPERS = ['notices', 'courses', 'published', 'hours'] as const;

/** `/training`: notices, courses, who has read and who was there; the rehearsal is the training ground (S7). */
export function TrainingPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const { href } = useScope();
  const [search, edit] = useAddress();
  const views = holds('training.keep') ? KEEPERS : EVERYBODY;
  const view = views.find((one) => one === search.get('view')) ?? 'notices';
  const summary = useQuery({
    queryKey: ['training', 'summary'],
    queryFn: ({ signal }) => send({ path: '/training/summary', answer: SummaryAnswer, signal }),
  });
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{summary.data && say(T.sub, summary.data)}</p>
        </div>
        {holds('item.read') && (
          <Link className="link-button plain-button" to={href('/rehearsal')}>
            {say(T.rehearsal)}
          </Link>
        )}
      </header>
      <section className="panel">
        <div className="tabs" role="group" aria-label={say(T.views)}>
          <span>
            {views.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === view}
                onClick={() => {
                  edit((after) => {
                    after.set('view', one);
                  });
                }}
              >
                {say(T[one])}
              </button>
            ))}
          </span>
        </div>
        {view === 'notices' && <NoticesView />}
        {view === 'courses' && <CoursesView />}
        {view === 'published' && <PublishedView />}
        {view === 'hours' && <HoursView />}
      </section>
    </div>
  );
}
