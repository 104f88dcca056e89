import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Item } from '../../api/item-answers.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Written } from '../../blocks/written.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { WRITE_TEXT } from '../../text/document-text.ts';

interface Props {
  readonly item: Item;
  readonly title: string;
  /** The clock that the page's work runs against. */
  readonly obligationKey?: string | undefined;
  readonly children?: ReactNode;
}

/** Whose page it is, by when, and its acts at the right. */
export function EntryHead({ item, title, obligationKey, children }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const clock = item.obligations.find(({ key }) => key === obligationKey);
  usePageTitle(`${title} · ${item.name}`);
  return (
    <header className="page-head editor-head">
      <div>
        <p className="crumbs">
          <Link to={href(`/items/${item.id}`)}>
            <Written>{say(WRITE_TEXT.sub, { item: item.name, unit: item.unit.name, year: item.fiscalYear })}</Written>
          </Link>
        </p>
        <h1>{title}</h1>
        {clock && <ExplainedDueDate facts={explanationOf(clock, item.rules)} />}
      </div>
      <div className="act-buttons">{children}</div>
    </header>
  );
}
