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
import { tiedTo, viewFaults } from './score-faults.ts';
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
  const rows = points.map(({ no }) => ({ no, stance: views.stances[no] ?? '' }));
  const faults = viewFaults(acting.faults, rows, say);
  const at = (place: string): { readonly id: string; readonly fault: string | undefined } => {
    const { of, fault } = tiedTo(id, place, faults).below;
    return { id: of, fault };
  };
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={faults}
      onClose={onClose}
      onSend={() => {
        const said = points.flatMap(({ no }) => {
          const stance = views.stances[no];
          return stance === undefined || stance === '' ? [] : [{ no, stance, view: views.views[no] ?? '' }];
        });
        acting.send({ views: said, overall: views.overall });
      }}
    >
      {points.map(({ no, title }, row) => (
        <fieldset key={no}>
          <legend>
            {no}. {title}
          </legend>
          <Labelled {...at(`/views/${String(row)}/stance`)} label={say(T.stance)}>
            {(tied) => (
              <select
                {...tied}
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
            )}
          </Labelled>
          <Labelled {...at(`/views/${String(row)}/view`)} label={say(T.view)}>
            {(tied) => (
              <TextArea
                {...tied}
                aria-label={say(T.viewOf, { no })}
                minRows={1}
                maxRows={8}
                value={views.views[no] ?? ''}
                onChange={({ target }) => {
                  change((before) => ({ ...before, views: { ...before.views, [no]: target.value } }));
                }}
              />
            )}
          </Labelled>
        </fieldset>
      ))}
      <Labelled {...at('/overall')} label={say(T.overall)}>
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
