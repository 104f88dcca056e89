import type { Say } from '../text/language.tsx';
import { FILES_TEXT as T } from '../text/files-text.ts';

const KIB = 1024;

/** Bytes as people say them. */
export function sizeWords(bytes: number, say: Say): string {
  if (bytes < KIB * KIB) return say(T.kilobytes, { size: Math.max(1, Math.round(bytes / KIB)) });
  return say(T.megabytes, { size: (bytes / KIB / KIB).toFixed(1) });
}
