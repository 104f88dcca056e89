import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import { RecoveryCodesAnswer, type Security } from '../../api/security-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { Openers, SaysDone } from '../../ask/openers.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { FACTOR_TEXT as T } from '../../text/security-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { EnrolForm } from './enrol-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Fewer than these, and the person is asked to make new ones. */
const FEW = 3;

/** My second factor: enrolled, renewed and removed here. */
export function FactorPanel({ factor }: { readonly factor: Security['factor'] }): ReactNode {
  const say = useSay();
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.title)}</h2>
        <FactorState factor={factor} />
      </div>
      <div className="panel-body security">
        {factor.enrolledAt === null && codes === undefined && <p className="note">{say(T.why)}</p>}
        <Required factor={factor} />
        <SaysDone>
          {codes !== undefined ? (
            <RecoveryCodes
              codes={codes}
              onKept={() => {
                setCodes(undefined);
              }}
            />
          ) : factor.enrolledAt === null ? (
            <Opener label={say(T.enrol)}>
              {(close) => (
                <EnrolForm
                  onCancel={() => {
                    close();
                  }}
                  onCodes={(made) => {
                    setCodes(made);
                    close(say(T.enrolled));
                  }}
                />
              )}
            </Opener>
          ) : (
            <Openers>
              <Opener label={say(T.renew)}>{(close) => <RenewForm close={close} onCodes={setCodes} />}</Opener>
              <Opener label={say(T.remove)}>{(close) => <RemoveForm close={close} />}</Opener>
            </Openers>
          )}
        </SaysDone>
      </div>
    </section>
  );
}

/** One word on where it stands. */
export function FactorState({ factor }: { readonly factor: Security['factor'] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  if (factor.enrolledAt === null) return <span className="muted">{say(T.none)}</span>;
  return (
    <span className="tag tag-good">
      {say(T.since, { date: shortDay(dateOf(factor.enrolledAt), today, locale) })} ·{' '}
      {say(T.codesLeft, { count: factor.recoveryCodesLeft })}
    </span>
  );
}

function Required({ factor }: { readonly factor: Security['factor'] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { requiredFrom, enrolledAt, recoveryCodesLeft } = factor;
  if (enrolledAt === null && requiredFrom !== null)
    return <p className="box box-near">{say(T.required, { date: shortDay(requiredFrom, today, locale) })}</p>;
  if (enrolledAt !== null && recoveryCodesLeft < FEW)
    return <p className="box box-near">{say(T.fewCodes, { count: recoveryCodesLeft })}</p>;
  return null;
}

interface FormProps {
  readonly close: (done?: string) => void;
}

function RenewForm({
  close,
  onCodes,
}: FormProps & { readonly onCodes: (codes: readonly string[]) => void }): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ code: '' });
  const asking = useAsk(RecoveryCodesAnswer, ({ codes }) => {
    onCodes(codes);
    close();
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.renew)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/session/factor/recovery-codes', body: { code: value['code'] ?? '' } });
      }}
    >
      <p className="note">{say(T.renewSay)}</p>
      <AskText name="code" label={say(T.code)} autoComplete="one-time-code" />
    </AskForm>
  );
}

function RemoveForm({ close }: FormProps): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ code: '' });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.removed));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.remove)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/session/factor/remove', body: { code: value['code'] ?? '' } });
      }}
    >
      <p className="note">{say(T.removeSay)}</p>
      <AskText name="code" label={say(T.code)} autoComplete="one-time-code" />
    </AskForm>
  );
}
