import type { ReactNode } from 'react';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import type { Item } from '../../api/item-answers.ts';
import { FormPanel } from '../../forms/form-panel.tsx';
import { useFormer } from '../../forms/use-former.ts';
import { useSay } from '../../text/language.tsx';
import type { Draft } from '../write/use-draft.ts';
import type { Editor } from '../write/use-editor.ts';
import type { SelfForm } from './self-model.ts';
import { selfChanges, takenSelf } from './self-taken.ts';

interface Props {
  readonly item: Item;
  readonly table: TargetTable;
  readonly draft: Draft | null;
  readonly editor: Editor<SelfForm>;
  readonly edit: (change: (before: SelfForm) => SelfForm) => void;
  /** What of it is kept on the server, and the way back. */
  readonly draftOf: (form: SelfForm) => unknown;
  readonly valueOf: (body: unknown) => SelfForm;
  readonly onOpen: (open: boolean) => void;
}

/** The self-evaluation form as an Excel file, and what a filled-in one would change. */
export function SelfExcel({ item, table, draft, editor, edit, draftOf, valueOf, onOpen }: Props): ReactNode {
  const say = useSay();
  const { value: form, saving } = editor;
  const become = (next: SelfForm): void => {
    edit(() => next);
  };
  const former = useFormer<SelfForm>({
    itemId: item.id,
    kind: 'selfEvaluation',
    bodyOf: draftOf,
    valueOf,
    onRestore: become,
  });
  const isOnServer = draft !== null || saving.savedAt !== undefined || saving.unsent();
  return (
    <FormPanel
      item={item}
      kind="selfEvaluation"
      from={isOnServer ? 'draft' : (item.details.selfEvaluation?.versionId ?? 'blank')}
      saving={saving}
      changesOf={(content) => selfChanges(form, takenSelf(content, form), table, say)}
      onTake={(content) => {
        former.keep(form);
        become(takenSelf(content, form));
      }}
      former={former}
      onClose={() => {
        onOpen(false);
      }}
    />
  );
}
