import type { ReactNode } from 'react';
import type { Grade as GradeName } from '../../../domain/policy/policy.ts';
import { useSay } from '../text/language.tsx';
import { GRADE_NAMES } from '../text/item-text.ts';

const TONES = { excellent: 'tag-good', good: '', fair: 'tag-near', poor: 'tag-overdue' } as const satisfies Record<
  GradeName,
  string
>;

/** A grade with its letter; colour only repeats it. */
export function Grade({ grade }: { readonly grade: GradeName }): ReactNode {
  const say = useSay();
  return <span className={`tag ${TONES[grade]}`}>{say(GRADE_NAMES[grade])}</span>;
}
