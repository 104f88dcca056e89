import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { useSend } from '../../api/api-provider.tsx';
import {
  PolicyAnswer,
  PolicyChangeAnswer,
  PolicyChangedAnswer,
  type PolicyChangeRow,
} from '../../api/policy-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { Button } from '../../blocks/button.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../text/policy-change-text.ts';
import { POLICY_TEXT as T } from '../../text/policy-text.ts';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import { ChangeLines } from './policy-changes.tsx';
import { PolicyDiff } from './policy-diff.tsx';
import { PolicyPreviewPanel } from './policy-preview.tsx';
import './policy.css';
import { usePolicyPreview } from './use-policy-preview.ts';

/** `/admin/policy/changes/:ref`: one version, what it changes, what becomes of what runs, and the decision on it. */
export function ChangePage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { href } = useScope();
  const { ref = '' } = useParams();
  const path = `/policy/changes/${encodeURIComponent(ref)}`;
  const answer = useQuery({
    queryKey: ['policy-admin', 'change', ref],
    queryFn: ({ signal }) => send({ path, answer: PolicyChangeAnswer, signal }),
  });
  const title = say(C.changeTitle, { ref });
  usePageTitle(title);
  return (
    <div className="page">
      <AdminTabs />
      <header>
        <p className="crumbs">
          <Link to={href('/admin/policy')}>{say(T.title)}</Link> / {ref}
        </p>
        <h1>{title}</h1>
      </header>
      {answer.isPending && <Skeleton rows={6} height={34} />}
      {!answer.isPending && !answer.data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Change key={answer.data.state} change={answer.data} policy={answer.data.policy} path={path} />}
    </div>
  );
}

interface ChangeProps {
  readonly change: PolicyChangeRow;
  readonly policy: Policy;
  readonly path: string;
}

function Change({ change, policy, path }: ChangeProps): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const preview = usePolicyPreview();
  const body = useMemo(() => {
    const { id: _id, version: _version, ...rest } = policy;
    return rest;
  }, [policy]);
  const replaced = useQuery({
    queryKey: ['policy-admin', 'version', change.replaces],
    queryFn: ({ signal }) =>
      send({ path: `/policy?ref=${encodeURIComponent(change.replaces)}`, answer: PolicyAnswer, signal }),
  });
  return (
    <>
      <section className="panel">
        <div className="panel-body">
          <ChangeLines row={change} />
        </div>
      </section>
      {replaced.data && (
        <PolicyDiff
          before={replaced.data.policy}
          after={policy}
          title={say(C.differencesOf, { ref: change.replaces })}
        />
      )}
      {change.state === 'proposed' && holds('policy.propose') && <PolicyPreviewPanel policy={body} preview={preview} />}
      {change.state === 'proposed' && <Decision change={change} path={path} />}
    </>
  );
}

/** Somebody else than its author decides; who may do neither reads whom it waits for. */
function Decision({ change, path }: Pick<ChangeProps, 'change' | 'path'>): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ note: '' });
  const asking = useAsk(PolicyChangedAnswer, () => {
    setValue({ note: '' });
  });
  const { mayDecide, mayWithdraw } = change;
  const ask = (what: 'confirm' | 'withdraw') => () => {
    asking.mutate({ path: `${path}/${what}`, body: { note: value['note'] ?? '' } });
  };
  return (
    <section className="panel" aria-label={say(C.decide)}>
      <div className="panel-head">
        <h2>{say(C.decide)}</h2>
      </div>
      <div className="panel-body ask-form">
        {!mayDecide && <p className="note">{say(C.waits)}</p>}
        {(mayDecide || mayWithdraw) && (
          <AskForm
            value={value}
            onChange={setValue}
            submit={say(mayDecide ? C.confirm : C.takeBack)}
            busy={asking.isPending}
            error={asking.error}
            onSubmit={ask(mayDecide ? 'confirm' : 'withdraw')}
          >
            <AskArea name="note" label={say(C.decisionNote)} />
          </AskForm>
        )}
        {mayDecide && (
          <div>
            <Button onClick={ask('withdraw')}>{say(C.decline)}</Button>
          </div>
        )}
      </div>
    </section>
  );
}
