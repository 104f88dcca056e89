import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { PURPOSE_NAMES } from '../../../../domain/papers/number-names-text.ts';
import { NUMBER_PURPOSES } from '../../../../domain/papers/number-rules.ts';
import type { Authority } from '../../api/number-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskFlags, AskSelect, AskText, listOf } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useToday } from '../../session/today.tsx';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useSay } from '../../text/language.tsx';
import { NUMBERS_TEXT as T } from '../../text/numbers-text.ts';
import { usePlaces } from '../people/use-places.ts';

interface Props {
  /** The code that is changed; a new one where left out. */
  readonly of?: Authority;
  readonly close: (done?: string) => void;
}

/** A code: whose, for what, since which year, and whether new numbers are given under it. */
export function CodeForm({ of, close }: Props): ReactNode {
  const say = useSay();
  const { regions } = usePlaces();
  const { today } = useToday();
  const [value, setValue] = useState<AskValue>(() => begin(of, today.slice(0, 4)));
  const code = (of?.code ?? value['code'] ?? '').trim();
  const asking = useAsk(z.undefined(), () => {
    close(say(T.saved, { code }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(of ? T.changeCode : T.addCode)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ method: 'PUT', path: `/number-authorities/${encodeURIComponent(code)}`, body: bodyOf(value) });
      }}
    >
      <div className="ask-grid">
        {!of && <AskText name="code" label={say(T.code)} hint={say(T.codeHint)} />}
        {!of && <AskSelect name="regionId" label={say(T.region)} options={regions} />}
        <AskText name="name" label={say(T.authority)} />
        <AskText name="sinceYear" label={say(T.sinceYear)} hint={say(T.sinceYearHint)} />
        <AskSelect
          required
          name="active"
          label={say(T.standing)}
          options={[
            { value: 'true', name: say(T.active) },
            { value: 'false', name: say(T.retired) },
          ]}
        />
      </div>
      <AskFlags
        name="purposes"
        label={say(T.purposes)}
        options={NUMBER_PURPOSES.map((purpose) => ({ value: purpose, name: say(PURPOSE_NAMES[purpose]) }))}
      />
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}

function begin(of: Authority | undefined, year: string): AskValue {
  return {
    code: '',
    note: '',
    regionId: of?.regionId ?? '',
    name: of?.name ?? '',
    sinceYear: of ? String(of.sinceYear) : year,
    active: String(of?.active ?? true),
    purposes: (of?.purposes ?? []).join(','),
  };
}

function bodyOf({ regionId, name, sinceYear, active, purposes, note }: AskValue): object {
  const year = Number(sinceYear);
  return {
    regionId,
    name,
    note,
    sinceYear: Number.isInteger(year) ? year : sinceYear,
    active: active === 'true',
    purposes: listOf(purposes),
  };
}

/** Where the register begins in this year, until the first number is given. */
export function BeginForm({
  code,
  close,
}: {
  readonly code: string;
  readonly close: (done?: string) => void;
}): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const year = today.slice(0, 4);
  const [value, setValue] = useState<AskValue>({ startsAfter: '', note: '' });
  const startsAfter = Number(value['startsAfter'] === '' ? Number.NaN : value['startsAfter']);
  const asking = useAsk(z.undefined(), () => {
    close(say(T.begun, { code, year, next: startsAfter + 1 }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.begin)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({
          method: 'PUT',
          path: `/number-authorities/${encodeURIComponent(code)}/series/${year}`,
          body: {
            startsAfter: Number.isInteger(startsAfter) ? startsAfter : value['startsAfter'],
            note: value['note'],
          },
        });
      }}
    >
      <p className="note">{say(T.beginSay)}</p>
      <AskText name="startsAfter" label={say(T.last)} />
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}
