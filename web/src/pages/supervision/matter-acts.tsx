import { useId, useMemo, useState, type ReactNode } from 'react';
import { useFormState } from '../../acts/act-form.ts';
import { Fields } from '../../acts/field.tsx';
import { FormProvider } from '../../acts/field-context.tsx';
import { FormFrame } from '../../acts/form-frame.tsx';
import { groupJson } from '../../acts/form-value.ts';
import { commandMembers } from '../../acts/schemas.ts';
import { useMatterAct } from '../../acts/use-matter-act.ts';
import type { Supervision, SupervisionAct } from '../../api/supervision-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';

interface Props {
  readonly one: Supervision;
}

/** What the reader can do now, what waits for others, and what else is possible. */
export function MatterActs({ one }: Props): ReactNode {
  const say = useSay();
  const mine = one.available.filter((act) => act.mine);
  const expected = mine.filter(({ standing }) => standing === 'expected');
  const possible = mine.filter(({ standing }) => standing === 'possible');
  const others = one.available.filter((act) => !act.mine && act.standing === 'expected');
  if (one.available.length === 0) return null;
  return (
    <section className="panel no-print">
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
      </div>
      <div className="panel-body supervision-acts">
        {expected.length === 0 && <p className="note">{say(T.noActs)}</p>}
        {expected.map((act, index) => (
          <Act key={keyOf(act)} one={one} act={act} primary={index === 0} />
        ))}
        {others.map((act) => (
          <p key={keyOf(act)} className="note">
            {say(T.waits, { act: act.name, who: act.roleNames.join(say(T.separator)) })}
          </p>
        ))}
        {possible.length > 0 && (
          <details className="act-more">
            <summary>{say(T.more, { count: possible.length })}</summary>
            {possible.map((act) => (
              <Act key={keyOf(act)} one={one} act={act} primary={false} />
            ))}
          </details>
        )}
      </div>
    </section>
  );
}

function keyOf({ command, obligationKey = '', chain }: SupervisionAct): string {
  return `${command}${obligationKey}${chain ?? ''}`;
}

interface ActProps extends Props {
  readonly act: SupervisionAct;
  readonly primary: boolean;
}

function Act({ one, act, primary }: ActProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <div className="supervision-act">
      {open ? (
        <ActForm
          one={one}
          act={act}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          look={primary ? 'primary' : 'default'}
          onClick={() => {
            setOpen(true);
          }}
        >
          {act.name}
        </Button>
      )}
    </div>
  );
}

/** An act whose fields are those of its schema. */
function ActForm({ one, act, onClose }: Omit<ActProps, 'primary'> & { readonly onClose: () => void }): ReactNode {
  const id = useId();
  const members = useMemo(() => commandMembers(act.command), [act.command]);
  const place = `${one.id}:${keyOf(act)}`;
  const form = useFormState({ id, place, members, options: nothing });
  const acting = useMatterAct({ ...one, of: 'supervisions' }, act, () => {
    form.forget();
    onClose();
  });
  const faults = new Map(acting.faults.map(({ pointer, detail }) => [pointer, detail]));
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={acting.faults}
      onClose={onClose}
      onSend={() => {
        acting.send({ ...groupJson(members, form.value), ...(act.chain !== null && { chain: act.chain }) });
      }}
    >
      <FormProvider value={{ ...form.context, faults }}>
        <Fields members={members} />
      </FormProvider>
    </FormFrame>
  );
}

/** No act on a supervised matter chooses from what the matter holds. */
function nothing(): readonly [] {
  return [];
}
