import type { ReactNode } from 'react';
import { ShapeIcon } from '../../blocks/light.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import type { Remark } from './self-rows.ts';

interface Props {
  readonly remarks: readonly Remark[];
  readonly onGo: (path: string) => void;
}

/** 前后不一: one list of errors and hints; a click goes to the cell. */
export function RemarkList({ remarks, onGo }: Props): ReactNode {
  const say = useSay();
  const errors = remarks.filter(({ severity }) => severity === 'error').length;
  return (
    <section className="panel" aria-label={say(T.remarks)}>
      <div className="panel-head">
        <h2>{say(T.remarks)}</h2>
        <span className="muted" role="status">
          {say(T.remarkCount, { errors, hints: remarks.length - errors })}
        </span>
      </div>
      {remarks.length === 0 ? (
        <p className="panel-body note">{say(T.noRemarks)}</p>
      ) : (
        <ul className="finding-list">
          {remarks.map(({ severity, path, text }) => (
            <li key={`${path}${text}`}>
              <button
                type="button"
                className={`finding finding-${severity}`}
                onClick={() => {
                  onGo(path);
                }}
              >
                <span className="finding-kind">
                  <ShapeIcon shape={severity === 'error' ? 'diamond' : 'triangle'} />
                  {say(severity === 'error' ? T.error : T.hint)}
                </span>
                <Written>{text}</Written>
              </button>
            </li>
          ))}
        </ul>
      )}
      {errors > 0 && <p className="panel-body note">{say(T.errorsStop)}</p>}
    </section>
  );
}
