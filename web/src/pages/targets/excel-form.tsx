import type { ReactNode } from 'react';
import { SCORING_TEMPLATES } from '../../../../domain/scoring/template.ts';
import { FormPanel } from '../../forms/form-panel.tsx';
import { useFormer } from '../../forms/use-former.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { useCellWords } from './columns.ts';
import { changeLines, differencesOf } from './differences.ts';
import { bodyOf, sheetOf, sheetOfForm, type Sheet } from './sheet-body.ts';
import type { EditorParts, EditorState } from './use-editor.ts';

interface Props {
  readonly parts: EditorParts;
  readonly editor: EditorState;
  readonly onClose: () => void;
}

/** The application form as an Excel file, and what a filled-in one would change in this table. */
export function ExcelForm({ parts, editor, onClose }: Props): ReactNode {
  const { item, situation, isDraft } = parts;
  const { sheet, writing } = editor;
  const say = useSay();
  const words = useCellWords();
  const { locale } = useLanguage();
  const former = useFormer<Sheet>({
    itemId: item.id,
    kind: 'targets',
    bodyOf,
    valueOf: sheetOf,
    onRestore: editor.become,
  });
  const templateName = ({ templateId }: Sheet): string =>
    SCORING_TEMPLATES.find(({ id }) => id === templateId)?.title[locale] ?? templateId;
  const isOnServer = isDraft || writing.saving.savedAt !== undefined || writing.saving.unsent();
  return (
    <FormPanel
      item={item}
      kind="targets"
      from={isOnServer ? 'draft' : (situation.originId ?? 'blank')}
      saving={writing.saving}
      changesOf={(content) => {
        const next = sheetOfForm(content, sheet);
        const differences = differencesOf(sheet, next, 0, templateName);
        return changeLines(differences, next, words, say);
      }}
      onTake={(content) => {
        former.keep(sheet);
        editor.become(sheetOfForm(content, sheet));
      }}
      former={former}
      onClose={onClose}
    />
  );
}
