import { useId, type ReactNode } from 'react';
import { STANCES } from '../../../../domain/processes/evaluation/commands.ts';
import { STANCE_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { useKept } from '../../acts/kept.ts';
import { Labelled } from '../../blocks/labelled.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormFrame } from '../../acts/form-frame.tsx';
import { useMatterAct } from '../../acts/use-matter-act.ts';

interface Views {
  readonly stances: Readonly<Record<string, string>>;
  readonly views: Readonly<Record<string, string>>;
  readonly overall: string;
}

/** The unit's views on the draft, point by point. */
export function AnswerForm({ one, act, onClose }: FormProps): ReactNode {
  const say = useSay();
  const id = useId();
  const points = one.details.exchange?.points ?? [];
  const [views, change, forget] = useKept<Views>(`${one.id}:views`, () => ({ stances: {}, views: {}, overall: '' }));
  const acting = useMatterAct({ ...one, of: 'finance-evaluations' }, act, () => {
    forget();
    onClose();
  });
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={acting.faults}
      onClose={onClose}
      onSend={() => {
        const said = points.flatMap(({ no }) => {
          const stance = views.stances[no];
          return stance === undefined || stance === '' ? [] : [{ no, stance, view: views.views[no] ?? '' }];
        });
        acting.send({ views: said, overall: views.overall });
      }}
    >
      {points.map(({ no, title }) => (
        <fieldset key={no}>
          <legend>
            {no}. {title}
          </legend>
          <select
            className="native-select"
            aria-label={say(T.stanceOf, { no })}
            value={views.stances[no] ?? ''}
            onChange={({ target }) => {
              change((before) => ({ ...before, stances: { ...before.stances, [no]: target.value } }));
            }}
          >
            <option value="">{say(T.choose)}</option>
            {STANCES.map((stance) => (
              <option key={stance} value={stance}>
                {say(STANCE_NAMES[stance])}
              </option>
            ))}
          </select>
          <TextArea
            aria-label={say(T.viewOf, { no })}
            minRows={1}
            maxRows={8}
            value={views.views[no] ?? ''}
            onChange={({ target }) => {
              change((before) => ({ ...before, views: { ...before.views, [no]: target.value } }));
            }}
          />
        </fieldset>
      ))}
      <Labelled id={`${id}-overall`} label={say(T.overall)}>
        {(tied) => (
          <TextArea
            {...tied}
            minRows={2}
            maxRows={8}
            value={views.overall}
            onChange={({ target }) => {
              change((before) => ({ ...before, overall: target.value }));
            }}
          />
        )}
      </Labelled>
    </FormFrame>
  );
}
