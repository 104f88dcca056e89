import { useState, type ReactNode } from 'react';
import type { ItemProblem } from '../../api/item-answers.ts';
import { ShapeIcon } from '../../blocks/light.tsx';
import { FileButton } from '../../files/file-button.tsx';
import { hashFile } from '../../files/hash-file.ts';
import { useSay } from '../../text/language.tsx';
import { REPORT_TEXT, VERIFY_TEXT as T } from '../../text/rectify-text.ts';

/** Evidence by name and hash; a file that the unit hands over is compared with what it reported. */
export function EvidenceCheck({ evidence }: Pick<ItemProblem, 'evidence'>): ReactNode {
  const say = useSay();
  if (evidence.length === 0) return <p className="evidence-missing">{say(T.noEvidence)}</p>;
  return (
    <ul className="evidence-checks">
      {evidence.map((one, index) => (
        <One key={`${String(index)}${one.name}`} evidence={one} />
      ))}
    </ul>
  );
}

function One({ evidence: { name, sha256 } }: { readonly evidence: ItemProblem['evidence'][number] }): ReactNode {
  const say = useSay();
  const [same, setSame] = useState<boolean>();
  const compare = async (file: File): Promise<void> => {
    setSame((await hashFile(file)) === sha256);
  };
  return (
    <li>
      <span>{name}</span>
      <span className="note">
        {sha256 === undefined ? say(T.noHash) : say(REPORT_TEXT.hash, { hash: sha256.slice(0, 16) })}
      </span>
      {sha256 !== undefined && (
        <FileButton
          name={say(T.compare)}
          onFiles={([file]) => {
            if (file) void compare(file);
          }}
        />
      )}
      <span role="status">
        {same !== undefined && (
          <span className={same ? 'proof-good' : 'evidence-missing'}>
            <ShapeIcon shape={same ? 'check' : 'diamond'} /> {say(same ? T.same : T.differs)}
          </span>
        )}
      </span>
    </li>
  );
}
