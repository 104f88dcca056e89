import { useMemo, type ReactNode } from 'react';
import { weightsOf } from '../../../../domain/targets/weights.ts';
import { formAddress } from '../../api/form-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import { useVersion, useVersions, type Version } from '../../api/use-item.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Grid } from '../../grid/grid.tsx';
import { useGrid, type GridHandle } from '../../grid/use-grid.ts';
import { FORMS_TEXT } from '../../text/forms-text.ts';
import { useSay } from '../../text/language.tsx';
import { FORM_TEXT, TARGET_TEXT as T } from '../../text/targets-text.ts';
import { Basics } from './basics.tsx';
import { useSheetColumns } from './columns.ts';
import { ComparePanel } from './compare-panel.tsx';
import { groupNotes, indentedRows } from './group-notes.ts';
import { CompareChoice, TargetsHead } from './head.tsx';
import { useMarks } from './marks.ts';
import { OfficialForm } from './official-form.tsx';
import { sheetOf, taskRows, templateOf, type Sheet } from './sheet-body.ts';
import type { Situation } from './situation.ts';
import { useCompare } from './use-compare.ts';
import { usePhone } from './use-phone.ts';
import { PreviewButton, useFormView } from './view-button.tsx';
import { WeightStrip } from './weight-strip.tsx';
import { TaskPanel } from './yearly-tasks.tsx';

interface Props {
  readonly item: Item;
  readonly situation: Situation;
  readonly mayWrite: boolean;
  /** What is being written, where it is only read here; else what was handed in. */
  readonly shown?: Sheet;
  /** What the reader does about the table, beside it. */
  readonly beside?: (sheet: Sheet, go: GridHandle['goTo']) => ReactNode;
}

/** The table for whoever may see it and not write it now. */
export function Reader({ item, situation, mayWrite, shown, beside }: Props): ReactNode {
  const say = useSay();
  const versions = useVersions(item.id);
  const version = useVersion(item.id, situation.originId);
  const body = version.data?.body;
  const sheet = useMemo(() => shown ?? (body === undefined ? undefined : sheetOf(body)), [shown, body]);
  const failed = [versions, version].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <ReadError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!versions.data || (!sheet && situation.originId !== undefined)) {
    return (
      <div className="page">
        <Skeleton rows={10} height={46} />
      </div>
    );
  }
  const frozen = versions.data.rows.filter(({ kind }) => kind === 'targets');
  const standing = shown
    ? say(T.draftOf, { no: (frozen[0]?.number ?? 0) + 1 })
    : version.data
      ? say(T.versionOf, { no: version.data.number })
      : say(T.closed);
  if (!sheet || (sheet.rows.length === 0 && taskRows(sheet).length === 0)) {
    return (
      <div className="page targets-page">
        <TargetsHead item={item} situation={situation} standing={standing} />
        {shown && <Why item={item} situation={situation} mayWrite={mayWrite} no={undefined} />}
        <section className="panel">
          <Empty title={say(T.noTable)} next={say(T.noTableNext, { unit: item.unit.name })} />
        </section>
      </div>
    );
  }
  return (
    <Shown
      item={item}
      situation={situation}
      versions={frozen.filter(({ id }) => id !== situation.originId || shown !== undefined)}
      version={shown ? undefined : version.data}
      sheet={sheet}
      standing={standing}
      mayWrite={mayWrite}
      beside={beside}
    />
  );
}

interface ShownProps extends Pick<Props, 'item' | 'situation' | 'mayWrite'> {
  readonly beside: Props['beside'] | undefined;
  readonly versions: readonly Version[];
  readonly version: Version | undefined;
  readonly sheet: Sheet;
  readonly standing: string;
}

const HASH_SHOWN = 12;
const NOTHING = [] as const;

function Shown({ item, situation, versions, version, sheet, standing, mayWrite, beside }: ShownProps): ReactNode {
  const say = useSay();
  const phone = usePhone();
  const columns = useSheetColumns(!phone);
  const grid = useGrid({ columns, rows: sheet.rows, onRows: ignored, readOnly: true });
  const weights = useMemo(() => weightsOf(sheet.rows, templateOf(sheet)), [sheet]);
  const before = situation.purpose === 'amendment' ? item.details.approval?.targetsVersionId : undefined;
  const compare = useCompare(item.id, versions, sheet, before === situation.originId ? undefined : before);
  const marks = useMarks({
    findings: NOTHING,
    conflicts: NOTHING,
    points: NOTHING,
    differences: compare.differences,
    writing: undefined,
  });
  const [form, showForm] = useFormView();
  const printed = version
    ? say(FORM_TEXT.frozenAs, { no: version.number, hash: version.hash.slice(0, HASH_SHOWN) })
    : standing;
  if (form) {
    const back = (): void => {
      showForm(false);
    };
    return (
      <div className="page targets-page">
        <OfficialForm item={item} sheet={sheet} weights={weights} standing={printed} onBack={back} />
      </div>
    );
  }
  return (
    <div className="page targets-page">
      <TargetsHead item={item} situation={situation} standing={standing}>
        <CompareChoice versions={versions} chosen={compare.chosen} onChoose={compare.choose} />
        <PreviewButton
          onOpen={() => {
            showForm(true);
          }}
        />
        {version && (
          <a className="btn" href={formAddress(item.id, 'targets', version.id)} download>
            {say(FORMS_TEXT.version)}
          </a>
        )}
      </TargetsHead>
      {beside?.(sheet, grid.goTo)}
      <Why item={item} situation={situation} mayWrite={mayWrite} no={version?.number} />
      <Basics
        sheet={sheet}
        readOnly
        changed={new Set(compare.differences?.fields.map(({ field }) => field))}
        onWrite={ignored}
      />
      <TaskPanel rows={taskRows(sheet)} />
      <WeightStrip weights={weights} template={templateOf(sheet)} />
      <div className="targets-columns">
        <div className="targets-main">
          {sheet.rows.length > 0 && (
            <Grid
              grid={grid}
              label={say(T.grid)}
              titleColumn="name"
              marks={marks}
              groupNotes={groupNotes(sheet.rows, weights, say)}
              indented={indentedRows(sheet.rows)}
            />
          )}
        </div>
        {compare.differences && (
          <aside className="targets-rail" aria-label={say(T.beside)}>
            <ComparePanel differences={compare.differences} sheet={sheet} onGo={grid.goTo} />
          </aside>
        )}
      </div>
    </div>
  );
}

/** Why nothing is written here. */
function Why({
  item,
  situation,
  mayWrite,
  no,
}: Pick<Props, 'item' | 'situation' | 'mayWrite'> & { readonly no: number | undefined }): ReactNode {
  const say = useSay();
  const phone = usePhone();
  const writable = mayWrite && situation.purpose !== 'closed';
  const why =
    phone && writable
      ? say(T.phone)
      : mayWrite
        ? say(T.closedWhy, { no: no ?? 1, phase: item.position[0]?.name ?? '' })
        : say(T.othersWhy, { unit: item.unit.name });
  return <p className="banner targets-banner">{why}</p>;
}

function ignored(): void {
  return undefined;
}
