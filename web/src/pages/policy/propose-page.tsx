import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Policy } from '../../../../domain/policy/policy.ts';
import type { PolicyBody } from '../../../../domain/policy/policy-proposal.ts';
import { useKept } from '../../acts/kept.ts';
import { useSend } from '../../api/api-provider.tsx';
import { PolicyAnswer, PolicyChangedAnswer } from '../../api/policy-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../text/policy-change-text.ts';
import { POLICY_TEXT as T } from '../../text/policy-text.ts';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import type { Edit } from './form/edit.ts';
import { FlagField, ValueField } from './form/fields.tsx';
import { LadderFields } from './form/ladder-fields.tsx';
import { ExtensionFields } from './form/other-fields.tsx';
import { PlanFields } from './form/plan-fields.tsx';
import { SeasonFields } from './form/season-fields.tsx';
import { PeriodsFields } from './form/periods-fields.tsx';
import { SignOffFields } from './form/sign-off-fields.tsx';
import { UseFields } from './form/use-fields.tsx';
import { PolicyDiff } from './policy-diff.tsx';
import { PolicyPreviewPanel } from './policy-preview.tsx';
import './policy.css';
import { usePolicyPreview } from './use-policy-preview.ts';

/** `/admin/policy/propose`: the values in force as a form → what differs → what would become of what runs → proposed. */
export function ProposePage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { href } = useScope();
  const answer = useQuery({
    queryKey: ['policy-admin'],
    queryFn: ({ signal }) => send({ path: '/policy', answer: PolicyAnswer, signal }),
  });
  usePageTitle(say(C.propose));
  return (
    <div className="page">
      <AdminTabs />
      <header>
        <p className="crumbs">
          <Link to={href('/admin/policy')}>{say(T.title)}</Link> / {say(C.propose)}
        </p>
        <h1>{say(C.propose)}</h1>
        <p className="sub">{say(C.proposeSub)}</p>
      </header>
      {answer.isPending && <Skeleton rows={10} height={34} />}
      {!answer.isPending && !answer.data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <Proposal key={answer.data.ref} replaces={answer.data.ref} inForce={bodyOf(answer.data.policy)} />
      )}
    </div>
  );
}

function bodyOf({ id: _id, version: _version, ...body }: Policy): PolicyBody {
  return body;
}

interface Kept {
  readonly policy: PolicyBody;
  readonly note: string;
  readonly carries: boolean;
}

interface ProposalProps {
  readonly replaces: string;
  readonly inForce: PolicyBody;
}

/** Typed values survive a reload; they belong to the version they were begun on. */
function Proposal({ replaces, inForce }: ProposalProps): ReactNode {
  const say = useSay();
  const navigate = useNavigate();
  const { href } = useScope();
  const [kept, change, forget] = useKept<Kept>(`policy:${replaces}`, () => ({
    policy: inForce,
    note: '',
    carries: true,
  }));
  const [began, setBegan] = useState(0);
  const preview = usePolicyPreview();
  const asking = useAsk(PolicyChangedAnswer, ({ ref }) => {
    forget();
    void navigate(href(`/admin/policy/changes/${encodeURIComponent(ref)}`));
  });
  const { policy, note, carries } = kept;
  const edit: Edit = {
    policy,
    change: (next) => {
      change((before) => ({ ...before, policy: { ...before.policy, ...next } }));
    },
  };
  const value: AskValue = { note };
  return (
    <AskForm
      value={value}
      onChange={(next) => {
        change((before) => ({ ...before, note: next['note'] ?? '' }));
      }}
      submit={say(C.submit)}
      busy={asking.isPending}
      error={asking.error}
      onSubmit={() => {
        asking.mutate({ path: '/policy/changes', body: { policy, replaces, note, carries } });
      }}
    >
      <Groups key={began} {...edit} />
      <PolicyDiff before={inForce} after={policy} title={say(C.differences)} />
      <div>
        <button
          type="button"
          className="tool"
          onClick={() => {
            change((before) => ({ ...before, policy: inForce }));
            setBegan((times) => times + 1);
          }}
        >
          {say(C.startOver)}
        </button>
      </div>
      <PolicyPreviewPanel policy={policy} preview={preview} />
      <section className="panel">
        <div className="panel-head">
          <h2>{say(C.submitTitle)}</h2>
        </div>
        <div className="panel-body ask-form">
          <FlagField
            label={say(C.carries)}
            on={carries}
            onFlip={(on) => {
              change((before) => ({ ...before, carries: on }));
            }}
          />
          <AskArea name="note" label={say(C.note)} />
        </div>
      </section>
    </AskForm>
  );
}

const GROUPS = [
  { key: 'periods', Fields: PeriodsFields },
  { key: 'ladder', Fields: LadderFields },
  { key: 'extension', Fields: ExtensionFields },
  { key: 'seasons', Fields: SeasonFields },
  { key: 'use', Fields: UseFields },
  { key: 'plans', Fields: PlanFields },
  { key: 'signOff', Fields: SignOffFields },
] as const;

function Groups(edit: Edit): ReactNode {
  const say = useSay();
  return (
    <>
      <section className="panel">
        <div className="panel-head">
          <h2>{say(C.document)}</h2>
        </div>
        <div className="panel-body ask-grid">
          <Title {...edit} locale="zh-CN" label={say(C.titleZh)} />
          <Title {...edit} locale="en" label={say(C.titleEn)} />
        </div>
      </section>
      {GROUPS.map(({ key, Fields }) => (
        <section key={key} className="panel" aria-label={say(T[key])}>
          <div className="panel-head">
            <h2>{say(T[key])}</h2>
          </div>
          <div className="panel-body ask-form">
            <Fields {...edit} />
          </div>
        </section>
      ))}
    </>
  );
}

function Title({ policy, change, locale, label }: Edit & { readonly locale: 'zh-CN' | 'en'; readonly label: string }) {
  return (
    <ValueField
      at={`title/${locale}`}
      label={label}
      value={policy.title[locale]}
      onText={(text) => {
        change({ title: { ...policy.title, [locale]: text } });
      }}
    />
  );
}
