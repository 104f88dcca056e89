import type { ReactNode } from 'react';
import type { SignInAttempt } from '../../api/people-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { EVENT_LIST_TEXT as T, SIGN_IN_OUTCOME_NAMES } from '../../text/admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

interface Props {
  readonly rows: readonly SignInAttempt[];
  readonly ofOne?: boolean;
}

/** Nothing went wrong. */
const QUIET: ReadonlySet<SignInAttempt['outcome']> = new Set(['success', 'codeAsked']);

/** Attempts to sign in; a failed one is marked by its word, not by colour alone. */
export function SignInTable({ rows, ofOne = false }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <div className="table-wrap">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{say(T.when)}</th>
            {!ofOne && <th scope="col">{say(T.login)}</th>}
            <th scope="col">{say(T.outcome)}</th>
            <th scope="col">{say(T.address)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="nowrap">{momentWords(row.at, today, locale)}</td>
              {!ofOne && (
                <td>
                  {row.login}
                  {row.name !== null && (
                    <span className="second">
                      <Written>{row.name}</Written>
                    </span>
                  )}
                </td>
              )}
              <td>
                <span className={QUIET.has(row.outcome) ? 'muted' : 'tag tag-overdue'}>
                  {say(SIGN_IN_OUTCOME_NAMES[row.outcome])}
                </span>
                {row.door === 'oidc' && <span className="tag tag-grey">{say(T.byProvider)}</span>}
                {row.door === 'token' && <span className="tag tag-grey">{say(T.byToken)}</span>}
              </td>
              <td className="mono">{row.address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
