import { Suspense, useId, useMemo, useState, type ReactNode, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../api/api-error.ts';
import { useLinkState } from '../api/api-provider.tsx';
import type { AvailableAct, Item } from '../api/item-answers.ts';
import { Button } from '../blocks/button.tsx';
import { later } from '../blocks/later.tsx';
import { useScope } from '../shell/scope.ts';
import { useSay } from '../text/language.tsx';
import { DOCUMENT_NAMES } from '../text/document-text.ts';
import { ACT_TEXT as T } from '../text/act-text.ts';
import { CONFIRMATIONS } from '../text/confirmation-text.ts';
import { useActForm } from './act-form.ts';
import { editorPath } from './act-pages.ts';
import { ActConfirm } from './act-confirm.tsx';
import { ActRefused } from './act-result.tsx';
import { useTell } from './answers.tsx';
import { beginningOf } from './beginning.ts';
import { Fields } from './field.tsx';
import { FormProvider } from './field-context.tsx';
import { groupJson, type FormGroup } from './form-value.ts';
import { commandMembers, isDocumentKind } from './schemas.ts';
import { Meanwhile } from './meanwhile.tsx';
import { NumberForProvider } from './number-for.ts';
import { ownFaults } from './own-faults.ts';
import { useAct } from './use-act.ts';

/** Read only where an act needs signatures: most do not. */
const SignersAhead = later(async () => (await import('../sign-off/signers-ahead.tsx')).SignersAhead);

interface Props {
  readonly item: Item;
  readonly act: AvailableAct;
  /** What the place where the act is offered says already: sent, and not asked for. */
  readonly preset?: Readonly<Record<string, string>>;
  /** What a field begins with. */
  readonly initial?: FormGroup;
  readonly onClose: () => void;
}

/**
 * One act: its fields from the command's own schema, everything that is wrong at once, a last look before what cannot
 * be taken back, and the answer with the dates it moved. Nothing is shown as done before the server said so.
 */
export function ActPanel({ item, act, preset, initial, onClose }: Props): ReactNode {
  const id = useId();
  const members = useMemo(() => commandMembers(act.command), [act.command]);
  const place = [item.id, act.command, act.obligationKey ?? '', ...Object.values(preset ?? {})].join(':');
  const begun = { ...beginningOf(item, act), ...initial };
  const form = useActForm({ id, place, members, item, document: act.document, initial: begun });
  const value = { ...form.value, ...preset };
  const numberFor = useMemo(() => ({ act: act.command, itemId: item.id }), [act.command, item.id]);
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState(item.version);
  const sending = useAct({
    onDone: (done) => {
      form.forget();
      tell({ act: act.name, item: item.name, done });
      onClose();
    },
    onRefused: (error) => {
      if (!(error instanceof ApiError)) return;
      form.setFaults(ownFaults(error.faults));
      // The refusal itself says what changed: pressed again, it is meant.
      if (error.code === 'staleVersion') setSeen(Number(error.problem['currentVersion']));
    },
  });
  const send = (): void => {
    setAsking(false);
    form.setFaults([]);
    const command = {
      kind: act.command,
      ...(act.obligationKey !== undefined && { key: act.obligationKey }),
      ...groupJson(members, value),
    };
    sending.mutate({ itemId: item.id, command, expectedVersion: seen });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (CONFIRMATIONS[act.command] === undefined) send();
    else setAsking(true);
  };
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      <FormProvider value={form.context}>
        <Meanwhile item={item} seen={seen} onSeen={setSeen} />
        <DraftLink item={item} act={act} />
        <NumberForProvider value={numberFor}>
          <Fields members={members.filter(({ name }) => preset?.[name] === undefined)} />
        </NumberForProvider>
        {act.signOff === true && (
          <Suspense fallback={null}>
            <SignersAhead item={item} act={act} />
          </Suspense>
        )}
        <ActRefused error={sending.error} faults={form.faults} formId={id} />
        {asking ? (
          <ActConfirm
            item={item}
            act={act}
            value={value}
            onSend={send}
            onBack={() => {
              setAsking(false);
            }}
          />
        ) : (
          <ActButtons name={act.name} busy={sending.isPending} onClose={onClose} />
        )}
      </FormProvider>
    </form>
  );
}

function ActButtons({
  name,
  busy,
  onClose,
}: {
  readonly name: string;
  readonly busy: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const say = useSay();
  const { awaySince } = useLinkState();
  return (
    <div className="act-buttons">
      <Button look="primary" type="submit" loading={busy}>
        {name}
      </Button>
      <Button onClick={onClose}>{say(T.close)}</Button>
      {awaySince !== undefined && <p className="note">{say(T.awayActs)}</p>}
    </div>
  );
}

/** Where the document that the act names is written. */
function DraftLink({ item, act }: { readonly item: Item; readonly act: AvailableAct }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  if (!isDocumentKind(act.document)) return null;
  return (
    <Link to={href(editorPath(act.document, item.id))}>
      {say(T.draftFirst, { name: say(DOCUMENT_NAMES[act.document]) })}
    </Link>
  );
}
