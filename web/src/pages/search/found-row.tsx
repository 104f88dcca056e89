import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { hasOwnRoom, matterPath } from '../../acts/matter-path.ts';
import type { Found } from '../../api/search-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SEARCH_TEXT as T } from '../../text/search-text.ts';
import { partsOf } from './parts.ts';

/** What tells one found row from all others. */
export function keyOf(row: Found): string {
  switch (row.kind) {
    case 'items':
    case 'evaluations':
    case 'results':
    case 'supervisions':
    case 'seasons':
      return row.itemId;
    case 'units':
      return row.unitId;
    case 'documents':
      return `${row.regionId} ${row.number}`;
    case 'problems':
      return `${row.itemId} ${String(row.no)}`;
  }
}

interface Props {
  readonly row: Found;
  readonly words: string;
}

/** One thing that was found: its name leads to it, the second line tells it apart. */
export function FoundRow({ row, words }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  switch (row.kind) {
    case 'items':
      return (
        <Line to={href(`/items/${row.itemId}`)} name={row.name} words={words} side={<Money fen={row.amountFen} unit />}>
          <Marked text={row.code} words={words} /> · {row.fiscalYear} ·{' '}
          <Marked text={row.unitName ?? ''} words={words} /> · {row.phaseName}
        </Line>
      );
    case 'evaluations':
      return (
        <Line
          to={href(matterPath({ ...row, process: 'evaluation' }))}
          name={row.name}
          words={words}
          side={row.score === null ? undefined : say(T.score, { score: row.score.toFixed(2) })}
        >
          <Marked text={row.code} words={words} /> · {row.fiscalYear} ·{' '}
          <Marked text={row.unitName ?? ''} words={words} /> · {row.phaseName}
        </Line>
      );
    case 'results':
      return (
        <Line to={href(matterPath({ ...row, process: 'resultDocument' }))} name={row.name} words={words}>
          {row.documentNumber !== null && (
            <>
              <Marked text={row.documentNumber} words={words} /> ·{' '}
            </>
          )}
          <Written>{row.regionName}</Written> · {row.fiscalYear} · {row.phaseName}
        </Line>
      );
    case 'supervisions':
      return (
        <Line to={href(matterPath({ ...row, process: 'supervision' }))} name={row.name} words={words}>
          <Marked text={row.code} words={words} /> · {row.fiscalYear} ·{' '}
          <Marked text={row.unitName ?? row.regionName} words={words} /> ·{' '}
          {row.aboutName !== null && (
            <>
              <Marked text={row.aboutName} words={words} /> ·{' '}
            </>
          )}
          {row.phaseName}
        </Line>
      );
    case 'seasons':
      return (
        <Line to={href(matterPath({ ...row, process: 'season' }))} name={row.name} words={words}>
          <Marked text={row.code} words={words} /> · {row.fiscalYear} · <Marked text={row.regionName} words={words} /> ·{' '}
          {row.phaseName}
        </Line>
      );
    case 'units':
      return (
        <Line to={href('/items', { unit: row.unitId })} name={row.name} words={words}>
          <Marked text={row.code} words={words} /> · <Written>{row.regionName}</Written>
        </Line>
      );
    case 'documents':
      return (
        <Line
          to={row.items > 1 ? href('/items', { q: row.number }) : href(matterPath(row))}
          name={row.number}
          words={words}
        >
          {row.causeName} · {shortDay(row.issuedOn, today, locale)} ·{' '}
          {row.items > 1 ? say(T.itemsOf, { name: row.itemName, count: row.items }) : row.itemName}
        </Line>
      );
    case 'problems':
      return (
        <Line
          to={href(matterPath(row), hasOwnRoom(row.process) ? {} : { tab: 'problems' })}
          name={row.title}
          words={words}
          side={say(row.open ? T.open : T.closed)}
        >
          <Marked text={row.itemName} words={words} /> · <Marked text={row.documentNumber} words={words} /> ·{' '}
          <Written>{row.unitName}</Written>
        </Line>
      );
  }
}

interface LineProps {
  readonly to: string;
  readonly name: string;
  readonly words: string;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

function Line({ to, name, words, side, children }: LineProps): ReactNode {
  return (
    <li className="found-row">
      <span>
        <Link to={to} className="row-title">
          <Marked text={name} words={words} />
        </Link>
        <span className="second">{children}</span>
      </span>
      {side !== undefined && <span className="number">{side}</span>}
    </li>
  );
}

/** Where the words stand. */
function Marked({ text, words }: { readonly text: string; readonly words: string }): ReactNode {
  return partsOf(text, words).map(({ part, hit }, at) => (hit ? <mark key={at}>{part}</mark> : part));
}
