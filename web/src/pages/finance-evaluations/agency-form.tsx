import { useState, type ReactNode } from 'react';
import { SELECTION_METHODS } from '../../../../domain/processes/evaluation/commands.ts';
import { METHOD_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { useEvaluationPeople } from '../../api/use-finance-evaluation.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskFlags, AskSelect, listOf } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Empty } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { choiceFaults } from './choice-faults.ts';
import { memberOf, optionsOf } from './choices.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormAwaited } from './form-awaited.tsx';
import { useMatterAct } from '../../acts/use-matter-act.ts';

/** An agency of the registry, among whom it was chosen, how and why, and who of it works here (S5); again with the cause. */
export function AgencyForm({ one, act, onClose }: FormProps): ReactNode {
  const say = useSay();
  const people = useEvaluationPeople(one.id);
  const [value, setValue] = useState<AskValue>({ method: 'negotiation' });
  const { send, ...acting } = useMatterAct({ ...one, of: 'finance-evaluations' }, act, onClose);
  if (!people.data) return <FormAwaited read={people} />;
  const { agencies } = people.data;
  if (agencies.length === 0) return <Empty title={say(T.noAgencies)} />;
  const staffOf = (of: string): typeof people.data.evaluators =>
    people.data.evaluators.filter((each) => each.agencyId === of);
  const options = agencies.map(({ id, name, quality, engagements }) => ({
    value: id,
    name: say(staffOf(id).length === 0 ? T.qualityWithoutStaff : T.quality, {
      name,
      quality: quality ?? say(T.unrated),
      count: engagements,
    }),
  }));
  const { agencyId = '', candidates, method, reason = '', evaluators, cause = '' } = value;
  const staff = staffOf(agencyId);
  const isAgain = act.command === 'changeAgency';
  // Whoever was chosen was a candidate.
  const considered = agencies.filter(({ id }) => id === agencyId || listOf(candidates).includes(id));
  return (
    <AskForm
      {...acting}
      faults={choiceFaults(acting.faults)}
      value={value}
      onChange={setValue}
      submit={act.name}
      onCancel={onClose}
      onSubmit={() => {
        send({
          ...(agencyId !== '' && { agencyId }),
          name: agencies.find(({ id }) => id === agencyId)?.name,
          candidates: considered.map(({ name }) => name),
          method,
          reason,
          // Whom another agency was chosen with is no longer meant.
          evaluators: staff.filter(({ id }) => listOf(evaluators).includes(id)).map(({ id }) => memberOf(staff, id)),
          ...(isAgain && { cause }),
        });
      }}
    >
      <AskFlags name="candidates" label={say(T.candidates)} options={options} />
      <AskSelect name="agencyId" label={say(T.chooseAgency)} options={options} />
      <AskSelect
        required
        name="method"
        label={say(T.method)}
        options={SELECTION_METHODS.map((each) => ({ value: each, name: say(METHOD_NAMES[each]) }))}
      />
      <AskArea name="reason" label={say(T.reason)} />
      <AskFlags name="evaluators" label={say(T.evaluators)} options={optionsOf(staff)} />
      {agencyId !== '' && staff.length === 0 && <p className="note">{say(T.noStaff)}</p>}
      {isAgain && <AskArea name="cause" label={say(T.cause)} />}
    </AskForm>
  );
}
