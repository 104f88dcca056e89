import type { FollowUpEffect } from '../../db/process-store-types.ts';

const EFFECT_ID = /[0-9a-f-]{36}:\d+:\d+/g;

/** The effects that an incident names by their ids. */
export function effectsNamedIn(detail: string, effects: readonly FollowUpEffect[]): readonly FollowUpEffect[] {
  const named = new Set<string>(detail.match(EFFECT_ID) ?? []);
  return effects.filter(({ id }) => named.has(id));
}
