import { useEffect, useState, type ReactNode } from 'react';
import { FactorBegunAnswer, RecoveryCodesAnswer, type FactorBegun } from '../../api/security-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { Failure } from '../../blocks/failure.tsx';
import { Skeleton } from '../../blocks/states.tsx';
import { FACTOR_TEXT as T } from '../../text/security-text.ts';
import { useSay } from '../../text/language.tsx';
import './security.css';
import { QrCode } from './qr-code.tsx';

interface Props {
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onCancel?: () => void;
}

/** A secret as picture and text, then its first code; the answer holds the recovery codes. */
export function EnrolForm({ onCodes, onCancel }: Props): ReactNode {
  const say = useSay();
  const [begun, setBegun] = useState<FactorBegun>();
  const [value, setValue] = useState<AskValue>({ code: '' });
  const begin = useAsk(FactorBegunAnswer, setBegun);
  const confirm = useAsk(RecoveryCodesAnswer, ({ codes }) => {
    onCodes(codes);
  });
  const { mutate: start } = begin;
  useEffect(() => {
    start({ path: '/session/factor' });
  }, [start]);
  if (begin.error) return <Failure error={begin.error} />;
  if (!begun) return <Skeleton rows={3} height={60} />;
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.confirm)}
      busy={confirm.isPending}
      error={confirm.error}
      onSubmit={() => {
        confirm.mutate({ path: '/session/factor/confirm', body: { code: value['code'] ?? '' } });
      }}
      {...(onCancel && { onCancel })}
    >
      <p>{say(T.scan)}</p>
      <div className="enrol">
        <QrCode qr={begun.qr} label={say(T.picture)} />
        <p>
          {say(T.secret)}
          <br />
          <span className="mono secret">{begun.secret}</span>
        </p>
      </div>
      <AskText name="code" label={say(T.enterCode)} autoComplete="one-time-code" />
    </AskForm>
  );
}
