import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Item } from '../../api/item-answers.ts';
import type { Version } from '../../api/use-item.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Money } from '../../blocks/money.tsx';
import { PreviousLine } from '../../blocks/previous-line.tsx';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import type { Situation } from './situation.ts';

interface HeadProps {
  readonly item: Item;
  readonly situation: Situation;
  /** Which version this is, or will be. */
  readonly standing: string;
  readonly children?: ReactNode;
}

const CLOCKS: readonly string[] = ['submitTargets', 'resubmitTargets', 'resubmitAmendment'];

/** What the table is for, by when, and how much money it is about. */
export function TargetsHead({ item, situation, standing, children }: HeadProps): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const clock = situation.purpose === 'closed' ? undefined : item.obligations.find(({ kind }) => CLOCKS.includes(kind));
  const { approvedFen, requestedFen } = item.money;
  return (
    <header className="page-head targets-head">
      <div>
        <p className="crumbs">
          <Link to={href(`/items/${item.id}`)}>
            <Written>{say(T.crumbs, { unit: item.unit.name, year: item.fiscalYear })}</Written>
          </Link>
        </p>
        <h1>
          <Written>{item.name}</Written> <PurposeTag item={item} situation={situation} />{' '}
          <span className="tag">{standing}</span>
        </h1>
        <p className="targets-facts">
          {clock && <ExplainedDueDate facts={explanationOf(clock, item.rules)} />}
          <span>
            {say(approvedFen === null ? T.requested : T.approved)}{' '}
            <b>
              <Money fen={approvedFen ?? requestedFen} unit />
            </b>
          </span>
          {situation.purpose === 'amendment' && <span className="note">{say(T.amendingWhy)}</span>}
        </p>
        {item.previous && <PreviousLine previous={item.previous} />}
      </div>
      <div className="targets-buttons">{children}</div>
    </header>
  );
}

function PurposeTag({ item, situation }: Pick<HeadProps, 'item' | 'situation'>): ReactNode {
  const say = useSay();
  const { act, purpose } = situation;
  const { amendment } = item.details;
  if (purpose === 'closed') return null;
  if (purpose === 'amendment') {
    const kind = amendment?.amendmentKind;
    const name = kind === 'supplement' ? T.supplement : kind === 'adjustment' ? T.adjustment : T.amending;
    return <span className="tag tag-extended">{say(name)}</span>;
  }
  if (act?.command === 'resubmitTargets') return <span className="tag tag-near">{say(T.returned)}</span>;
  const ordered = item.position.some(({ track, phase }) => track === 'main' && phase === 'ordered');
  return <span className={ordered ? 'tag tag-overdue' : 'tag'}>{say(ordered ? T.ordered : T.drafting)}</span>;
}

interface CompareProps {
  readonly versions: readonly Version[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** Which earlier version the table is compared with. */
export function CompareChoice({ versions, chosen, onChoose }: CompareProps): ReactNode {
  const say = useSay();
  if (versions.length === 0) return null;
  return (
    <select
      className="native-select compare-choice"
      aria-label={say(T.compareWith)}
      value={chosen ?? ''}
      onChange={({ target }) => {
        onChoose(target.value === '' ? undefined : target.value);
      }}
    >
      <option value="">{say(T.noCompare)}</option>
      {versions.map(({ id, number }) => (
        <option key={id} value={id}>
          {say(T.compareVersion, { no: number })}
        </option>
      ))}
    </select>
  );
}
