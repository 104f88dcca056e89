import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { STAGES } from '../../../../domain/processes/budget-item/stages.ts';
import {
  AnalysedDeadlinesAnswer,
  AnalysedProblemsAnswer,
  AnalysedSpansAnswer,
  type AnalysedDeadline,
  type AnalysedProblem,
  type AnalysedSpan,
} from '../../api/analytics-answers.ts';
import { useUnits } from '../../api/use-units.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { ANALYTICS_TEXT as T, OUTCOME_NAMES } from '../../text/analytics-text.ts';
import { STAGE_NAMES } from '../../text/item-text.ts';
import { useSay } from '../../text/language.tsx';
import { AnalyticsFrame } from './analytics-frame.tsx';
import { RowTable, useShortDate } from './row-table.tsx';

const OF = ['all', 'onTime', 'withinExtension', 'late', 'rework', 'escalated', 'extended'] as const;

/** `/dashboards/rows`: the rows that a figure was made of. */
export function RowsPage(): ReactNode {
  const [search] = useSearchParams();
  const what = search.get('what');
  if (what === 'spans') return <Spans />;
  return what === 'problems' ? <Problems /> : <Deadlines />;
}

/** What the address asks for, as the server is asked. */
function useAsked() {
  const [search] = useSearchParams();
  const { region, year } = useScope();
  const own = (name: string): string | undefined => search.get(name) ?? undefined;
  const stage = STAGES.find((one) => one === search.get('stage')) ?? 'evaluation';
  return { common: { region, year, unit: own('unit') }, stage, own };
}

function Deadlines(): ReactNode {
  const say = useSay();
  const { common, stage, own } = useAsked();
  const of = OF.find((one) => one === own('of')) ?? 'all';
  const pages = usePages<AnalysedDeadline>(AnalysedDeadlinesAnswer, {
    path: '/analytics/process/deadlines',
    query: { ...common, stage, of },
  });
  const title = say(T.rowsDeadlines, { stage: say(STAGE_NAMES[stage]), what: say(T[of]) });
  return (
    <Framed title={title}>
      <PagedList pages={pages} empty={<Empty title={say(T.noRows)} />}>
        {(rows) => (
          <RowTable heads={[T.item, T.deadline, T.outcome, T.days, T.rung, T.extended]} figures={[3, 4]}>
            {rows.map(({ itemId, itemName, unitName, key, name, outcome, days, rung, extended }) => (
              <tr key={`${itemId}${key}`}>
                <ItemCell id={itemId} name={itemName} unit={unitName} />
                <td>
                  <Written>{name}</Written>
                </td>
                <td>{say(OUTCOME_NAMES[outcome])}</td>
                <td className="number">{days ?? '—'}</td>
                <td className="number">{rung === 0 ? '—' : rung}</td>
                <td>{extended ? say(T.extended) : '—'}</td>
              </tr>
            ))}
          </RowTable>
        )}
      </PagedList>
    </Framed>
  );
}

function Spans(): ReactNode {
  const say = useSay();
  const day = useShortDate();
  const { common, stage } = useAsked();
  const pages = usePages<AnalysedSpan>(AnalysedSpansAnswer, {
    path: '/analytics/process/spans',
    query: { ...common, stage },
  });
  return (
    <Framed title={say(T.rowsSpans, { stage: say(STAGE_NAMES[stage]) })}>
      <PagedList pages={pages} empty={<Empty title={say(T.noRows)} />}>
        {(rows) => (
          <RowTable heads={[T.item, T.from, T.to, T.days]} figures={[3]}>
            {rows.map(({ itemId, itemName, unitName, from, to, days }) => (
              <tr key={itemId}>
                <ItemCell id={itemId} name={itemName} unit={unitName} />
                <td>{day(from)}</td>
                <td>{day(to)}</td>
                <td className="number">{days}</td>
              </tr>
            ))}
          </RowTable>
        )}
      </PagedList>
    </Framed>
  );
}

function Problems(): ReactNode {
  const say = useSay();
  const day = useShortDate();
  const { common, own } = useAsked();
  const repeated = own('repeated') === 'true';
  const pages = usePages<AnalysedProblem>(AnalysedProblemsAnswer, {
    path: '/analytics/recurrence/problems',
    query: { ...common, category: own('category'), within: own('within'), repeated: String(repeated) },
  });
  return (
    <Framed title={say(repeated ? T.rowsRepeated : T.rowsProblems)}>
      <PagedList pages={pages} empty={<Empty title={say(T.noRows)} />}>
        {(rows) => (
          <RowTable heads={[T.item, T.problem, T.category, T.document, T.issued]} figures={[]}>
            {rows.map(({ itemId, no, itemName, unitName, title, categoryName, documentNumber, issuedOn, open }) => (
              <tr key={`${itemId}${String(no)}`}>
                <ItemCell id={itemId} name={itemName} unit={unitName} />
                <td>
                  <Written>{title}</Written> {open && <span className="tag tag-grey">{say(T.open)}</span>}
                </td>
                <td>{categoryName ?? say(T.unclassed)}</td>
                <td className="nowrap">
                  <Written>{documentNumber}</Written>
                </td>
                <td className="nowrap">{day(issuedOn)}</td>
              </tr>
            ))}
          </RowTable>
        )}
      </PagedList>
    </Framed>
  );
}

function Framed({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const say = useSay();
  const { common } = useAsked();
  const unit = useUnits().find(({ id }) => id === common.unit);
  return (
    <AnalyticsFrame title={title} sub={unit && say(T.ofUnit, { unit: unit.name })}>
      <section className="panel">{children}</section>
    </AnalyticsFrame>
  );
}

function ItemCell({
  id,
  name,
  unit,
}: {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
}): ReactNode {
  const { href } = useScope();
  return (
    <th scope="row">
      <Link className="row-title" to={href(`/items/${id}`)}>
        <Written>{name}</Written>
      </Link>
      <span className="second">
        <Written>{unit}</Written>
      </span>
    </th>
  );
}
