import { useState, type ReactNode } from 'react';
import { FormButton } from '../../forms/form-button.tsx';
import { StepGuidance } from '../../guidance/step-guidance.tsx';
import { Grid } from '../../grid/grid.tsx';
import { useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { SaveNote } from '../write/save-note.tsx';
import { useFreeze } from '../write/use-freeze.ts';
import { Basics } from './basics.tsx';
import { ComparePanel } from './compare-panel.tsx';
import { Conflicts } from './conflicts.tsx';
import { EditorTools } from './editor-tools.tsx';
import { ExcelForm } from './excel-form.tsx';
import { FindingsList } from './findings-list.tsx';
import { FreezeButton, FreezeResult } from './freezing.tsx';
import { groupNotes, indentedRows } from './group-notes.ts';
import { CompareChoice, TargetsHead } from './head.tsx';
import { LibraryPanel } from './library-panel.tsx';
import { OfficialForm } from './official-form.tsx';
import { PasteBar } from './paste-bar.tsx';
import { placeOfFinding } from './places.ts';
import { ReturnPanel } from './return-panel.tsx';
import { SubmitPanel } from './submit-panel.tsx';
import { useEditor, type EditorParts, type EditorState } from './use-editor.ts';
import { PreviewButton, useFormView } from './view-button.tsx';
import { WeightStrip } from './weight-strip.tsx';
import { WeightsPreview } from './weights-preview.tsx';
import { TaskEditor } from './yearly-tasks.tsx';

/** The target table being written: what it must become stands beside it, and nothing blocks the typing. */
export function Editor(parts: EditorParts): ReactNode {
  const { item, situation, versions } = parts;
  const say = useSay();
  const editor = useEditor(parts);
  const { sheet, weights, compare, findings, template, go } = editor;
  const [form, showForm] = useFormView();
  const [excel, showExcel] = useState(false);
  const freezing = useFreeze(item.id, 'targets');
  const standing = say(T.draftOf, { no: (versions[0]?.number ?? 0) + 1 });
  if (form) {
    return (
      <div className="page targets-page">
        <OfficialForm
          item={item}
          sheet={sheet}
          weights={weights}
          standing={standing}
          onBack={() => {
            showForm(false);
          }}
        />
      </div>
    );
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <div className="page targets-page">
      <TargetsHead item={item} situation={situation} standing={standing}>
        <SaveNote saving={{ ...editor.writing.saving, theirs: undefined }} onTheirs={ignored} />
        <CompareChoice versions={versions} chosen={compare.chosen} onChoose={compare.choose} />
        <PreviewButton
          onOpen={() => {
            showForm(true);
          }}
        />
        <FormButton open={excel} onOpen={showExcel} />
        <FreezeButton sheet={sheet} errors={errors} freezing={freezing} primary={situation.act?.mine !== true} />
      </TargetsHead>
      <FreezeResult sheet={sheet} freezing={freezing} situation={situation} onGo={go} />
      <Conflicts
        conflicts={editor.conflicts}
        sheet={sheet}
        who={editor.writing.joinedWith}
        onGo={go}
        onChoose={editor.writing.choose}
      />
      {excel && (
        <ExcelForm
          parts={parts}
          editor={editor}
          onClose={() => {
            showExcel(false);
          }}
        />
      )}
      <Basics
        sheet={sheet}
        readOnly={false}
        changed={new Set(compare.differences?.fields.map(({ field }) => field))}
        onWrite={editor.field}
      />
      {item.itemKind === 'wholeDepartment' && <TaskEditor editor={editor} />}
      <WeightStrip weights={weights} template={template} />
      <div className="targets-columns">
        <div className="targets-main">
          <Table editor={editor} />
          <FindingsList
            findings={findings}
            rows={editor.checked}
            template={template}
            onGo={(found) => {
              go(placeOfFinding(found));
            }}
            onFix={editor.fix}
          />
        </div>
        <Rail parts={parts} editor={editor} />
      </div>
    </div>
  );
}

/** Conflicts are put together cell by cell here, not draft against draft. */
function ignored(): void {
  return undefined;
}

function Table({ editor }: { readonly editor: EditorState }): ReactNode {
  const say = useSay();
  const { grid, sheet, weights, marks, pasted, setPasted, sharing, setSharing, go } = editor;
  return (
    <>
      <EditorTools editor={editor} />
      {pasted && (
        <PasteBar
          report={pasted}
          rows={sheet.rows}
          onGo={(found) => {
            go(placeOfFinding(found));
          }}
          onUndo={() => {
            setPasted(undefined);
            grid.undo();
          }}
          onDismiss={() => {
            setPasted(undefined);
          }}
        />
      )}
      {sharing && (
        <WeightsPreview
          rows={sheet.rows}
          template={editor.template}
          onWrite={() => {
            setSharing(false);
            editor.writeSuggested();
          }}
          onClose={() => {
            setSharing(false);
          }}
        />
      )}
      <Grid
        grid={grid}
        label={say(T.grid)}
        titleColumn="name"
        marks={marks}
        groupNotes={groupNotes(sheet.rows, weights, say)}
        indented={indentedRows(sheet.rows)}
      />
    </>
  );
}

function Rail({ parts, editor }: { readonly parts: EditorParts; readonly editor: EditorState }): ReactNode {
  const say = useSay();
  const { item, situation, versions } = parts;
  const { sheet, compare, last, points, go } = editor;
  const { act } = situation;
  const signs = act?.mine === true;
  return (
    <aside className="targets-rail" aria-label={say(T.beside)}>
      {signs && (
        <SubmitPanel
          item={item}
          act={act}
          versions={versions}
          originId={situation.originId}
          sheet={sheet}
          onGo={go}
          onCompare={compare.choose}
        />
      )}
      {last && (
        <ReturnPanel
          event={last.event}
          opinion={last.returned.opinion}
          points={points}
          answers={sheet.answers}
          readOnly={false}
          onAnswer={editor.answer}
          onGo={go}
        />
      )}
      {compare.differences && <ComparePanel differences={compare.differences} sheet={sheet} onGo={go} />}
      <LibraryPanel editor={editor} />
      <StepGuidance commands={['submitTargets']} />
    </aside>
  );
}
