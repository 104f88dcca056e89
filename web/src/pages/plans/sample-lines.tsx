import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { ticketOf } from '../../../../domain/draw/draw.ts';
import { SAMPLE_STANDINGS, type SampleStanding } from '../../../../domain/self-check/sample.ts';
import { STANDING_NAMES } from '../../../../domain/self-check/self-check-text.ts';
import { SampleIdAnswer, SampleLinesAnswer, type Sample, type SampleLine } from '../../api/plan-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskSelect } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';
import { useCheckers } from './draw-form.tsx';

/** The lines of a sample: at first those that wait for the draw, then those drawn, each with checker, date and result. */
export function SampleLines({ sample }: { readonly sample: Sample }): ReactNode {
  const say = useSay();
  const [chosen, setStanding] = useState<SampleStanding | 'all'>();
  const asked = chosen ?? (sample.seed === null ? 'waiting' : 'drawn');
  const standing = asked === 'all' ? undefined : asked;
  const path = `/self-check-samples/${sample.id}/lines`;
  const pages = usePages<SampleLine>(SampleLinesAnswer, { path, query: { standing } });
  const shown = SAMPLE_STANDINGS.filter(
    (one) => (sample.seed === null ? one === 'waiting' : one !== 'waiting') || one === 'excluded',
  );
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.lines)}</h2>
      </div>
      <div className="filter-bar" role="group" aria-label={say(T.filters)}>
        <Chip
          on={standing === undefined}
          name={say(T.allLines)}
          onClick={() => {
            setStanding('all');
          }}
        />
        {shown.map((one) => (
          <Chip
            key={one}
            on={standing === one}
            name={say(STANDING_NAMES[one])}
            onClick={() => {
              setStanding(one);
            }}
          />
        ))}
      </div>
      <PagedList pages={pages} empty={<Empty title={say(T.noLines)} />}>
        {(rows) => <Lines rows={rows} sample={sample} />}
      </PagedList>
    </section>
  );
}

interface LinesProps {
  readonly rows: readonly SampleLine[];
  readonly sample: Sample;
}

function Lines({ rows, sample }: LinesProps): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.item)}</th>
            <th scope="col">{say(T.drawResult)}</th>
            <th scope="col">{say(T.checker)}</th>
            <th scope="col">{say(T.result)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <Line key={line.no} line={line} sample={sample} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, sample }: { readonly line: SampleLine; readonly sample: Sample }): ReactNode {
  const holds = useHolds();
  const { href } = useScope();
  const { itemId, name, code, unitName, stratumName, standingName, exclusionName, checkerName } = line;
  const mayChange = holds('ranking.freeze') && line.due !== null;
  return (
    <tr>
      <td>
        <Link className="row-title" to={href(`/items/${itemId}`)}>
          <Written>{name}</Written>
        </Link>
        <p className="second">
          <Written>{code}</Written> · <Written>{unitName}</Written> · <Written>{stratumName}</Written>
        </p>
      </td>
      <td>
        {exclusionName ?? standingName}
        <Ticket line={line} seed={sample.seed} />
      </td>
      <td>
        <Written>{checkerName ?? '—'}</Written>
        {mayChange && <ChangeChecker line={line} sample={sample} />}
      </td>
      <td>
        <Result line={line} />
      </td>
    </tr>
  );
}

/** What came of the check, or by when it is due. */
function Result({ line: { itemId, due, resultName, resultOn } }: { readonly line: SampleLine }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  if (resultName !== null && resultOn !== null)
    return say(T.resultOn, { result: resultName, on: formatDate(resultOn, locale, 'date') });
  return due === null ? '—' : <ItemDueDate itemId={itemId} obligationKey="checkSelfEvaluation" due={due} />;
}

/** The ticket, computed again here from the opened seed. */
function Ticket({ line, seed }: { readonly line: SampleLine; readonly seed: string | null }): ReactNode {
  const say = useSay();
  if (seed === null || line.ticket === null) return null;
  const holds = ticketOf(seed, line.itemId) === line.ticket;
  return (
    <p className="second">
      <span className="ticket" title={line.ticket}>
        {line.ticket.slice(0, 12)}…
      </span>{' '}
      <span className={holds ? 'proof-holds' : 'failure'}>{say(holds ? T.ticketHolds : T.ticketFails)}</span>
    </p>
  );
}

function ChangeChecker({ line, sample }: { readonly line: SampleLine; readonly sample: Sample }): ReactNode {
  const say = useSay();
  const label = say(T.changeOf, { name: line.name });
  return (
    <Opener size="small" label={label} shown={say(T.change)}>
      {(close) => <ChangeForm line={line} sample={sample} close={close} />}
    </Opener>
  );
}

interface ChangeProps {
  readonly line: SampleLine;
  readonly sample: Sample;
  readonly close: (done?: string) => void;
}

function ChangeForm({ line, sample, close }: ChangeProps): ReactNode {
  const say = useSay();
  const checkers = useCheckers(sample.fiscalYear);
  const [value, setValue] = useState<AskValue>({});
  const asking = useAsk(SampleIdAnswer, () => {
    close(say(T.changed));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.change)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={close}
      onSubmit={() => {
        const path = `/self-check-samples/${sample.id}/lines/${line.itemId}/checker`;
        asking.mutate({ method: 'PUT', path, body: { checker: value['checker'] ?? '' } });
      }}
    >
      <AskSelect name="checker" label={say(T.checker)} options={checkers} />
    </AskForm>
  );
}
