import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { DEPARTMENT_NAMES, SEAT_NAMES } from '../../../../domain/bodies/body-text.ts';
import { DEPARTMENTS, SEATS } from '../../../../domain/bodies/seats.ts';
import { newId } from '../../acts/intent.ts';
import { useSend } from '../../api/api-provider.tsx';
import { CandidatesAnswer, type BodyDetail } from '../../api/body-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskSelect, AskText, type AskOption } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { useToday } from '../../session/today.tsx';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { BODIES_TEXT as T } from '../../text/bodies-text.ts';
import { useSay } from '../../text/language.tsx';

interface Props {
  readonly body: BodyDetail['body'];
  /** What is given first: the head, where there is none. */
  readonly first: (typeof SEATS)[number];
  readonly close: (done?: string) => void;
}

/** Gives somebody a seat: an account, or a person of outside by name and office. */
export function SeatForm({ body, first, close }: Props): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const [id] = useState(newId);
  const [value, setValue] = useState<AskValue>({ seat: first, fromOn: today });
  const { find = '', ...asked } = value;
  const accounts = useAccounts(body.regionId, find);
  const asking = useAsk(z.undefined(), () => {
    const chosen = accounts.find((one) => one.value === asked['personId'])?.name;
    close(say(T.taken, { name: chosen ?? asked['name'] ?? say(T.somebody) }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.take)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: `/bodies/${body.id}/seats`, body: { id, ...bodyOf(asked) } });
      }}
    >
      {value['seat'] === 'head' && <p className="note">{say(T.takeHead)}</p>}
      <div className="ask-grid">
        <AskSelect
          required
          name="seat"
          label={say(T.seat)}
          options={SEATS.map((seat) => ({ value: seat, name: say(SEAT_NAMES[seat]) }))}
        />
        <AskDate name="fromOn" label={say(T.fromOn)} />
        <AskText type="search" name="find" label={say(T.findAccount)} hint={say(ASK_TEXT.optional)} />
        <AskSelect name="personId" label={say(T.account)} hint={say(T.accountHint)} options={accounts} />
        <AskText name="name" label={say(T.person)} hint={say(ASK_TEXT.optional)} />
        <AskText name="office" label={say(T.office)} />
        <AskSelect
          name="department"
          label={say(T.department)}
          hint={say(ASK_TEXT.optional)}
          options={DEPARTMENTS.map((one) => ({ value: one, name: say(DEPARTMENT_NAMES[one]) }))}
        />
      </div>
      <AskArea name="duties" label={say(T.duties)} hint={say(ASK_TEXT.optional)} />
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}

/** Accounts of the region, supervising leaders first. */
function useAccounts(region: string, q: string): readonly AskOption[] {
  const say = useSay();
  const send = useSend();
  const { data } = useQuery({
    queryKey: ['bodies', 'candidates', region, q.trim()],
    queryFn: ({ signal }) =>
      send({ path: '/bodies/candidates', query: { region, q: q.trim() }, answer: CandidatesAnswer, signal }),
    placeholderData: (before) => before,
  });
  return (data?.rows ?? []).map(({ id, name, login, leads }) => ({
    value: id,
    name: say(leads ? T.leader : T.accountOf, { name, login }),
  }));
}
