import type { ReactNode } from 'react';
import { PROBLEM_CATEGORIES, PROBLEM_CATEGORY_NAMES } from '../../../../domain/follow-up/problem-category.ts';
import { Button } from '../../blocks/button.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { useSay } from '../../text/language.tsx';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import type { PartProps } from './composer-parts.tsx';
import { EMPTY_PROBLEM, type ProblemDraft } from './feedback-draft.ts';
import { Labelled } from '../../blocks/labelled.tsx';
import { useLangOf } from '../../blocks/written.tsx';

interface Props extends PartProps {
  /** Indicators of the targets in force, to choose from. */
  readonly indicators: readonly string[];
}

/** One problem with its recommendation. */
export function ProblemForm(props: Props): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const { id, item, value, place, faults, onChange, indicators } = props;
  const at = place.problem;
  const problem = value.problems[at] ?? EMPTY_PROBLEM;
  const fieldId = (name: string): string => `${id}-problems-${String(at)}-${name}`;
  const fault = (name: string): string | undefined =>
    faults.find(({ pointer }) => pointer === `/problems/${String(at)}/${name}`)?.detail;
  const write = (change: Partial<ProblemDraft>): void => {
    onChange((before) => ({
      ...before,
      problems: before.problems.map((one, index) => (index === at ? { ...one, ...change } : one)),
    }));
  };
  const area = (name: 'evidence' | 'recommendation', label: string): ReactNode => (
    <Labelled id={fieldId(name)} label={label} fault={fault(name)}>
      {(tied) => (
        <TextArea
          {...tied}
          maxRows={10}
          value={problem[name]}
          onChange={({ target }) => {
            write({ [name]: target.value });
          }}
        />
      )}
    </Labelled>
  );
  const line = (name: keyof ProblemDraft, label: string, more: Readonly<Record<string, string>> = {}): ReactNode => (
    <Labelled id={fieldId(placeOf(name))} label={label} fault={fault(placeOf(name))}>
      {(tied) => (
        <input
          {...tied}
          {...more}
          className={name === 'amount' ? 'input number' : 'input'}
          lang={langOf(problem[name])}
          value={problem[name]}
          onChange={({ target }) => {
            write({ [name]: target.value });
          }}
        />
      )}
    </Labelled>
  );
  return (
    <section className="problem-form" aria-label={say(T.problemNo, { no: at + 1 })}>
      <div className="problem-form-head">
        <h3>{say(T.problemNo, { no: at + 1 })}</h3>
        <Order {...props} />
      </div>
      {line('title', say(T.problemTitle))}
      {area('evidence', say(T.evidence))}
      {area('recommendation', say(T.advice))}
      <div className="problem-form-row">
        <Labelled id={fieldId('category')} label={say(T.category)} fault={fault('category')}>
          {(tied) => (
            <select
              {...tied}
              className="native-select"
              value={problem.category}
              onChange={({ target }) => {
                write({ category: target.value });
              }}
            >
              <option value="">{say(T.noCategory)}</option>
              {PROBLEM_CATEGORIES.map((category) => (
                <option key={category} value={category}>
                  {say(PROBLEM_CATEGORY_NAMES[category])}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {line('amount', say(T.amount), { inputMode: 'decimal' })}
      </div>
      <div className="problem-form-row">
        {line('indicator', say(T.indicator), { list: `${id}-indicators` })}
        {line('responsible', say(T.responsible), { placeholder: item.unit.name })}
      </div>
      <datalist id={`${id}-indicators`}>
        {indicators.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </section>
  );
}

/** Problems are numbered as they stand: their order is the document's. */
function Order({ value, place, onPlace, onChange }: Props): ReactNode {
  const say = useSay();
  const at = place.problem;
  const move = (to: number): void => {
    onChange((before) => ({ ...before, problems: moved(before.problems, at, to) }));
    onPlace({ ...place, problem: to });
  };
  return (
    <span className="problem-form-order">
      {at > 0 && (
        <Button
          size="small"
          onClick={() => {
            move(at - 1);
          }}
        >
          {say(T.up)}
        </Button>
      )}
      {at < value.problems.length - 1 && (
        <Button
          size="small"
          onClick={() => {
            move(at + 1);
          }}
        >
          {say(T.down)}
        </Button>
      )}
      <Button
        size="small"
        onClick={() => {
          onChange((before) => ({ ...before, problems: before.problems.filter((_one, index) => index !== at) }));
          onPlace({ ...place, problem: Math.max(0, at - 1) });
        }}
      >
        {say(T.remove)}
      </Button>
    </span>
  );
}

function moved(problems: readonly ProblemDraft[], from: number, to: number): readonly ProblemDraft[] {
  const rest = problems.filter((_one, index) => index !== from);
  const own = problems[from];
  return own ? [...rest.slice(0, to), own, ...rest.slice(to)] : problems;
}

/** Where a field lies in what is sent: an amount is typed in 万元 and sent in 分. */
function placeOf(name: keyof ProblemDraft): string {
  return name === 'amount' ? 'amountFen' : name;
}
