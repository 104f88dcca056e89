import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { useLangOf } from './written.tsx';

interface Props extends Omit<ComponentProps<'textarea'>, 'rows' | 'className'> {
  readonly minRows?: number;
  readonly maxRows?: number;
}

/** Several lines that grow with what is typed; where a browser cannot grow them, they scroll. */
export function TextArea({ minRows = 2, maxRows = 16, ...rest }: Props): ReactNode {
  const langOf = useLangOf();
  const rows = { '--min-rows': minRows, '--max-rows': maxRows } as CSSProperties;
  return (
    <textarea
      lang={langOf(String(rest.value ?? ''))}
      {...rest}
      rows={minRows}
      className="input text-area"
      style={rows}
    />
  );
}
