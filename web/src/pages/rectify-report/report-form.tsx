import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { rectificationSummary } from '../../../../domain/papers/rectification-summary.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { useKept } from '../../acts/kept.ts';
import { Meanwhile } from '../../acts/meanwhile.tsx';
import type { ApiFault } from '../../api/api-error.ts';
import type { Rectified } from '../../api/use-rectified.ts';
import { Button } from '../../blocks/button.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Written } from '../../blocks/written.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useSay } from '../../text/language.tsx';
import { REPORT_TEXT as T } from '../../text/rectify-text.ts';
import { Labelled } from '../../blocks/labelled.tsx';
import { SaveNote } from '../write/save-note.tsx';
import { useAutosave, type Draft } from '../write/use-draft.ts';
import { bodyFaults, useFreeze } from '../write/use-freeze.ts';
import { ReportPoint } from './report-point.tsx';
import { reportBody, reportFaults, reportOf, type PointDraft, type ReportDraft } from './report-draft.ts';
import { ReportHead } from './report-head.tsx';

interface Props {
  readonly item: Rectified;
  readonly draft: Draft | null;
  /** The version frozen last: where there is no draft, it is gone on from. */
  readonly before: unknown;
  readonly onRead?: () => void;
}

/** Point by point: result, account, evidence; the general part is made from them and worded further. */
export function ReportForm({ item, draft, before, onRead }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const [value, change, forget] = useKept<ReportDraft>(
    `${item.id}:rectification:${String(draft?.revision ?? 0)}:${item.details.feedback?.returnedOn ?? ''}`,
    () => reportOf(draft?.body ?? before, item),
  );
  const saving = useAutosave({
    itemId: item.id,
    kind: 'rectification',
    value,
    first: draft,
    bodyOf: reportBody,
    forget,
  });
  const [seen, setSeen] = useState(item.version);
  const [told, setTold] = useState<readonly ApiFault[]>([]);
  const freeze = useFreeze(item.id, 'rectification');
  const faults = told.filter(({ code, pointer }) => code !== 'required' || stillMissing(pointer));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const missing = reportFaults(value, say);
    setTold(missing);
    if (missing.length > 0) return;
    freeze.mutate(reportBody(value), {
      onSuccess: forget,
      onError: (error) => {
        setTold(bodyFaults(error));
      },
    });
  };
  const point = (no: number, next: Partial<PointDraft> | ((before: PointDraft) => Partial<PointDraft>)): void => {
    const nextOf = (one: PointDraft): Partial<PointDraft> => (typeof next === 'function' ? next(one) : next);
    change((was) => ({
      ...was,
      problems: was.problems.map((one) => (one.no === no ? { ...one, ...nextOf(one) } : one)),
    }));
  };
  const who = item.available.find(({ command }) => command === 'reportRectification')?.roleNames ?? [];
  return (
    <form className="page report-form" onSubmit={submit} noValidate>
      <ReportHead item={item}>
        <SaveNote
          saving={saving}
          onTheirs={(body) => {
            change(() => reportOf(body, item));
          }}
        />
        {onRead && <Button onClick={onRead}>{say(T.read)}</Button>}
        <Button look="primary" type="submit" loading={freeze.isPending}>
          {say(T.freeze)}
        </Button>
      </ReportHead>
      <DueLine item={item} />
      <Meanwhile item={item} seen={seen} onSeen={setSeen} />
      <FaultList faults={faults} id={id} />
      <ActRefused error={freeze.error} faults={faults} formId={id} />
      {freeze.data && (
        <p className="act-done" role="status">
          {say(T.frozen, { no: freeze.data.number, who: who.join(say(ROLE_SEPARATOR)) })}
        </p>
      )}
      {value.problems.map((one, index) => (
        <ReportPoint
          key={one.no}
          id={`${id}-problems-${String(index)}`}
          item={item}
          point={one}
          faultAt={(name) => faults.find(({ pointer }) => pointer === `/problems/${String(index)}/${name}`)?.detail}
          onChange={(next) => {
            point(one.no, next);
          }}
        />
      ))}
      <SummaryPart
        id={`${id}-summary`}
        value={value}
        fault={faults.find(({ pointer }) => pointer === '/summary')?.detail}
        onChange={(summary) => {
          change((was) => ({ ...was, summary }));
        }}
      />
    </form>
  );

  /** A fault that was typed away goes. */
  function stillMissing(pointer: string): boolean {
    return reportFaults(value, say).some((fault) => fault.pointer === pointer);
  }
}

interface SummaryProps {
  readonly id: string;
  readonly value: ReportDraft;
  readonly fault: string | undefined;
  readonly onChange: (summary: string) => void;
}

/** The general part: made from the points, then worded. The report is written in Chinese. */
function SummaryPart({ id, value, fault, onChange }: SummaryProps): ReactNode {
  const say = useSay();
  return (
    <section className="panel panel-body report-point">
      <div className="report-summary-head">
        <h2>{say(T.summary)}</h2>
        <Button
          size="small"
          onClick={() => {
            onChange(rectificationSummary(value.problems, 'zh-CN'));
          }}
        >
          {say(T.makeSummary)}
        </Button>
      </div>
      <Labelled id={id} label={say(T.summary)} fault={fault}>
        {(tied) => (
          <TextArea
            {...tied}
            minRows={3}
            maxRows={14}
            value={value.summary}
            onChange={({ target }) => {
              onChange(target.value);
            }}
          />
        )}
      </Labelled>
    </section>
  );
}

function DueLine({ item }: { readonly item: Rectified }): ReactNode {
  const say = useSay();
  const clock = item.obligations.find(({ kind }) => kind === 'reportRectification' || kind === 'redoRectification');
  return (
    clock && (
      <p>
        <span className="muted">{say(T.due)}</span> <ExplainedDueDate facts={explanationOf(clock, item.rules)} />
      </p>
    )
  );
}

/** What the page itself misses, before anything is sent. */
function FaultList({ faults, id }: { readonly faults: readonly ApiFault[]; readonly id: string }): ReactNode {
  const missing = faults.filter(({ code }) => code === 'required');
  if (missing.length === 0) return null;
  return (
    <div className="failure" role="alert">
      <ul>
        {missing.map(({ pointer, detail }) => (
          <li key={pointer}>
            <button
              type="button"
              className="fault-link"
              onClick={() => document.getElementById(`${id}${pointer.replaceAll('/', '-')}`)?.focus()}
            >
              <Written>{detail}</Written>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
