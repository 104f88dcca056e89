import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { ANSWERER_NAMES } from '../../../../domain/processes/supervision/names.ts';
import { ActAnswer } from '../../api/history-answers.ts';
import { useItem } from '../../api/use-item.ts';
import { useUnits } from '../../api/use-units.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskSelect, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { DayOffNote } from '../../blocks/day-off-note.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';

interface Props {
  /** The item that the leader was looking at, and its clock. */
  readonly about: string | undefined;
  readonly clockKey: string | undefined;
  readonly onClose: () => void;
}

/** Opens a supervised matter: what is asked, of whom, by the leader's own date. About an item, the item says of whom. */
export function OpenForm({ about, clockKey, onClose }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const navigate = useNavigate();
  const [value, setValue] = useState<AskValue>({ answeredBy: 'unit' });
  const opening = useAsk(ActAnswer, ({ id }) => {
    void navigate(href(`/supervision/matters/${id}`));
  });
  return (
    <section className="panel open-supervision" aria-label={say(T.start)}>
      <AskForm
        value={value}
        onChange={setValue}
        submit={say(T.open)}
        busy={opening.isPending}
        error={opening.error}
        onCancel={onClose}
        onSubmit={() => {
          opening.mutate({ path: '/supervisions', body: bodyOf(value, about, clockKey) });
        }}
      >
        {about !== undefined && <AboutLine id={about} />}
        <AskText name="name" label={say(T.name)} />
        <AskArea name="demand" label={say(T.demand)} rows={3} />
        <div className="ask-grid">
          <AskSelect
            required
            name="answeredBy"
            label={say(T.answeredBy)}
            options={Object.entries(ANSWERER_NAMES).map(([value, name]) => ({ value, name: say(name) }))}
          />
          {about === undefined && value['answeredBy'] === 'unit' && <UnitChoice />}
          <AskDate name="answerBy" label={say(T.answerBy)} />
        </div>
        <DayOffNote date={value['answerBy']} />
      </AskForm>
    </section>
  );
}

/** What is not filled in is sent as it is, and no date is left out: the server says of each what is missing. */
function bodyOf(
  { name = '', demand = '', answeredBy = 'unit', unitId = '', answerBy = '' }: AskValue,
  aboutId: string | undefined,
  aboutKey: string | undefined,
): object {
  return {
    name,
    demand,
    answeredBy,
    ...(answerBy !== '' && { answerBy }),
    ...(aboutId !== undefined && { aboutId }),
    ...(aboutKey !== undefined && { aboutKey }),
    ...(aboutId === undefined && answeredBy === 'unit' && { unitId }),
  };
}

function AboutLine({ id }: { readonly id: string }): ReactNode {
  const say = useSay();
  const { data } = useItem(id);
  return data ? <p>{say(T.aboutMatter, { title: data.name, code: data.code })}</p> : null;
}

function UnitChoice(): ReactNode {
  const say = useSay();
  const units = useUnits();
  return <AskSelect name="unitId" label={say(T.unit)} options={units.map(({ id, name }) => ({ value: id, name }))} />;
}
