import { formatDate, formatTime } from '../../domain/calendar/date-text.ts';
import type { WithheldLink } from '../../domain/archive/archive-schema.ts';
import { asInstant, dateOf } from '../../domain/calendar/plain-date.ts';
import type { DossierSection } from '../../domain/papers/dossier.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import { recordedView } from '../words/views.ts';
import type { ArchiveSource } from './archive-source.ts';
import { ARCHIVE_TEXT as T } from './archive-text.ts';
import { L, moment, say, table, type Row } from './dossier-tables.ts';

/** Every line of the record, the first first: when, who, what, and the opinion that went with it; of what is withheld, when. */
export function acts({ events, withheld }: ArchiveSource): DossierSection {
  return table(
    T.acts,
    [
      [T.no, 0.08],
      [T.at, 0.2],
      [T.by, 0.24],
      [T.what, 0.48],
    ],
    [...events, ...withheld]
      .toSorted((a, b) => a.seq - b.seq)
      .map((line) => ('event' in line ? told(line) : untold(line))),
  );
}

function told(line: RecordedEvent): Row {
  const { by, onBehalfOf, sentence } = recordedView(line, L);
  return [
    String(line.seq),
    moment(line.at),
    onBehalfOf === null ? by : `${by}\n${say(T.inPlace, { name: onBehalfOf })}`,
    [sentence, ...opinions(line, sentence), ...lateness(line)].join('\n'),
  ];
}

function untold({ seq, at }: WithheldLink): Row {
  return [String(seq), moment(asInstant(new Date(at).toISOString())), '', `${T.withheld[L]}\n${T.withheld.en}`];
}

/** Words of the person who acted that the sentence itself does not carry. */
function opinions({ event }: RecordedEvent, sentence: string): readonly string[] {
  const { opinion, reason, note } = event as { readonly [name in 'opinion' | 'reason' | 'note']?: unknown };
  return [opinion, reason, note]
    .filter((text): text is string => typeof text === 'string' && text !== '' && !sentence.includes(text))
    .map((text) => say(T.opinion, { text }));
}

function lateness({ at, recordedAt }: RecordedEvent): readonly string[] {
  if (dateOf(at) === dateOf(recordedAt)) return [];
  return [say(T.late, { date: formatDate(dateOf(recordedAt), L, 'date'), time: formatTime(recordedAt) })];
}
