import { useCallback, useId, useMemo, type ReactNode } from 'react';
import { useFormState } from '../../acts/act-form.ts';
import { FormProvider, type PickOption } from '../../acts/field-context.tsx';
import { Fields } from '../../acts/field.tsx';
import type { Member } from '../../acts/field-spec.ts';
import { emptyGroup, formGroup, groupJson, isGroup } from '../../acts/form-value.ts';
import { NumberForProvider } from '../../acts/number-for.ts';
import { commandMembers, documentMembers, isDocumentKind } from '../../acts/schemas.ts';
import { useSay } from '../../text/language.tsx';
import { FORM_TEXT } from '../../text/field-text.ts';
import { begunWith } from './begun-with.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormFrame } from '../../acts/form-frame.tsx';
import { useMatterAct } from '../../acts/use-matter-act.ts';

interface Props extends FormProps {
  /** What its document begins with. */
  readonly written?: unknown;
}

/** An act whose fields are those of its schema, with the content of the document that it puts forward. */
export function GenericForm({ one, act, onClose, problem, written }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const [members, inner] = useMemo(() => membersOf(act.command, act.document), [act]);
  const options = useCallback(
    (from: string): readonly PickOption[] =>
      from === 'problem'
        ? problemsOf(one).map(({ no, title }) => ({
            value: String(no),
            name: say(FORM_TEXT.problemOption, { no, title: title.slice(0, 40) }),
          }))
        : one.details.indicators.map(({ key, name }) => ({ value: key, name })),
    [one, say],
  );
  const form = useFormState({
    id,
    itemId: one.id,
    place: `${one.id}:${act.command}:${act.obligationKey ?? problem ?? ''}`,
    members,
    options,
    initial: {
      ...begunWith(act.command),
      ...(inner.length > 0 && { content: written === undefined ? emptyGroup(inner) : formGroup(inner, written) }),
      ...(problem !== undefined && members.some(({ name }) => name === 'problemNo') && { problemNo: problem }),
    },
  });
  const acting = useMatterAct({ ...one, of: 'finance-evaluations' }, act, () => {
    form.forget();
    onClose();
  });
  const numberFor = useMemo(() => ({ act: act.command, regionId: one.region.id }), [act.command, one.region.id]);
  const content = form.value['content'];
  const faults = acting.faults.map((fault) => ({ ...fault, pointer: placeOf(fault.pointer, members, inner) }));
  const context = { ...form.context, faults: new Map(faults.map(({ pointer, detail }) => [pointer, detail])) };
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={faults}
      onClose={onClose}
      onSend={() => {
        const command = groupJson(members, form.value);
        acting.send(command, inner.length > 0 ? groupJson(inner, isGroup(content) ? content : {}) : undefined);
      }}
    >
      <FormProvider value={context}>
        <NumberForProvider value={numberFor}>
          <Fields members={inner} path={['content']} />
          <Fields members={members} />
        </NumberForProvider>
      </FormProvider>
    </FormFrame>
  );
}

/** The act's own fields, and those of its document. */
function membersOf(command: string, document: string | undefined): readonly [readonly Member[], readonly Member[]] {
  const own = commandMembers(command);
  if (!isDocumentKind(document)) return [own, []];
  return [own.filter(({ name }) => name !== 'versionId'), documentMembers(document)];
}

function problemsOf({
  problems,
  details,
}: FormProps['one']): readonly { readonly no: number; readonly title: string }[] {
  return problems.length > 0 ? problems : (details.exchange?.points ?? []);
}

/** Rules speak of the content without saying so; the form has it in a part of its own. */
function placeOf(pointer: string, members: readonly Member[], inner: readonly Member[]): string {
  const [, first = ''] = pointer.split('/');
  const isOwn = members.some(({ name }) => name === first);
  return !isOwn && inner.some(({ name }) => name === first) ? `/content${pointer}` : pointer;
}
