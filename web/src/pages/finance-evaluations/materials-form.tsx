import { useId, type ReactNode } from 'react';
import { useKept } from '../../acts/kept.ts';
import { Labelled } from '../../blocks/labelled.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { Written } from '../../blocks/written.tsx';
import { FileButton } from '../../files/file-button.tsx';
import { UploadList } from '../../files/upload-list.tsx';
import { useUploads } from '../../files/use-uploads.ts';
import { useSay } from '../../text/language.tsx';
import { FILES_TEXT } from '../../text/files-text.ts';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormFrame } from '../../acts/form-frame.tsx';
import { tiedTo } from './score-faults.ts';
import { useMatterAct } from '../../acts/use-matter-act.ts';

interface Evidence {
  readonly name: string;
  readonly sha256: string;
}

interface Handed {
  readonly files: Readonly<Record<string, readonly Evidence[]>>;
  readonly notes: Readonly<Record<string, string>>;
}

/** The unit's materials, piece by piece: files, or why there are none. */
export function MaterialsForm({ one, act, onClose }: FormProps): ReactNode {
  const say = useSay();
  const id = useId();
  const asked = (one.details.materials?.items ?? []).filter(({ status }) => status !== 'given');
  const [handed, change, forget] = useKept<Handed>(`${one.id}:materials`, () => ({ files: {}, notes: {} }));
  const uploads = useUploads(({ name, sha256 }, { place }) => {
    change((before) => ({
      ...before,
      files: { ...before.files, [place]: [...(before.files[place] ?? []), { name, sha256 }] },
    }));
  });
  const acting = useMatterAct({ ...one, of: 'finance-evaluations' }, act, () => {
    forget();
    onClose();
  });
  const at = (place: string): { readonly id: string; readonly fault: string | undefined } => {
    const { of, fault } = tiedTo(id, place, acting.faults).below;
    return { id: of, fault };
  };
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy || uploads.running.length > 0}
      error={acting.error}
      faults={acting.faults}
      onClose={onClose}
      onSend={() => {
        const items = asked.map(({ no }) => ({
          no,
          evidence: handed.files[no] ?? [],
          note: handed.notes[no] ?? '',
        }));
        acting.send({}, { items });
      }}
    >
      {asked.map(({ no, name, required }, row) => (
        <fieldset key={no}>
          <legend>
            {no}. {name} {required && <span className="tag">{say(T.required)}</span>}
          </legend>
          <ul>
            {(handed.files[no] ?? []).map((file) => (
              <li key={file.sha256}>
                <Written>{file.name}</Written>
              </li>
            ))}
          </ul>
          <FileButton
            name={say(FILES_TEXT.choose)}
            label={`${say(FILES_TEXT.choose)} ${name}`}
            multiple
            onFiles={(files) => {
              uploads.add(files, { itemId: one.id, kind: 'materials', place: String(no) });
            }}
          />
          <Labelled {...at(`/items/${String(row)}`)} label={say(T.whyLacking)}>
            {(tied) => (
              <TextArea
                {...tied}
                minRows={1}
                maxRows={6}
                value={handed.notes[no] ?? ''}
                onChange={({ target }) => {
                  change((before) => ({ ...before, notes: { ...before.notes, [no]: target.value } }));
                }}
              />
            )}
          </Labelled>
        </fieldset>
      ))}
      <UploadList uploads={uploads} />
    </FormFrame>
  );
}
