import { useCallback, useState, type ReactNode } from 'react';
import { CodeStep } from './code-step.tsx';
import { Doors } from './doors.tsx';
import { SignInForm } from './sign-in-form.tsx';

interface Props {
  /** Fixed where the same person signs in again. */
  readonly login?: string;
  readonly onDone?: (personId: string) => void;
}

/** The ways in: the provider where one is connected, login and password always, and the code after either. */
export function SignInSteps({ login, onDone }: Props): ReactNode {
  const [step, setStep] = useState<{ code: boolean; back?: boolean; error?: unknown }>({ code: false });
  const toCode = useCallback(() => {
    setStep({ code: true });
  }, []);
  // Whoever starts over is not led back to the code by what the server still awaits.
  const onWaiting = useCallback(() => {
    setStep((before) => (before.back === true ? before : { code: true }));
  }, []);
  if (step.code) {
    return (
      <CodeStep
        onDone={onDone}
        onBack={(error) => {
          setStep({ code: false, back: true, error });
        }}
      />
    );
  }
  return (
    <>
      <Doors onWaiting={onWaiting} />
      <SignInForm {...(login !== undefined && { login })} before={step.error} onCode={toCode} onDone={onDone} />
    </>
  );
}
