import { useState, type ReactNode } from 'react';
import { Button } from '../../blocks/button.tsx';
import { FileButton } from '../../files/file-button.tsx';
import { hashFile } from '../../files/hash-file.ts';
import { useSay } from '../../text/language.tsx';
import { REPORT_TEXT as T } from '../../text/rectify-text.ts';
import type { EvidenceDraft } from './report-draft.ts';

interface Props {
  readonly evidence: readonly EvidenceDraft[];
  readonly onChange: (evidence: readonly EvidenceDraft[]) => void;
}

/** Evidence by name and hash: the file is read here, hashed here, and goes nowhere. */
export function EvidenceField({ evidence, onChange }: Props): ReactNode {
  const say = useSay();
  const [working, setWorking] = useState<string>();
  const take = async (files: readonly File[]): Promise<void> => {
    const taken: EvidenceDraft[] = [];
    for (const file of files) {
      setWorking(say(T.hashing, { name: file.name }));
      try {
        taken.push({ name: file.name, sha256: await hashFile(file) });
      } catch {
        setWorking(say(T.unreadable, { name: file.name }));
        onChange([...evidence, ...taken]);
        return;
      }
    }
    setWorking(undefined);
    onChange([...evidence, ...taken]);
  };
  return (
    <div className="field">
      <span className="field-label">{say(T.evidence)}</span>
      <ul className="evidence-list">
        {evidence.map((one, index) => (
          <li key={`${String(index)}${one.sha256 ?? ''}`}>
            {one.sha256 === undefined ? (
              <input
                className="input"
                aria-label={say(T.evidenceName)}
                value={one.name}
                onChange={({ target }) => {
                  onChange(evidence.map((each, at) => (at === index ? { ...each, name: target.value } : each)));
                }}
              />
            ) : (
              <span>{one.name}</span>
            )}
            <span className="note evidence-hash">
              {one.sha256 === undefined ? say(T.noHash) : say(T.hash, { hash: one.sha256.slice(0, 16) })}
            </span>
            <Button
              size="small"
              aria-label={say(T.remove, { name: one.name })}
              onClick={() => {
                onChange(evidence.filter((_each, at) => at !== index));
              }}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <div className="act-buttons">
        <FileButton
          name={say(T.chooseFiles)}
          multiple
          onFiles={(files) => {
            void take(files);
          }}
        />
        <Button
          size="small"
          onClick={() => {
            onChange([...evidence, { name: '' }]);
          }}
        >
          {say(T.addName)}
        </Button>
      </div>
      <p className="note" role="status">
        {working ?? say(T.evidenceHint)}
      </p>
    </div>
  );
}
