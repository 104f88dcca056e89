import { useId, useMemo, type ReactNode } from 'react';
import { useFormState } from '../../acts/act-form.ts';
import { Fields } from '../../acts/field.tsx';
import { FormProvider, fieldId } from '../../acts/field-context.tsx';
import { FormFrame } from '../../acts/form-frame.tsx';
import { groupJson } from '../../acts/form-value.ts';
import { useKept } from '../../acts/kept.ts';
import { commandMembers } from '../../acts/schemas.ts';
import { useMatterAct } from '../../acts/use-matter-act.ts';
import type { Supervision, SupervisionAct } from '../../api/supervision-answers.ts';
import { Written } from '../../blocks/written.tsx';
import type { EvidenceDraft } from '../../files/evidence-draft.ts';
import { EvidenceField } from '../../files/evidence-field.tsx';
import { DayOffNote } from '../../blocks/day-off-note.tsx';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';

interface Props {
  readonly one: Supervision;
  readonly act: SupervisionAct;
  readonly onClose: () => void;
}

/** An act whose fields are those of its schema; evidence is handed in as files, or says where it is on paper. */
export function ActForm({ one, act, onClose }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const all = useMemo(() => commandMembers(act.command), [act.command]);
  const members = useMemo(() => all.filter(({ name }) => name !== 'evidence'), [all]);
  const proves = members.length < all.length;
  const place = `${one.id}:${act.command}${act.obligationKey ?? ''}`;
  const form = useFormState({ id, place, members, options: nothing });
  const [evidence, changeEvidence, forgetEvidence] = useKept<readonly EvidenceDraft[]>(`${place}:evidence`, () => []);
  const acting = useMatterAct({ ...one, of: 'supervisions' }, act, () => {
    form.forget();
    forgetEvidence();
    onClose();
  });
  const faults = new Map(acting.faults.map(({ pointer, detail }) => [pointer, detail]));
  const unproved = acting.faults.find(({ pointer }) => pointer.startsWith('/evidence'));
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={acting.faults}
      onClose={onClose}
      onSend={() => {
        acting.send({ ...groupJson(members, form.value), ...(proves && { evidence: evidence.map(sent) }) });
      }}
    >
      <FormProvider value={{ ...form.context, faults }}>
        <SignersAhead item={one} act={act} />
        <Fields members={members} />
        <DayOffNote date={groupJson(members, form.value)['answerBy']} />
      </FormProvider>
      {proves && (
        <div id={fieldId(id, unproved ? unproved.pointer.split('/').slice(1) : ['evidence'])} tabIndex={-1}>
          {unproved && (
            <p className="field-fault">
              <Written>{unproved.detail}</Written>
            </p>
          )}
          <EvidenceField
            withPlace
            place={{ itemId: one.id, kind: 'supervisionAnswer', place: '' }}
            hint={say(T.evidenceHint)}
            evidence={evidence}
            onChange={changeEvidence}
          />
        </div>
      )}
    </FormFrame>
  );
}

/** What is not filled in is left out: the server says what is missing. */
function sent({ name, where = '', sha256 }: EvidenceDraft): object {
  return { name, ...(where !== '' && { where }), ...(sha256 !== undefined && { sha256 }) };
}

/** No act on a supervised matter chooses from what the matter holds. */
function nothing(): readonly [] {
  return [];
}
