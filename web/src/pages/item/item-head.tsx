import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { Item } from '../../api/item-answers.ts';
import { Grade } from '../../blocks/grade.tsx';
import { Money } from '../../blocks/money.tsx';
import { PreviousLine } from '../../blocks/previous-line.tsx';
import { moneyWords } from '../../blocks/money-words.ts';
import { rateText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { ArchiveLink } from '../../files/archive-link.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { OPTION_NAMES } from '../../text/field-text.ts';
import { CONTINUITY_NAMES, ITEMS_TEXT, KIND_NAMES } from '../../text/item-text.ts';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { RehearseLink } from '../rehearsal/rehearse-link.tsx';

/** Name, kind, money, score, the years before and after, number. */
export function ItemHead({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <header className="page-head">
      <div>
        <p className="crumbs">
          <Link to={href('/items')}>
            <Written>{say(T.crumbs, { year: item.fiscalYear, unit: item.unit.name })}</Written>
          </Link>
        </p>
        <h1>
          <Written>{item.name}</Written> <span className="tag">{say(KIND_NAMES[item.itemKind])}</span>{' '}
          <span className="tag tag-grey">{continuityName()}</span>{' '}
          {item.livelihood && <span className="tag tag-grey">{say(ITEMS_TEXT.livelihood)}</span>}
        </h1>
        <Facts item={item} />
        {item.previous && <PreviousLine previous={item.previous} />}
        {item.source !== null && (
          <p className="note">
            <Written>{item.source}</Written>
          </p>
        )}
      </div>
      <div className="head-actions no-print">
        <Years item={item} />
        <span className="act-buttons">
          <Link className="plain-button" to={href(`/items/${item.id}/print`)}>
            {say(T.print)}
          </Link>
          <ArchiveLink of="budget-items" id={item.id} className="plain-button" />
          <RehearseLink of="budgetItem" id={item.id} />
        </span>
      </div>
    </header>
  );

  function continuityName(): string {
    const names: Readonly<Record<string, Bilingual>> = CONTINUITY_NAMES;
    const name = names[item.continuity];
    return name ? say(name) : item.continuity;
  }
}

/** ← 上年 / 下年 →: the same item from year to year. */
function Years({ item: { previous, next } }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const before = previous?.imported ? null : previous;
  if (!before && !next) return null;
  return (
    <nav className="year-chain" aria-label={say(T.chain)}>
      {before && <Link to={href(`/items/${before.itemId}`)}>{say(T.toPrevious, { year: before.fiscalYear })}</Link>}
      {next && <Link to={href(`/items/${next.id}`)}>{say(T.toNext, { year: next.fiscalYear })}</Link>}
    </nav>
  );
}

function Facts({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { money, details } = item;
  const { selfEvaluation, consequence } = details;
  const final = details.conclusion ?? details.review;
  return (
    <p className="head-facts">
      <span>
        {say(money.approvedFen === null ? T.requested : T.budget)}{' '}
        <b>
          <Money fen={money.approvedFen ?? money.requestedFen} unit />
        </b>
      </span>
      <span>
        {say(T.executed)}{' '}
        <b>
          <Money fen={money.approvedFen === null ? null : money.executedFen} unit />
        </b>{' '}
        {rateText(money.executedFen, money.approvedFen)}
      </span>
      {(final ?? selfEvaluation) && (
        <span>
          {say(T.score)}{' '}
          {final && (
            <>
              <b>{final.total}</b> <Grade grade={final.grade} />
            </>
          )}{' '}
          {selfEvaluation && `${say(T.self)} ${selfEvaluation.total}`}
        </span>
      )}
      {consequence && (
        <span>
          {say(T.nextYear)} <b>{actionName(consequence.action)}</b>
          {consequence.amountFen !== null && ` ${moneyWords(consequence.amountFen, say)}`}
        </span>
      )}
      <span>
        {say(T.number)} <Written>{item.code}</Written>
      </span>
    </p>
  );

  function actionName(action: string): string {
    const name = OPTION_NAMES['action']?.[action];
    return name ? say(name) : action;
  }
}
