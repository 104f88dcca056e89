import type { FollowUpState } from './state.ts';

/** What the use of a result still lacks; nothing where the matter may be closed (R3). */
export function unfinishedUse({ position, problems }: FollowUpState): readonly string[] {
  return [
    ...(position.feedback === 'done' ? [] : ['feedback']),
    ...(position.consequence === 'decided' ? [] : ['consequence']),
    ...(position.disclosure === 'decided' ? [] : ['disclosure']),
    ...(problems.some(({ financeStatus }) => financeStatus === 'deferred') ? ['deferral'] : []),
  ];
}
