import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Item } from '../../api/item-answers.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { useScope } from '../../shell/scope.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';

/** That a re-evaluation was ordered, who writes it, and the way to it: the work goes on there (E5). */
export function ReEvaluationNote({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { href } = useScope();
  const { reEvaluation } = item.details;
  if (!reEvaluation) return null;
  const act = item.available.find(({ command }) => command === 'submitReEvaluation');
  return (
    <div className="panel-body">
      <p>{say(T.ordered, { date: formatDate(reEvaluation.orderedOn, locale, 'date') })}</p>
      {act && !act.mine && (
        <p className="note">{say(T.by, { act: act.name, who: act.roleNames.join(say(ROLE_SEPARATOR)) })}</p>
      )}
      {(act?.mine === true || reEvaluation.versionId !== undefined) && (
        <Link className="link-button" to={href(`/items/${item.id}/re-evaluation`)}>
          {say(act?.mine === true ? T.writeRe : T.readRe)}
        </Link>
      )}
    </div>
  );
}
