import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { problemsPath } from '../../acts/matter-path.ts';
import type { Rectified } from '../../api/use-rectified.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REPORT_TEXT as T } from '../../text/rectify-text.ts';

interface Props {
  readonly item: Rectified;
  readonly children?: ReactNode;
}

/** The document that is answered, the item and its unit; what can be done stands at the right. */
export function ReportHead({ item, children }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <header className="page-head">
      <div>
        <p className="crumbs">
          <Link to={href(problemsPath(item.of, item.id))}>
            {say(T.crumbs, { number: item.details.feedback?.documentNumber ?? '' })}
          </Link>
        </p>
        <h1>{say(T.title)}</h1>
        <p className="sub">{say(T.sub, { item: item.name, unit: item.unit.name })}</p>
      </div>
      <div className="act-buttons">{children}</div>
    </header>
  );
}
