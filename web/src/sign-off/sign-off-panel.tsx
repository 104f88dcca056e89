import type { ReactNode } from 'react';
import { dateOf } from '../../../domain/calendar/plain-date.ts';
import { shortDay } from '../blocks/date-words.ts';
import { ReadError } from '../blocks/states.tsx';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { CHAIN_TEXT as T } from '../text/sign-off-text.ts';
import { ChainView } from './chain-view.tsx';
import { useSignOffs, type SignedMatter } from './use-sign-offs.ts';

/** 签批 on the page of what is signed: the chains that run, each open; those that have ended fold away. Absent where there never was one. */
export function SignOffPanel({ item }: { readonly item: SignedMatter }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const signOffs = useSignOffs(item);
  if (signOffs.isError && !signOffs.data) {
    return <ReadError error={signOffs.error} onRetry={() => void signOffs.refetch()} />;
  }
  const rows = signOffs.data?.rows ?? [];
  const running = rows.filter(({ end }) => end === null);
  const ended = rows.filter(({ end }) => end !== null);
  const elsewhere = signOffs.data?.elsewhere ?? [];
  if (rows.length + elsewhere.length === 0) return null;
  return (
    <section className="panel sign-off-panel">
      {elsewhere.map((one, no) => (
        <p key={no} className="panel-body note">
          {say(T.elsewhere, { by: one.by, since: shortDay(dateOf(one.since), today, locale) })}
        </p>
      ))}
      {running.map((chain) => (
        <div key={chain.key}>
          <div className="panel-head">
            <h2>{say(T.of, { name: chain.name })}</h2>
            {chain.waitsFor !== null && <span className="muted">{say(T.waits, { who: chain.waitsFor })}</span>}
          </div>
          <div className="panel-body">
            <ChainView item={item} chain={chain} />
          </div>
        </div>
      ))}
      {ended.length > 0 && (
        <details className="panel-body chain-ended">
          <summary>{say(T.ended, { count: ended.length })}</summary>
          {ended.map((chain) => (
            <section key={chain.key + (chain.end?.at ?? '')}>
              <h3>{chain.name}</h3>
              <ChainView item={item} chain={chain} />
            </section>
          ))}
        </details>
      )}
    </section>
  );
}
