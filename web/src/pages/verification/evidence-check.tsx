import { useState, type ReactNode } from 'react';
import type { ItemProblem } from '../../api/item-answers.ts';
import { ShapeIcon } from '../../blocks/light.tsx';
import { AttachedFile } from '../../files/attached-file.tsx';
import { FileButton } from '../../files/file-button.tsx';
import { hashFile } from '../../files/hash-file.ts';
import { useSay } from '../../text/language.tsx';
import { FILES_TEXT } from '../../text/files-text.ts';
import { VERIFY_TEXT as T } from '../../text/rectify-text.ts';

/** Evidence to be read as it was handed in; a file that the unit brings besides is compared by its hash. */
export function EvidenceCheck({
  itemId,
  evidence,
}: { readonly itemId: string } & Pick<ItemProblem, 'evidence'>): ReactNode {
  const say = useSay();
  if (evidence.length === 0) return <p className="evidence-missing">{say(T.noEvidence)}</p>;
  return (
    <ul className="evidence-checks">
      {evidence.map((one, index) => (
        <One key={`${String(index)}${one.name}`} itemId={itemId} evidence={one} />
      ))}
    </ul>
  );
}

interface OneProps {
  readonly itemId: string;
  readonly evidence: ItemProblem['evidence'][number];
}

function One({ itemId, evidence: { name, sha256 } }: OneProps): ReactNode {
  const say = useSay();
  const [same, setSame] = useState<boolean>();
  const compare = async (file: File): Promise<void> => {
    setSame((await hashFile(file)) === sha256);
  };
  return (
    <li>
      <AttachedFile itemId={itemId} name={name} sha256={sha256} />
      <span className="note">
        {sha256 === undefined ? say(T.noHash) : say(FILES_TEXT.hashOf, { hash: sha256.slice(0, 16) })}
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
