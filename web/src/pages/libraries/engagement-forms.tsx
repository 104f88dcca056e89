import { useState, type ReactNode } from 'react';
import { QUALITY_CRITERIA } from '../../../../domain/libraries/quality.ts';
import { EngagementsAnswer } from '../../api/library-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { fenOf } from '../../blocks/wan.ts';
import { ENGAGEMENT_TEXT as T } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';

interface Props {
  readonly path: string;
  readonly close: (done?: string) => void;
}

/** An engagement from before, or outside of this system. */
export function EngagementForm({ path, close }: Props): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({});
  const asking = useAsk(EngagementsAnswer, () => {
    close(say(T.recorded));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.record)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const { subject, begunOn, endsOn, feeFen } = value;
        const dates = { begunOn, ...(endsOn !== undefined && endsOn !== '' && { endsOn }) };
        const fee = feeFen === undefined || feeFen.trim() === '' ? {} : { feeFen: fenOf(feeFen) };
        asking.mutate({ path, body: { subject, ...dates, ...fee } });
      }}
    >
      <AskText name="subject" label={say(T.subject)} />
      <div className="ask-grid">
        <AskDate name="begunOn" label={say(T.begunOn)} />
        <AskDate name="endsOn" label={say(T.endsOn)} />
        <AskText name="feeFen" label={say(T.fee)} />
      </div>
    </AskForm>
  );
}

/** Five marks and an opinion; the score is their mean. */
export function RatingForm({ path, close }: Props): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({});
  const asking = useAsk(EngagementsAnswer, () => {
    close(say(T.rated));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.rate)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path, body: { marks: marksOf(value), opinion: value['opinion'] ?? '' } });
      }}
    >
      <div className="ask-grid">
        {Object.entries(QUALITY_CRITERIA).map(([key, name]) => (
          <AskText key={key} name={`marks/${key}`} label={say(name)} hint={say(T.markHint)} />
        ))}
      </div>
      <AskArea name="opinion" label={say(T.opinion)} />
    </AskForm>
  );
}

/** What is no number is left out, so that the server says of it that it is missing. */
function marksOf(value: AskValue): Readonly<Record<string, number>> {
  const marks = Object.keys(QUALITY_CRITERIA).flatMap((key) => {
    const text = (value[`marks/${key}`] ?? '').trim();
    return text === '' || Number.isNaN(Number(text)) ? [] : [[key, Number(text)] as const];
  });
  return Object.fromEntries(marks);
}
