import { lazy, Suspense, useState, type ReactNode } from 'react';
import { usePhone } from './use-phone.ts';

/** A date to fill in: `YYYY-MM-DD`, or empty. */
export interface DateFieldProps {
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string;
  readonly value: string;
  /** Days outside are shown pale; what comes of choosing one is said by whoever asks. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Loaded with the first date that is asked for; where it does not come, the browser's own field does. */
const Picker = lazy(() =>
  import('./date-picker.tsx').then(
    ({ DatePicker }) => ({ default: DatePicker }),
    () => ({ default: BrowsersOwn }),
  ),
);

/**
 * A date in the page's language, with its rest days: the browser's own field speaks the browser's. On the phone it is the
 * phone's, whose wheel the thumb knows.
 */
export function DateField(props: DateFieldProps): ReactNode {
  const phone = usePhone();
  const [held, setHeld] = useState(false);
  if (phone) return <BrowsersOwn {...props} />;
  const { onChange, ...shown } = props;
  const waiting = (
    <input
      {...shown}
      readOnly
      className="input date-input"
      onFocus={() => {
        setHeld(true);
      }}
      onBlur={() => {
        setHeld(false);
      }}
    />
  );
  return (
    <Suspense fallback={waiting}>
      <Picker {...shown} onChange={onChange} autoFocus={held} />
    </Suspense>
  );
}

function BrowsersOwn({ onChange, ...shown }: DateFieldProps): ReactNode {
  return (
    <input
      {...shown}
      type="date"
      className="input date-input"
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}
