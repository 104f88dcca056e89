import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { ROLE_NAMES, ROLES } from '../../../../domain/process/roles.ts';
import { useSend } from '../../api/api-provider.tsx';
import { FactorRulesAnswer, type FactorRule } from '../../api/security-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskDate, AskFlags, AskSelect, listOf } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { ReadError } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { FACTOR_RULE_TEXT as T } from '../../text/security-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Act, Reason } from './account-act.tsx';
import { usePlaces } from './use-places.ts';

/** Which roles need a second factor, from which day, and how far it has come. */
export function FactorRules(): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const rules = useQuery({
    queryKey: ['factor-rules'],
    queryFn: ({ signal }) => send({ path: '/factor-rules', answer: FactorRulesAnswer, signal }),
  });
  if (rules.isPending) return null;
  if (!rules.data) return <ReadError error={rules.error} onRetry={() => void rules.refetch()} />;
  const { rows, proposed } = rules.data;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.title)}</h2>
        {rows.length === 0 && <span className="note">{say(T.none)}</span>}
      </div>
      <div className="panel-body rules">
        {rows.map((rule) => (
          <Rule key={rule.regionId} rule={rule} />
        ))}
        {holds('people.change') && (
          <Opener label={say(T.set)}>{(close) => <RuleForm proposed={proposed} close={close} />}</Opener>
        )}
      </div>
    </section>
  );
}

function Rule({ rule }: { readonly rule: FactorRule }): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { regions } = usePlaces();
  const { regionId, roleNames, requiredFrom, all, without } = rule;
  const region = regions.find(({ value }) => value === regionId)?.name ?? regionId;
  const roles = roleNames.join(say(ROLE_SEPARATOR));
  return (
    <div className="rule">
      <p>
        {say(T.line, { region, roles, date: shortDay(requiredFrom, today, locale) })}{' '}
        <span className={without > 0 ? 'tag tag-near' : 'tag tag-good'}>
          {say(without > 0 ? T.progress : T.complete, { all, without })}
        </span>
      </p>
      {holds('people.change') && (
        <Act
          label={say(T.endOf, { region })}
          path={`/factor-rules/${regionId}/end`}
          start={{ note: '' }}
          done={say(T.ended)}
        >
          <Reason />
        </Act>
      )}
    </div>
  );
}

function RuleForm({
  proposed,
  close,
}: {
  readonly proposed: FactorRule['roles'];
  readonly close: (done?: string) => void;
}): ReactNode {
  const say = useSay();
  const { regions } = usePlaces();
  const [value, setValue] = useState<AskValue>({ regionId: '', roles: proposed.join(','), requiredFrom: '', note: '' });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.done));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.set)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/factor-rules', body: { ...bodyOf(value), roles: listOf(value['roles']) } });
      }}
    >
      <p className="note">{say(T.setSay)}</p>
      <div className="ask-grid">
        <AskSelect name="regionId" label={say(T.region)} options={regions} />
        <AskDate name="requiredFrom" label={say(T.from)} />
      </div>
      <AskFlags
        name="roles"
        label={say(T.roles)}
        options={ROLES.map((role) => ({ value: role, name: say(ROLE_NAMES[role]) }))}
      />
      <Reason />
    </AskForm>
  );
}
