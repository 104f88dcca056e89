import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RankingLine } from '../../api/ranking-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { RANKED_CHOICES, REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { Freeze } from './freeze.tsx';
import { MethodForm } from './method-form.tsx';
import { LeftTable, RankingTable } from './ranking-table.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ReportFrame } from './report-frame.tsx';
import { useDraftRanking } from './use-draft-ranking.ts';

type Draft = ReturnType<typeof useDraftRanking>;

/** `/reports/rankings/new`: choose, preview with ties and who is left out, freeze (R6). */
export function DraftPage(): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const draft = useDraftRanking();
  const title = say(T.ranking, { year: draft.year, subject: say(RANKED_CHOICES[draft.method.subject]) });
  const crumbs = (
    <>
      <Link to={href('/reports')}>{say(T.tabRankings)}</Link> / {say(T.draft)}
    </>
  );
  return (
    <ReportFrame title={title} crumbs={crumbs}>
      <div className="report-columns">
        <div className="report-column">
          <Preview draft={draft} />
        </div>
        <aside className="report-column">
          <MethodForm draft={draft} />
          <Freeze draft={draft} name={title} />
        </aside>
      </div>
    </ReportFrame>
  );
}

function Preview({ draft }: { readonly draft: Draft }): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { preview, leaveOut, takeBack } = draft;
  if (preview.isPending) return <Skeleton rows={8} height={40} />;
  if (!preview.data) return <ReadError error={preview.error} onRetry={() => void preview.refetch()} />;
  const { ranked, left, asOf, items, scored, places, excluded } = preview.data;
  const mayLeave = holds('ranking.freeze');
  const shownAll = ranked.length === places && left.length === excluded;
  return (
    <>
      <section className="panel">
        <div className="panel-head">
          <h2>{say(T.preview)}</h2>
          <span className="note">
            {say(T.previewOf, { time: momentWords(asOf, today, locale), items, scored, places, excluded })}
          </span>
        </div>
        <Refreshing when={preview.isFetching} />
        {ranked.length === 0 ? (
          <Empty title={say(T.nobodyPlaced)} next={say(T.nobodyPlacedWhy)} />
        ) : (
          <RankingTable
            rows={ranked}
            act={mayLeave ? (line) => <LeaveOut line={line} onLeave={leaveOut} /> : undefined}
          />
        )}
        {!shownAll && <p className="note list-foot">{say(T.previewCut, { count: ranked.length })}</p>}
      </section>
      {left.length > 0 && (
        <section className="panel">
          <div className="panel-head">
            <h2>{say(T.left, { count: excluded })}</h2>
          </div>
          <LeftTable
            rows={left}
            act={
              mayLeave
                ? (line) =>
                    line.reason === 'byDecision' && (
                      <Button
                        size="small"
                        aria-label={say(T.takeBackOf, { name: line.name })}
                        onClick={() => {
                          takeBack(line.subjectId);
                        }}
                      >
                        {say(T.takeBack)}
                      </Button>
                    )
                : undefined
            }
          />
        </section>
      )}
    </>
  );
}

interface LeaveProps {
  readonly line: RankingLine;
  readonly onLeave: (subjectId: string, reason: string) => void;
}

/** Nobody is left out without words. */
function LeaveOut({ line, onLeave }: LeaveProps): ReactNode {
  const say = useSay();
  return (
    <Opener size="small" label={say(T.leaveOutOf, { name: line.name })} shown={say(T.leaveOut)}>
      {(close) => (
        <ReasonForm
          submit={say(T.leaveOut)}
          onCancel={() => {
            close();
          }}
          onDone={(reason) => {
            close();
            onLeave(line.subjectId, reason);
          }}
        />
      )}
    </Opener>
  );
}
