import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { isPlainDate } from '../../../domain/calendar/plain-date.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { actPath } from '../acts/act-pages.ts';
import type { SignOffChain } from '../api/sign-off-answers.ts';
import { shortDay } from '../blocks/date-words.ts';
import { wanText } from '../blocks/wan.ts';
import { AttachedFile } from '../files/attached-file.tsx';
import { useToday } from '../session/today.tsx';
import { useScope } from '../shell/scope.ts';
import { FIELD_NAMES } from '../text/field-text.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { CHAIN_TEXT as T } from '../text/sign-off-text.ts';
import { ChainActs } from './chain-acts.tsx';
import { ChainPath } from './chain-path.tsx';
import { RoundPut } from './round-put.tsx';
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
  const facts = Object.entries(chain.put).flatMap(([member, value]): readonly (readonly [string, ReactNode])[] => {
    const name = names[member];
    if (!name || member === 'versionId') return [];
    const pieces = Array.isArray(value) ? piecesOf(value) : [];
    if (pieces.length > 0) return [[say(name), <Pieces key={member} itemId={item.id} pieces={pieces} />]];
    const plain = typeof value === 'string' || typeof value === 'number';
    if (!plain || value === '') return [];
    const shown = typeof value === 'number' && /Fen$/.test(member) ? wanText(value) : String(value);
    return [[say(name), isPlainDate(shown) ? shortDay(shown, today, locale) : shown]];
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
      {item.of === 'seasons' && <RoundPut put={chain.put} />}
      {page !== undefined && <Link to={href(page)}>{say(T.look)}</Link>}
    </>
  );
}

const PIECE = z.object({ name: z.string(), where: z.string().optional(), sha256: z.string().optional() });
type Piece = z.infer<typeof PIECE>;

/** What proves something, where a list holds that. */
function piecesOf(list: readonly unknown[]): readonly Piece[] {
  return list.flatMap((one) => {
    const read = PIECE.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

function Pieces({ itemId, pieces }: { readonly itemId: string; readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ name, where, sha256 }) => (
    <p key={`${name}${sha256 ?? where ?? ''}`}>
      <AttachedFile itemId={itemId} name={name} sha256={sha256} /> {where}
    </p>
  ));
}
