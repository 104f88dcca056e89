import { formatDate } from '../../domain/calendar/date-text.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Dossier, DossierSection } from '../../domain/papers/dossier.ts';
import type { SupervisionAnswer, SupervisionState } from '../../domain/processes/supervision/state.ts';
import { bureauOf } from '../papers/paper-content.ts';
import type { ArchiveSource } from './archive-source.ts';
import { ARCHIVE_TEXT as T } from './archive-text.ts';
import { acts } from './dossier-acts.ts';
import { attachments, dossierOf, facts, stages } from './dossier-parts.ts';
import { L, pairs, say, table, type Row } from './dossier-tables.ts';

type Source = ArchiveSource<SupervisionState>;

/** The whole history of a supervised matter as tables, from its record. */
export function supervisionDossier(source: Source): Dossier {
  return dossierOf(source, say(T.supervisionTitle), [
    facts(source, T.supervisionFacts, factRows(source)),
    stages(source),
    pairs(T.demand, [[say(T.demand), source.state.demand]]),
    answers(source),
    acts(source),
    attachments(source),
  ]);
}

function factRows({ state, unit, region }: Source): readonly Row[] {
  const { code, name, fiscalYear, about, answeredBy, leader, openedOn } = state;
  return [
    [say(T.supervisionName), name],
    [say(T.supervisionCode), code],
    [say(T.supervisionUnit), answeredBy === 'unit' ? unit : bureauOf(region)],
    [say(T.region), region],
    [say(T.supervisionYear), String(fiscalYear)],
    ...(about ? [[say(T.about), [about.title, about.code].filter((part) => part !== null).join('\n')]] : []),
    [say(T.leader), leader?.name ?? say(T.noLeader)],
    [say(T.openedOn), day(openedOn)],
  ];
}

function answers({ state: { answers: all, closed } }: Source): DossierSection {
  return table(
    T.answers,
    [
      [T.no, 0.07],
      [T.reported, 0.17],
      [T.measuresTaken, 0.2],
      [T.done, 0.2],
      [T.evidence, 0.18],
      [T.leaderSays, 0.18],
    ],
    all.map(({ no, on, by, measures, done, evidence, returned }) => [
      String(no),
      `${by.name}\n${day(on)}`,
      measures,
      done,
      evidence.map(placeOf).join('\n'),
      [
        ...(returned ? [say(T.returned, { date: day(returned.on), opinion: returned.opinion })] : []),
        ...(closed && no === all.length ? [say(T.closed, { ...closed, date: day(closed.on) })] : []),
      ].join('\n'),
    ]),
  );
}

function placeOf({ name, where }: SupervisionAnswer['evidence'][number]): string {
  return where === undefined ? name : `${name}：${where}`;
}

function day(date: PlainDate): string {
  return formatDate(date, L, 'date');
}
