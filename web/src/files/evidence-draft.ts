import type { Attachment } from '../api/attachment-answers.ts';

/** A piece of evidence as it is typed: a file by its hash, or what stays on paper. */
export interface EvidenceDraft {
  readonly name: string;
  readonly sha256?: string;
  readonly where?: string;
}

/** The new file in place of the old one; the same file twice is one piece of evidence. */
export function withAttachment(
  before: readonly EvidenceDraft[],
  { name, sha256 }: Attachment,
  old: Attachment | undefined,
): readonly EvidenceDraft[] {
  const piece = { name, sha256 };
  if (old && before.some((one) => one.sha256 === old.sha256))
    return before.map((one) => (one.sha256 === old.sha256 ? piece : one));
  return before.some((one) => one.sha256 === sha256 && one.name === name) ? before : [...before, piece];
}
