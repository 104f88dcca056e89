import { useId, useState, type ReactNode } from 'react';
import { SELECTION_METHODS } from '../../../../domain/processes/evaluation/commands.ts';
import { METHOD_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { useEvaluationPeople } from '../../api/use-finance-evaluation.ts';
import { Empty, Skeleton } from '../../blocks/states.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormFrame } from './form-frame.tsx';
import { Labelled } from './labelled-field.tsx';
import { PeopleChoice, memberOf } from './people-choice.tsx';
import { useEvaluationAct } from './use-evaluation-act.ts';

/** An agency of the registry, among whom it was chosen, how and why, and who of it works here (S5). */
export function AgencyForm({ one, act, onClose }: FormProps): ReactNode {
  const say = useSay();
  const id = useId();
  const people = useEvaluationPeople(one.id);
  const [agency, setAgency] = useState('');
  const [candidates, setCandidates] = useState<readonly string[]>([]);
  const [method, setMethod] = useState('negotiation');
  const [reason, setReason] = useState('');
  const [evaluators, setEvaluators] = useState<readonly string[]>([]);
  const acting = useEvaluationAct(one, act, onClose);
  if (!people.data) return <Skeleton rows={4} height={30} />;
  const { agencies, evaluators: staff } = people.data;
  if (agencies.length === 0) return <Empty title={say(T.noAgencies)} />;
  const named = agencies.map(({ id: key, name, quality, engagements }) => ({
    id: key,
    name: say(T.quality, { name, quality: quality ?? say(T.unrated), count: engagements }),
  }));
  const nameOf = (key: string): string => agencies.find((each) => each.id === key)?.name ?? '';
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={acting.faults}
      onClose={onClose}
      onSend={() => {
        acting.send({
          agencyId: agency,
          name: nameOf(agency),
          candidates: [...new Set([...candidates, agency])].map(nameOf),
          method,
          reason,
          evaluators: evaluators.map((one) => memberOf(staff, one)),
        });
      }}
    >
      <PeopleChoice name={say(T.candidates)} people={named} chosen={candidates} onChosen={setCandidates} />
      <Labelled id={`${id}-agency`} name={say(T.chooseAgency)}>
        <select
          id={`${id}-agency`}
          className="native-select"
          value={agency}
          onChange={({ target }) => {
            setAgency(target.value);
          }}
        >
          <option value="">{say(T.choose)}</option>
          {named.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={`${id}-method`} name={say(T.method)}>
        <select
          id={`${id}-method`}
          className="native-select"
          value={method}
          onChange={({ target }) => {
            setMethod(target.value);
          }}
        >
          {SELECTION_METHODS.map((each) => (
            <option key={each} value={each}>
              {say(METHOD_NAMES[each])}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={`${id}-reason`} name={say(T.reason)}>
        <TextArea
          id={`${id}-reason`}
          minRows={2}
          maxRows={8}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </Labelled>
      <PeopleChoice name={say(T.evaluators)} people={staff} chosen={evaluators} onChosen={setEvaluators} />
    </FormFrame>
  );
}
