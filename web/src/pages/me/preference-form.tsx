import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { MESSAGE_KINDS, MESSAGE_KIND_NAMES, type MessageKind } from '../../../../domain/delivery/kinds.ts';
import { MAIL_CHOICE_NAMES } from '../../../../domain/delivery/mail-choice-text.ts';
import { MAIL_CHOICES } from '../../../../domain/delivery/preferences.ts';
import type { MyDelivery } from '../../api/delivery-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskFlags, AskSelect, AskText, type AskOption } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { LANGUAGE_NAMES } from '../../text/language-names-text.ts';
import { useSay } from '../../text/language.tsx';
import { NOTIFY_TEXT as T } from '../../text/delivery-text.ts';
import { bodyOfPreferences, valueOfPreferences } from './preference-value.ts';

interface Props {
  readonly mine: MyDelivery;
  /** Whether what stands here was saved and nothing was changed since. */
  readonly saved: boolean;
  readonly onSaved: (saved: boolean) => void;
}

/** What is mailed of each kind, the digest's hour, quiet hours, and the language. */
export function PreferenceForm({ mine, saved, onSaved }: Props): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>(() => valueOfPreferences(mine));
  const asking = useAsk(z.undefined(), () => {
    onSaved(true);
  });
  const choices = (kind: MessageKind): readonly AskOption[] =>
    kind === 'reminders'
      ? [
          { value: 'usual', name: say(T.morningDigest) },
          { value: 'off', name: say(MAIL_CHOICE_NAMES.off) },
        ]
      : MAIL_CHOICES.map((value) => ({ value, name: say(MAIL_CHOICE_NAMES[value]) }));
  return (
    <AskForm
      value={value}
      onChange={(next) => {
        onSaved(false);
        setValue(next);
      }}
      submit={say(T.save)}
      busy={asking.isPending}
      error={asking.error}
      onSubmit={() => {
        asking.mutate({ method: 'PUT', path: '/me/delivery', body: bodyOfPreferences(value) });
      }}
    >
      <h3>{say(T.kinds)}</h3>
      <div className="ask-grid">
        {MESSAGE_KIND_NAMES.map((kind) => (
          <AskSelect
            key={kind}
            required
            name={`preferences/mail/${kind}`}
            label={say(MESSAGE_KINDS[kind])}
            options={choices(kind)}
          />
        ))}
      </div>
      <div className="ask-grid">
        <AskText
          type="time"
          name="preferences/digestAt"
          label={say(T.digestAt)}
          hint={say(T.digestAtHint, { morning: mine.morning })}
        />
        <AskSelect
          required
          name="locale"
          label={say(T.language)}
          options={(['zh-CN', 'en'] as const).map((locale) => ({ value: locale, name: LANGUAGE_NAMES[locale] }))}
        />
      </div>
      <h3>
        {say(T.quiet)} <span className="note">{say(T.quietHint)}</span>
      </h3>
      <div className="ask-grid">
        <AskText type="time" name="preferences/quiet/from" label={say(T.quietFrom)} />
        <AskText type="time" name="preferences/quiet/until" label={say(T.quietUntil)} />
      </div>
      <AskFlags name="preferences/quiet/restDays" label="" options={[{ value: 'true', name: say(T.restDays) }]} />
      <p role="status" className="opener-done">
        {saved && say(T.saved)}
      </p>
    </AskForm>
  );
}
