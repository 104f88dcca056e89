import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isPlainDate } from '../../../domain/calendar/plain-date.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { actPath } from '../acts/act-pages.ts';
import type { SignOffChain } from '../api/sign-off-answers.ts';
import { shortDay } from '../blocks/date-words.ts';
import { wanText } from '../blocks/wan.ts';
import { useToday } from '../session/today.tsx';
import { useScope } from '../shell/scope.ts';
import { FIELD_NAMES } from '../text/field-text.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { CHAIN_TEXT as T } from '../text/sign-off-text.ts';
import { ChainActs } from './chain-acts.tsx';
import { ChainPath } from './chain-path.tsx';
import type { SignedMatter } from './use-sign-offs.ts';

interface Props {
  readonly item: SignedMatter;
  readonly chain: SignOffChain;
}

/** One chain: what is put forward, the way it goes, and what is mine to do. */
export function ChainView({ item, chain }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <div className="chain">
      <PutForward item={item} chain={chain} />
      <ChainPath chain={chain} />
      {chain.copies.length > 0 && (
        <p className="note">{say(T.copies, { names: chain.copies.join(say(T.separator)) })}</p>
      )}
      {chain.urgedOn !== null && <p className="note">{say(T.urged, { on: shortDay(chain.urgedOn, today, locale) })}</p>}
      {chain.end ? <p className="chain-end">{chain.end.sentence}</p> : <ChainActs item={item} chain={chain} />}
    </div>
  );
}

/** What is to be carried out, in the words of its fields; its page shows the rest. */
function PutForward({ item, chain }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const names: Readonly<Record<string, Bilingual>> = FIELD_NAMES;
  // Only acts on items have pages of their own; others are done on the page of the matter.
  const page = item.of === undefined ? actPath(chain.command, item.id) : undefined;
  const facts = Object.entries(chain.put).flatMap(([member, value]) => {
    const name = names[member];
    const plain = typeof value === 'string' || typeof value === 'number';
    if (!name || !plain || value === '' || member === 'versionId') return [];
    const shown = typeof value === 'number' && /Fen$/.test(member) ? wanText(value) : String(value);
    return [[say(name), isPlainDate(shown) ? shortDay(shown, today, locale) : shown] as const];
  });
  return (
    <>
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {page !== undefined && <Link to={href(page)}>{say(T.look)}</Link>}
    </>
  );
}
