import type { ReactNode } from 'react';
import { momentWords } from '../../blocks/date-words.ts';
import { Person } from '../../blocks/person.tsx';
import { Pop } from '../../blocks/pop.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import type { Figure } from './figure-sources.ts';

interface Props<T> {
  /** What the figure is, for its history: 发放原原种，实际值. */
  readonly name: string;
  readonly figure: Figure<T>;
  readonly words: (value: T) => string;
}

/** A figure as it stands; a click or Enter says which acts made it what it is. */
export function FigureCell<T>({ name, figure, words }: Props<T>): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const last = figure.at(-1);
  if (!last) return '—';
  return (
    <Pop
      className="figure"
      title={say(T.figureHistory, { figure: name })}
      align="end"
      label={
        <>
          {words(last.value)}
          {figure.length > 1 && <sup>{figure.length}</sup>}
        </>
      }
    >
      {() => (
        <div className="figure-history">
          <h3>{say(T.figureHistory, { figure: name })}</h3>
          <ol>
            {figure.map(({ value, act, reason, byRule }) => (
              <li key={act.seq}>
                <b>{words(value)}</b> <span>{byRule ? say(T.byRule) : act.commandName}</span>
                <p className="note">
                  {momentWords(act.at, today, locale)} <Person name={act.by} onBehalfOf={act.onBehalfOf} />
                </p>
                {reason !== undefined && (
                  <p className="note">
                    <Written>{reason}</Written>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
    </Pop>
  );
}
