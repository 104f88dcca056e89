import type { ReactNode } from 'react';
import type { Account } from '../../api/people-answers.ts';
import { ACCOUNT_STATE_NAMES as S } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';

/** What is to be known of an account at a glance; one in order has a single quiet word. */
export function AccountTags({
  account,
}: {
  readonly account: Pick<Account, 'active' | 'locked' | 'mustChangePassword'>;
}): ReactNode {
  const say = useSay();
  if (!account.active) return <span className="tag tag-grey">{say(S.inactive)}</span>;
  return (
    <>
      {account.locked && <span className="tag tag-overdue">{say(S.locked)}</span>}
      {account.mustChangePassword && <span className="tag tag-near">{say(S.mustChange)}</span>}
      {!account.locked && !account.mustChangePassword && <span className="muted">{say(S.active)}</span>}
    </>
  );
}
