import { useState, type ReactNode } from 'react';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { useEvaluationPeople } from '../../api/use-finance-evaluation.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskFlags, AskSelect, AskText, listOf } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { memberOf } from './choices.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormAwaited } from './form-awaited.tsx';
import { useMatterAct } from '../../acts/use-matter-act.ts';

/** The team: a lead evaluator and members, of the bureau's own people; a change says why. */
export function TeamForm({ one, act, onClose }: FormProps): ReactNode {
  const say = useSay();
  const people = useEvaluationPeople(one.id);
  const { team } = one.details;
  const [value, setValue] = useState<AskValue>({
    leader: team?.leader.personId ?? '',
    members: team?.members.map(({ personId }) => personId).join(',') ?? '',
  });
  const { send, ...acting } = useMatterAct({ ...one, of: 'finance-evaluations' }, act, onClose);
  const isChange = act.command === 'changeTeam';
  if (!people.data) return <FormAwaited read={people} />;
  const { officers } = people.data;
  const { leader, members, reason = '' } = value;
  // Two of one name are told apart by their offices.
  const options = officers.map(({ id, name, roles }) => ({
    value: id,
    name: say(T.officer, { name, roles: roles.map((role) => say(ROLE_NAMES[role])).join(say(ROLE_SEPARATOR)) }),
  }));
  return (
    <AskForm
      {...acting}
      value={value}
      onChange={setValue}
      submit={act.name}
      onCancel={onClose}
      onSubmit={() => {
        const others = listOf(members).filter((id) => id !== leader);
        send({
          leader: memberOf(officers, leader),
          members: others.map((id) => memberOf(officers, id)),
          ...(isChange && { reason }),
        });
      }}
    >
      <AskSelect name="leader" label={say(T.leader)} hint={say(T.teamHint)} options={options} />
      <AskFlags name="members" label={say(T.members)} options={options.filter((one) => one.value !== leader)} />
      {isChange && <AskText name="reason" label={say(T.reason)} />}
    </AskForm>
  );
}
