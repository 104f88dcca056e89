import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Opened } from '../../api/batch-answers.ts';
import { useUnits } from '../../api/use-units.ts';
import { useKept } from '../../acts/kept.ts';
import type { GridRow } from '../../grid/grid-types.ts';
import { useHolds } from '../../session/session.ts';
import { NotFound } from '../../shell/dead-ends.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { OPENING_TEXT as T } from '../../text/opening-text.ts';
import { BatchAnswered } from '../approvals/answered.tsx';
import { useSeasonYear } from '../target-season/use-season.ts';
import { OpeningSheet } from './opening-sheet.tsx';
import './opening.css';

interface OpeningDraft {
  readonly rows: readonly GridRow[];
  /** Undefined until somebody writes it: then the policy's date holds. */
  readonly targetsDue?: string;
}

/** `/targets/open`: finance opens items, one or a pasted list, all or none; their target clocks start. */
export function OpeningPage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  usePageTitle(say(T.title));
  return holds('item.open') ? <Opening /> : <NotFound />;
}

function Opening(): ReactNode {
  const say = useSay();
  const { href, regionId } = useScope();
  const year = useSeasonYear();
  const units = useUnits().filter((unit) => unit.regionId === regionId);
  const [draft, change, forget] = useKept<OpeningDraft>(`opening:${regionId}:${String(year)}`, () => ({ rows: [] }));
  const [opened, setOpened] = useState<Opened>();
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="crumbs">
            <Link to={href('/targets')}>{say(T.crumbs, { year })}</Link>
          </p>
          <h1>{say(T.title)}</h1>
          <p className="sub">{say(T.sub)}</p>
        </div>
      </header>
      {opened && (
        <BatchAnswered
          title={say(T.done, { count: opened.answers.length })}
          results={opened.answers.map((answer) => ({ id: answer.id, status: 'done', answer }))}
        />
      )}
      <OpeningSheet
        year={year}
        units={units}
        rows={draft.rows}
        targetsDue={draft.targetsDue ?? ''}
        onRows={(rows) => {
          change((before) => ({ ...before, rows }));
        }}
        onDue={(targetsDue) => {
          change((before) => ({ ...before, targetsDue }));
        }}
        onOpened={(answer) => {
          setOpened(answer);
          change(() => ({ rows: [] }));
          forget();
        }}
      />
    </div>
  );
}
