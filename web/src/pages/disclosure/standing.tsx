import type { ReactNode } from 'react';
import { FIGURE_NAMES, GROUND_NAMES, PART_NAMES } from '../../../../domain/follow-up/disclosure-names.ts';
import { publicParts } from '../../../../domain/follow-up/public-parts.ts';
import type { DisclosureCorrection } from '../../../../domain/follow-up/publication.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DECISION_NAMES, DISCLOSURE_TEXT as T } from '../../text/results-text.ts';
import { valueWords } from './figure-words.ts';
import { publicPath } from './public-path.ts';

export type Disclosure = NonNullable<Item['details']['disclosure']>;

interface Props {
  readonly item: Item;
  readonly disclosure: Disclosure;
  /** Begins a correction, where the reader may make one. */
  readonly onCorrect: (() => void) | undefined;
}

/** What was decided, what is public now, and every correction since. */
export function Standing({ item, disclosure, onCorrect }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const parts = publicParts(disclosure);
  const grounds: Readonly<Record<string, Bilingual>> = GROUND_NAMES;
  const ground = grounds[disclosure.ground ?? ''];
  return (
    <section className="panel decision-form">
      <h2>
        {say(T.standing, {
          date: shortDay(disclosure.on, today, locale),
          decision: say(DECISION_NAMES[disclosure.decision]),
        })}
      </h2>
      {parts.length > 0 && <p>{parts.map((part) => say(PART_NAMES[part])).join(say(T.separator))}</p>}
      {ground && <p>{say(ground)}</p>}
      {disclosure.reason && (
        <p className="note">
          <Written>{disclosure.reason}</Written>
        </p>
      )}
      <div className="act-buttons">
        {parts.length > 0 && (
          <a href={publicPath(locale, item.fiscalYear, item.id)} target="_blank" rel="noreferrer">
            {say(T.openPublic)}
          </a>
        )}
        {onCorrect && <Button onClick={onCorrect}>{say(T.correct)}</Button>}
      </div>
      <h3>{say(T.log)}</h3>
      {disclosure.corrections.length === 0 && <p className="note">{say(T.logNone)}</p>}
      <ol className="correction-log">
        {disclosure.corrections.toReversed().map((one) => (
          <Corrected key={one.no} correction={one} disclosure={disclosure} />
        ))}
      </ol>
    </section>
  );
}

function Corrected({
  correction,
  disclosure,
}: {
  readonly correction: DisclosureCorrection;
  readonly disclosure: Disclosure;
}): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { no, on, reason, changes, withdrawn, ground } = correction;
  const indicators = disclosure.figures?.targets?.indicators ?? [];
  return (
    <li>
      <b>{say(T.logLine, { date: shortDay(on, today, locale), no, reason })}</b>
      {changes.map(({ field, key, from, to }) => (
        <p key={`${field}-${key ?? ''}`}>
          {say(T.logChange, {
            field: [indicators.find((row) => row.key === key)?.name, say(FIGURE_NAMES[field])]
              .filter(Boolean)
              .join(' '),
            from: valueWords(field, from, say),
            to: valueWords(field, to, say),
          })}
        </p>
      ))}
      {withdrawn.length > 0 && (
        <p>
          {say(T.logWithdrawn, {
            parts: withdrawn.map((part) => say(PART_NAMES[part])).join(say(T.separator)),
            ground: ground === undefined ? '' : say(GROUND_NAMES[ground]),
          })}
        </p>
      )}
    </li>
  );
}
