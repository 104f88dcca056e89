import type { ReactNode } from 'react';
import { VERIFY_RESULTS } from '../../../../domain/follow-up/state.ts';
import type { ItemProblem } from '../../api/item-answers.ts';
import { TextArea } from '../../blocks/text-area.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { TOGETHER_TEXT as T } from '../../text/together-text.ts';
import type { Chosen } from './together-model.ts';

interface Props {
  readonly id: string;
  readonly problem: ItemProblem;
  readonly value: Chosen;
  readonly fault: string | undefined;
  readonly onChange: (value: Chosen) => void;
}

/** One problem: its result and a word on it; what stands against it is said here. */
export function TogetherRow({ id, problem: { no, title }, value, fault, onChange }: Props): ReactNode {
  const say = useSay();
  const tied = fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-fault` };
  return (
    <div className="together-row">
      <p>
        <b>
          {no} <Written>{title}</Written>
        </b>
      </p>
      <select
        id={`${id}-result`}
        className="native-select"
        aria-label={say(T.resultOf, { no })}
        value={value.result}
        onChange={({ target }) => {
          onChange({ ...value, result: VERIFY_RESULTS.find((one) => one === target.value) ?? '' });
        }}
      >
        <option value="">{say(T.later)}</option>
        {VERIFY_RESULTS.map((result) => (
          <option key={result} value={result}>
            {say(T[result])}
          </option>
        ))}
      </select>
      <TextArea
        id={`${id}-opinion`}
        aria-label={say(T.opinionOf, { no })}
        minRows={1}
        maxRows={6}
        maxLength={4000}
        {...tied}
        value={value.opinion}
        onChange={({ target }) => {
          onChange({ ...value, opinion: target.value });
        }}
      />
      {fault !== undefined && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
