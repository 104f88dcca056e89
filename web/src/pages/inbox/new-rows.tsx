import type { ReactNode } from 'react';
import { useSay } from '../../text/language.tsx';
import { LIVE_TEXT as T } from '../../text/live-text.ts';

/** What has come waits above the list until it is asked for: nothing jumps in under the cursor. */
export function NewRows({ count, onShow }: { readonly count: number; readonly onShow: () => void }): ReactNode {
  const say = useSay();
  return (
    <div role="status">
      {count > 0 && (
        <button type="button" className="new-rows" onClick={onShow}>
          {say(T.fresh, { count })}
        </button>
      )}
    </div>
  );
}
