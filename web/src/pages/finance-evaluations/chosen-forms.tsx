import { useState, type ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { useMatterAct } from '../../acts/use-matter-act.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskSelect, type AskOption } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Empty } from '../../blocks/states.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import type { FormProps } from './evaluation-acts.tsx';

/** Which deliverable of the contract is accepted, by its name, and what was found of it (S5). */
export function DeliverableForm(props: FormProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const open = (props.one.details.engagement?.contract?.deliverables ?? []).filter(
    ({ acceptedOn }) => acceptedOn === undefined,
  );
  const options = open.map(({ no, name, by }) => ({
    value: String(no),
    name: say(T.deliverableOption, { no, name, by: formatDate(by, locale, 'date') }),
  }));
  if (options.length === 0) return <Empty title={say(T.nothingToAccept)} />;
  const named = { name: 'no', label: say(T.deliverable), options, read: Number };
  return <ChosenForm {...props} named={named} words={{ name: 'opinion', label: say(T.acceptance) }} />;
}

/** Whose place on the panel goes to the next in the order of the draw: whoever has declared stays (S6). */
export function ReplaceForm(props: FormProps): ReactNode {
  const say = useSay();
  const { experts = [], reserves = [] } = props.one.details.panel ?? {};
  const open = experts.filter(({ declaredOn }) => declaredOn === undefined);
  const [next] = reserves;
  if (open.length === 0) return <Empty title={say(T.everybodyDeclared)} />;
  if (!next) return <Empty title={say(T.noReserve)} />;
  const options = open.map(({ expertId, name }) => ({ value: expertId, name }));
  const hint = say(T.nextReserve, { name: next.name });
  const named = { name: 'expertId', label: say(T.expert), hint, options, read: String };
  return <ChosenForm {...props} named={named} words={{ name: 'reason', label: say(T.whyReplaced) }} />;
}

interface ChosenProps extends FormProps {
  readonly named: {
    readonly name: string;
    readonly label: string;
    readonly hint?: string;
    readonly options: readonly AskOption[];
    readonly read: (chosen: string) => string | number;
  };
  readonly words: { readonly name: string; readonly label: string };
}

/** One of what the evaluation has, with words to it and the day of the fact. */
function ChosenForm({ one, act, onClose, named: { read, ...choice }, words }: ChosenProps): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({});
  const { send, ...acting } = useMatterAct({ ...one, of: 'finance-evaluations' }, act, onClose);
  const { on = '', [choice.name]: chosen = '', [words.name]: said = '' } = value;
  return (
    <AskForm
      {...acting}
      value={value}
      onChange={setValue}
      submit={act.name}
      onCancel={onClose}
      onSubmit={() => {
        send({
          ...(chosen !== '' && { [choice.name]: read(chosen) }),
          [words.name]: said,
          ...(on !== '' && { on }),
        });
      }}
    >
      <AskSelect {...choice} />
      <AskArea {...words} />
      <AskDate name="on" label={say(T.factOn)} hint={say(T.todayIfEmpty)} />
    </AskForm>
  );
}
