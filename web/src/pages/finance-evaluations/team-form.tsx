import { useId, useState, type ReactNode } from 'react';
import { useEvaluationPeople } from '../../api/use-finance-evaluation.ts';
import { Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormFrame } from './form-frame.tsx';
import { Labelled } from './labelled-field.tsx';
import { PeopleChoice, memberOf } from './people-choice.tsx';
import { useEvaluationAct } from './use-evaluation-act.ts';

/** The team: a lead evaluator and members, of the bureau's own people; a change says why. */
export function TeamForm({ one, act, onClose }: FormProps): ReactNode {
  const say = useSay();
  const id = useId();
  const people = useEvaluationPeople(one.id);
  const { team } = one.details;
  const [leader, setLeader] = useState(team?.leader.personId ?? '');
  const [members, setMembers] = useState<readonly string[]>(team?.members.map(({ personId }) => personId) ?? []);
  const [reason, setReason] = useState('');
  const acting = useEvaluationAct(one, act, onClose);
  const isChange = act.command === 'changeTeam';
  if (!people.data) return <Skeleton rows={3} height={30} />;
  const { officers } = people.data;
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={acting.faults}
      onClose={onClose}
      onSend={() => {
        const chosen = members.filter((one) => one !== leader).map((one) => memberOf(officers, one));
        acting.send({ leader: memberOf(officers, leader), members: chosen, ...(isChange && { reason }) });
      }}
    >
      <Labelled id={`${id}-leader`} name={say(T.leader)}>
        <select
          id={`${id}-leader`}
          className="native-select"
          value={leader}
          onChange={({ target }) => {
            setLeader(target.value);
          }}
        >
          <option value="">{say(T.choose)}</option>
          {officers.map((officer) => (
            <option key={officer.id} value={officer.id}>
              {officer.name}
            </option>
          ))}
        </select>
      </Labelled>
      <PeopleChoice
        name={say(T.members)}
        people={officers.filter((officer) => officer.id !== leader)}
        chosen={members}
        onChosen={setMembers}
      />
      {isChange && (
        <Labelled id={`${id}-reason`} name={say(T.reason)}>
          <input
            id={`${id}-reason`}
            className="input"
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
        </Labelled>
      )}
    </FormFrame>
  );
}
