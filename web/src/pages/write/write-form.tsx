import { useId, useMemo, useState, type ReactNode, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { useActForm } from '../../acts/act-form.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { Fields } from '../../acts/field.tsx';
import { FormProvider } from '../../acts/field-context.tsx';
import { formGroup, groupJson } from '../../acts/form-value.ts';
import { Meanwhile } from '../../acts/meanwhile.tsx';
import { documentMembers, type DocumentKind } from '../../acts/schemas.ts';
import type { Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { DOCUMENT_NAMES, WRITE_TEXT as T } from '../../text/document-text.ts';
import { prefill } from './prefill.ts';
import { SaveNote } from './save-note.tsx';
import { useAutosave, type Draft } from './use-draft.ts';
import { bodyFaults, useFreeze } from './use-freeze.ts';

interface Props {
  readonly item: Item;
  readonly kind: DocumentKind;
  readonly draft: Draft | null;
  readonly targets: unknown;
}

/** The fields of a document, saved while they are written; freezing tells every fault at once. */
export function WriteForm({ item, kind, draft, targets }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const { href } = useScope();
  const members = useMemo(() => documentMembers(kind), [kind]);
  const initial = useMemo(
    () => (draft ? formGroup(members, draft.body) : prefill(kind, item, targets)),
    [draft, members, kind, item, targets],
  );
  const form = useActForm({ id, place: `${item.id}:${kind}:${String(draft?.revision ?? 0)}`, members, item, initial });
  const saving = useAutosave({
    itemId: item.id,
    kind,
    value: form.value,
    first: draft,
    bodyOf: (value) => groupJson(members, value),
    forget: form.forget,
  });
  const [seen, setSeen] = useState(item.version);
  const freeze = useFreeze(item.id, kind);
  const title = say(DOCUMENT_NAMES[kind]);
  usePageTitle(title);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    form.setFaults([]);
    freeze.mutate(groupJson(members, form.value), {
      onSuccess: form.forget,
      onError: (error) => {
        form.setFaults(bodyFaults(error));
      },
    });
  };
  return (
    <form className="page write-page" onSubmit={submit} noValidate>
      <header className="page-head">
        <div>
          <p className="crumbs">
            <Link to={href(`/items/${item.id}`)}>
              {say(T.sub, { item: item.name, unit: item.unit.name, year: item.fiscalYear })}
            </Link>
          </p>
          <h1>{title}</h1>
        </div>
        <div className="act-buttons">
          <SaveNote
            saving={saving}
            onTheirs={(body) => {
              form.replace(formGroup(members, body));
            }}
          />
          <Button look="primary" type="submit" loading={freeze.isPending}>
            {say(T.freeze)}
          </Button>
        </div>
      </header>
      <Meanwhile item={item} seen={seen} onSeen={setSeen} />
      <ActRefused error={freeze.error} faults={form.faults} formId={id} />
      {freeze.data && (
        <p className="act-done" role="status">
          {say(T.frozen, { no: freeze.data.number })} <Link to={href(`/items/${item.id}`)}>{say(T.back)}</Link>
        </p>
      )}
      <section className="panel document-form wide">
        <FormProvider value={form.context}>
          <Fields members={members} />
        </FormProvider>
      </section>
    </form>
  );
}
