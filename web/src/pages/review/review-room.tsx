import { useMemo, useState, type ReactNode } from 'react';
import { sheetFindings } from '../../../../domain/targets/sheet-findings.ts';
import { useKept } from '../../acts/kept.ts';
import type { Item } from '../../api/item-answers.ts';
import type { Version } from '../../api/use-item.ts';
import { useGrid } from '../../grid/use-grid.ts';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { useSheetColumns } from '../targets/columns.ts';
import { ComparePanel } from '../targets/compare-panel.tsx';
import { useFindingLines } from '../targets/findings.ts';
import { ReturnPanel } from '../targets/return-panel.tsx';
import { templateOf, type Sheet } from '../targets/sheet-body.ts';
import { useCompare } from '../targets/use-compare.ts';
import { usePhone } from '../targets/use-phone.ts';
import type { LastReturn } from '../targets/use-return.ts';
import { AmendmentForm } from './amendment-form.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { ReadOnlyNote } from './read-only-note.tsx';
import { ReviewForm } from './review-form.tsx';
import { inSight, ReviewTable } from './review-table.tsx';
import { emptyReview, type ReviewDraft } from './review-draft.ts';
import { answersOf, type ReviewSubject } from './review-subject.ts';

interface Props {
  readonly item: Item;
  readonly subject: ReviewSubject;
  readonly sheet: Sheet;
  readonly versions: readonly Version[];
  /** The version it is compared with. */
  readonly base: string | undefined;
  readonly last: LastReturn | undefined;
}

/** Table, findings, differences and answers; beside them the review, which writes remarks and findings into itself. */
export function ReviewRoom({ item, subject, sheet, versions, base, last }: Props): ReactNode {
  const say = useSay();
  const phone = usePhone();
  const [draft, change, forget] = useKept<ReviewDraft>(`review:${item.id}:${subject.versionId ?? ''}`, emptyReview);
  const [all, setAll] = useState(false);
  const columns = useSheetColumns(all);
  const grid = useGrid({ columns, rows: sheet.rows, onRows: ignored, readOnly: true });
  const template = templateOf(sheet);
  const findings = useMemo(() => sheetFindings(sheet.rows, template), [sheet, template]);
  const lines = useFindingLines(findings);
  const compare = useCompare(item.id, versions, sheet, base);
  // One answer may be closed while the other, returned to its proposer, is put forward anew.
  const mine = answersOf(item, subject).some((act) => act.mine);
  const writes = subject.stage === 'review' && mine && !phone;
  const parts = { item, draft, change, forget, sheet, grid };
  return (
    <div className="targets-columns">
      <div className="targets-main">
        <ReviewTable
          {...parts}
          findings={findings}
          differences={compare.differences}
          writes={writes}
          all={all}
          onAll={setAll}
        />
        <div className="review-beside">
          <FindingNotes
            lines={lines}
            writes={writes && subject.track === 'targets'}
            draft={draft}
            onDraft={change}
            onGo={(found) => {
              grid.goTo(inSight(found, all));
            }}
          />
          {compare.differences && <ComparePanel differences={compare.differences} sheet={sheet} onGo={grid.goTo} />}
          {last && (
            <ReturnPanel
              event={last.event}
              opinion={last.returned.opinion}
              points={last.points}
              answers={sheet.answers}
              readOnly
              onAnswer={ignored}
              onGo={grid.goTo}
            />
          )}
        </div>
      </div>
      <aside className="targets-rail review-rail" aria-label={say(T.beside)}>
        {!writes && <ReadOnlyNote item={item} subject={subject} phone={phone && mine} />}
        {writes && subject.track === 'targets' && <ReviewForm {...parts} />}
        {subject.track === 'amendment' && subject.stage !== 'read' && !phone && (
          <AmendmentForm {...parts} stage={subject.stage} writes={writes} />
        )}
      </aside>
    </div>
  );
}

/** The table is only read here. */
function ignored(): void {
  return undefined;
}
