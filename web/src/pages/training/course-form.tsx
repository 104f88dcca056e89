import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { newId } from '../../acts/intent.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useScope } from '../../shell/scope.ts';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';
import { AudienceFields, audienceOf } from './audience-fields.tsx';

/** Publishes a course: when and where, for whom, how many places, and until when to enrol. */
export function CourseForm({ close }: { readonly close: (done?: string) => void }): ReactNode {
  const say = useSay();
  const { regionId } = useScope();
  const [id] = useState(newId);
  const [value, setValue] = useState<AskValue>({ startsAt: '09:00', 'audience/below': 'false' });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.offered, { title: value['title'] ?? '' }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.offer)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/training/courses', body: { id, regionId, ...courseOf(value) } });
      }}
    >
      <AskText name="title" label={say(T.courseTitle)} />
      <AskArea name="about" label={say(T.about)} rows={3} />
      <div className="ask-grid">
        <AskDate name="on" label={say(T.heldOn)} />
        <AskText type="time" name="startsAt" label={say(T.startsAt)} />
        <AskText name="hours" label={say(T.courseHours)} />
        <AskText name="place" label={say(T.where)} />
        <AskText name="link" label={say(T.link)} hint={say(ASK_TEXT.optional)} />
        <AskText name="capacity" label={say(T.capacity)} />
        <AskDate name="closesOn" label={say(T.closesOn)} />
      </div>
      <AudienceFields roles={T.courseRoles} />
      <AskArea name="materials" label={say(T.materials)} hint={say(ASK_TEXT.optional)} rows={3} />
    </AskForm>
  );
}

/** What is sent: numbers where numbers were typed; anything else is answered at its field. */
function courseOf(value: AskValue): object {
  const {
    title = '',
    about = '',
    materials = '',
    on = '',
    startsAt = '',
    place = '',
    link = '',
    closesOn = '',
  } = value;
  return {
    title,
    about,
    materials,
    on,
    startsAt,
    place,
    link,
    closesOn,
    hours: numberOf(value['hours']),
    capacity: numberOf(value['capacity']),
    audience: audienceOf(value),
  };
}

function numberOf(text = ''): number | string {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}
