import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { PROBLEM_RESULTS } from '../../../../domain/processes/budget-item/state.ts';
import { problemsPath } from '../../acts/matter-path.ts';
import type { Rectified } from '../../api/use-rectified.ts';
import { TextArea } from '../../blocks/text-area.tsx';
import { Written } from '../../blocks/written.tsx';
import { EvidenceField } from '../../files/evidence-field.tsx';
import { useScope } from '../../shell/scope.ts';
import { FILES_TEXT } from '../../text/files-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REPORT_TEXT as T } from '../../text/rectify-text.ts';
import { Labelled } from '../../blocks/labelled.tsx';
import type { PointDraft } from './report-draft.ts';
import { useReturnOpinions } from './use-return-opinions.ts';

interface Props {
  /** Prefix of its fields' ids: where a fault leads. */
  readonly id: string;
  readonly item: Rectified;
  readonly point: PointDraft;
  readonly faultAt: (name: string) => string | undefined;
  readonly onChange: (next: Partial<PointDraft> | ((before: PointDraft) => Partial<PointDraft>)) => void;
}

/** One problem with what was advised and promised, and what the unit now says of it. */
export function ReportPoint({ id, item, point, faultAt, onChange }: Props): ReactNode {
  const say = useSay();
  const opinions = useReturnOpinions(item);
  const problem = item.problems.find(({ no }) => no === point.no);
  const opinion = problem?.financeStatus === 'returned' ? opinions.get(point.no) : undefined;
  const fault = faultAt('result');
  return (
    <section className="panel panel-body report-point">
      <h2>
        {point.no} {problem?.title}
      </h2>
      <Promised item={item} no={point.no} />
      {opinion !== undefined && opinion !== '' && <p className="failure">{say(T.returned, { text: opinion })}</p>}
      <fieldset className="field">
        <legend>{say(T.result)}</legend>
        <div className="report-results">
          {PROBLEM_RESULTS.map((result, index) => (
            <label key={result} className="flag">
              <input
                type="radio"
                name={`${id}-result`}
                {...(index === 0 && { id: `${id}-result` })}
                checked={point.result === result}
                aria-describedby={fault === undefined ? undefined : `${id}-result-fault`}
                onChange={() => {
                  onChange({ result });
                }}
              />
              {say(T[result])}
            </label>
          ))}
        </div>
        {point.result === 'cannot' && <p className="note">{say(T.cannotHint)}</p>}
        {fault !== undefined && (
          <p className="field-fault" id={`${id}-result-fault`}>
            {fault}
          </p>
        )}
      </fieldset>
      <Labelled id={`${id}-account`} label={say(T.account)} fault={faultAt('account')}>
        {(tied) => (
          <TextArea
            {...tied}
            minRows={2}
            maxRows={12}
            value={point.account}
            onChange={({ target }) => {
              onChange({ account: target.value });
            }}
          />
        )}
      </Labelled>
      <EvidenceField
        place={{ itemId: item.id, kind: 'rectification', place: String(point.no) }}
        of={say(FILES_TEXT.problemPlace, { no: point.no })}
        hint={say(T.evidenceHint)}
        evidence={point.evidence}
        onChange={(change) => {
          onChange(({ evidence }) => ({ evidence: change(evidence) }));
        }}
      />
    </section>
  );
}

function Promised({ item, no }: { readonly item: Rectified; readonly no: number }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const problem = item.problems.find((one) => one.no === no);
  const answer = problem?.answer;
  return (
    <dl className="facts">
      <div>
        <dt>{say(T.advice)}</dt>
        <dd>
          <Written>{problem?.recommendation}</Written>
        </dd>
      </div>
      <div>
        <dt>{say(T.measure)}</dt>
        <dd>
          {answer ? (
            say(T.measureLine, {
              measure: answer.measure,
              person: answer.person,
              date: formatDate(answer.by, locale, 'date'),
            })
          ) : (
            <Link to={href(problemsPath(item.of, item.id))}>{say(T.unanswered)}</Link>
          )}
        </dd>
      </div>
    </dl>
  );
}
