import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { addDays, asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { STAGES } from '../../../../domain/processes/budget-item/stages.ts';
import { STAGE_NAMES } from '../../../../domain/processes/budget-item/stage-names.ts';
import { useSend } from '../../api/api-provider.tsx';
import { CandidatesAnswer, DelegationMadeAnswer } from '../../api/people-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskFlags, AskSelect, listOf } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { DELEGATION_TEXT as T, PEOPLE_TEXT } from '../../text/admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

interface Props {
  readonly personId?: string;
  readonly close: (done?: string) => void;
}

const USUAL_DAYS = 14;

/** Who stands in, in which roles and stages, from when to when; only colleagues who may are offered. */
export function DelegationForm({ personId, close }: Props): ReactNode {
  const say = useSay();
  const send = useSend();
  const candidates = useQuery({
    queryKey: ['delegations', personId ?? 'own', 'candidates'],
    queryFn: ({ signal }) =>
      send({ path: '/delegations/candidates', query: { person: personId }, answer: CandidatesAnswer, signal }),
  });
  if (candidates.isPending) return <Skeleton rows={3} height={40} />;
  if (!candidates.data) return <ReadError error={candidates.error} onRetry={() => void candidates.refetch()} />;
  const { lendable, rows } = candidates.data;
  const nothing = lendable.length === 0 ? T.nothingToLend : rows.length === 0 ? T.nobody : undefined;
  if (nothing) return <p className="note">{say(nothing)}</p>;
  return (
    <Form
      {...(personId !== undefined && { personId })}
      close={close}
      lendable={lendable.map(({ role, name }) => ({ value: role, name }))}
      people={rows.map(({ id, name, login, roleNames }) => ({
        value: id,
        name: [name, login, ...roleNames].join(' · '),
      }))}
    />
  );
}

interface FormProps extends Props {
  readonly lendable: readonly { readonly value: string; readonly name: string }[];
  readonly people: readonly { readonly value: string; readonly name: string }[];
}

function Form({ personId, close, lendable, people }: FormProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const [value, setValue] = useState<AskValue>({
    validFrom: today,
    validUntil: addDays(today, USUAL_DAYS - 1),
    roles: lendable.length === 1 ? (lendable[0]?.value ?? '') : '',
  });
  const asking = useAsk(DelegationMadeAnswer, ({ id }) => {
    const from = shortDay(asPlainDate(value['validFrom'] ?? today), today, locale);
    close(say(T.made, { no: id, from }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.make)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const { roles, stages, ...texts } = value;
        const lists = { roles: listOf(roles), stages: listOf(stages) };
        asking.mutate({ path: '/delegations', body: { ...bodyOf(texts), ...lists, principalId: personId } });
      }}
    >
      <AskSelect name="delegateId" label={say(T.find)} hint={say(T.findHint)} options={people} />
      <AskFlags name="roles" label={say(T.roles)} options={lendable} />
      <AskFlags
        name="stages"
        label={say(T.stages)}
        hint={say(T.stagesHint)}
        options={STAGES.map((stage) => ({ value: stage, name: say(STAGE_NAMES[stage]) }))}
      />
      <div className="ask-grid">
        <AskDate name="validFrom" label={say(PEOPLE_TEXT.from)} />
        <AskDate name="validUntil" label={say(PEOPLE_TEXT.until)} />
      </div>
      <AskArea name="reason" label={say(T.reason)} />
    </AskForm>
  );
}
