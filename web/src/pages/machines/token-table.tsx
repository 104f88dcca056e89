import type { ReactNode } from 'react';
import type { Machine, MachineToken } from '../../api/machine-answers.ts';
import { dayWords, momentWords } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { MACHINE_TEXT as T, TOKEN_STATE_NAMES } from '../../text/machine-text.ts';

const TAGS: Readonly<Record<MachineToken['state'], string>> = {
  valid: 'tag',
  endsSoon: 'tag tag-near',
  over: 'tag tag-grey',
  revoked: 'tag tag-grey',
};

/** A machine's tokens, the newest first: never one of them, only its beginning. */
export function TokenTable({ machine: { name, tokens } }: { readonly machine: Machine }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  if (tokens.length === 0) return <p className="note">{say(T.noToken)}</p>;
  return (
    <div className="table-wrap">
      <table className="table stacked" aria-label={say(T.tokensOf, { name })}>
        <thead>
          <tr>
            <th scope="col">{say(T.token)}</th>
            <th scope="col">{say(T.state)}</th>
            <th scope="col">{say(T.issuedAt)}</th>
            <th scope="col">{say(T.expires)}</th>
            <th scope="col">{say(T.lastUsed)}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id} className={isOpen(token) ? undefined : 'faded'}>
              <td className="mono">{token.prefix}…</td>
              <td>
                <span className={TAGS[token.state]}>{say(TOKEN_STATE_NAMES[token.state])}</span>
              </td>
              <td>
                {momentWords(token.madeAt, today, locale)}
                <span className="second">
                  <Written>{token.madeByName}</Written>
                </span>
              </td>
              <td className="nowrap">{dayWords(token.expiresOn, today, locale)}</td>
              <td>
                {token.lastUsedAt === null ? say(T.never) : momentWords(token.lastUsedAt, today, locale)}
                {token.lastUsedFrom !== null && <span className="second mono">{token.lastUsedFrom}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether it opens anything. */
export function isOpen({ state }: MachineToken): boolean {
  return state === 'valid' || state === 'endsSoon';
}
