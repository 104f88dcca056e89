import type { ReactNode } from 'react';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import type { TableScore } from '../../../../domain/scoring/score.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { ApiFault } from '../../api/api-error.ts';
import { useLangOf, Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import type { ProblemRow, SelfForm } from './self-model.ts';

interface Props {
  readonly id: string;
  readonly form: SelfForm;
  readonly table: TargetTable;
  readonly score: TableScore;
  readonly faults: readonly ApiFault[];
  readonly edit: (change: (before: SelfForm) => SelfForm) => void;
}

const FIELDS = [
  ['title', T.problem],
  ['cause', T.cause],
  ['measure', T.measure],
] as const satisfies readonly (readonly [keyof ProblemRow, Bilingual])[];

/** 问题—原因—措施 (E3): rows of three texts; what was missed can be taken over with its reason. */
export function ProblemRows({ id, form, table, score, faults, edit }: Props): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const missed = missedProblems(form, table, score, (name) => say(T.missedTitle, { name }));
  const become = (problems: readonly ProblemRow[]): void => {
    edit((before) => ({ ...before, problems }));
  };
  return (
    <section className="panel problem-rows" aria-label={say(T.problems)}>
      <div className="panel-head">
        <h2>{say(T.problems)}</h2>
        <span className="muted">{say(T.problemsNote)}</span>
      </div>
      {form.problems.map((problem, index) => (
        // A problem has no identity of its own until it is handed in: its place is all there is.
        <div key={index} className="problem-row">
          <span className="muted">{index + 1}</span>
          {FIELDS.map(([field, name]) => {
            const place = `/problems/${String(index)}/${field}`;
            const fault = faults.find(({ pointer }) => pointer === place);
            const own = `${id}${place.replaceAll('/', '-')}`;
            return (
              <span key={field} className="field">
                <textarea
                  id={own}
                  className="input area"
                  rows={2}
                  aria-label={say(T.nth, { field: say(name), no: index + 1 })}
                  placeholder={say(name)}
                  lang={langOf(problem[field])}
                  value={problem[field]}
                  {...(fault && { 'aria-invalid': true, 'aria-describedby': `${own}-fault` })}
                  onChange={({ target }) => {
                    become(form.problems.with(index, { ...problem, [field]: target.value }));
                  }}
                />
                {fault && (
                  <span className="field-fault" id={`${own}-fault`}>
                    <Written>{fault.detail}</Written>
                  </span>
                )}
              </span>
            );
          })}
          <button
            type="button"
            className="tool"
            aria-label={say(T.removeProblem, { no: index + 1 })}
            onClick={() => {
              become(form.problems.toSpliced(index, 1));
            }}
          >
            ✕
          </button>
        </div>
      ))}
      <div className="panel-body act-buttons">
        <button
          type="button"
          className="tool"
          onClick={() => {
            become([...form.problems, { title: '', cause: '', measure: '' }]);
          }}
        >
          {say(T.addProblem)}
        </button>
        {missed.length > 0 && (
          <button
            type="button"
            className="tool"
            onClick={() => {
              become([...form.problems, ...missed]);
            }}
          >
            {say(T.fromMissed, { count: missed.length })}
          </button>
        )}
      </div>
    </section>
  );
}

/** Missed rows that no problem speaks of yet, each with the reason that the unit gave. */
function missedProblems(
  form: SelfForm,
  table: TargetTable,
  score: TableScore,
  titleOf: (name: string) => string,
): readonly ProblemRow[] {
  return score.indicators
    .filter(({ reached }) => reached === false)
    .map(({ key }) => ({
      title: titleOf(table.indicators.find((row) => row.key === key)?.name ?? key),
      cause: form.rows.find((row) => row.key === key)?.reason ?? '',
      measure: '',
    }))
    .filter(({ title }) => !form.problems.some((problem) => problem.title === title));
}
