import { useId, useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { lightReasonText, MONITORING_LIGHT_NAMES } from '../../../../domain/processes/budget-item/monitoring-text.ts';
import { periodName } from '../../../../domain/obligations/period-name.ts';
import type { MonitoringReport } from '../../../../domain/processes/budget-item/monitoring.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { AskOnce } from '../../acts/ask-once.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useAct } from '../../acts/use-act.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { AttachmentsPanel } from '../../files/attachments-panel.tsx';
import { useScope } from '../../shell/scope.ts';
import { actWord } from '../../sign-off/act-word.ts';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { MONITORING_ENTRY_TEXT as T } from '../../text/monitoring-text.ts';
import { SaveNote } from '../write/save-note.tsx';
import type { Draft } from '../write/use-draft.ts';
import { useEditor } from '../write/use-editor.ts';
import { EntryHead } from './entry-head.tsx';
import { EntryHints } from './entry-hints.tsx';
import { EntryMoney } from './entry-money.tsx';
import { beginEntry, entryBody, entryDraft, entryOfDraft, readEntry, type Entry, type Reading } from './entry-model.ts';
import { EntryRows } from './entry-rows.tsx';
import { MonitoringLightShape } from './monitoring-light.tsx';

interface Props {
  readonly item: Item;
  readonly period: string;
  readonly table: TargetTable;
  readonly policy: Policy;
  readonly draft: Draft | null;
  readonly last: MonitoringReport | undefined;
}

/** Money at the left, targets at the right; what the light will be is said while one types, by the rule that decides. */
export function EntryForm({ item, period, table, policy, draft, last }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const { locale } = useLanguage();
  const money = { approvedFen: item.money.approvedFen ?? 0, executedFen: item.money.executedFen };
  const begun = useMemo(() => beginEntry(period, table, money, last), [period, table, last]);
  const editor = useEditor<Entry>({
    itemId: item.id,
    kind: 'monitoring',
    draft,
    place: period,
    begin: () => entryOfDraft(draft?.body, begun) ?? begun,
    draftOf: entryDraft,
    bodyOf: entryBody,
  });
  const reading = readEntry(editor.value, table, money, policy);
  const ended = item.details.periodsOpen.find((open) => open.period === period)?.endedOn ?? '';
  const name = periodName(ended, locale);
  const sending = useReport(item, editor.forget, editor.setFaults);
  const [asking, setAsking] = useState(false);
  const report = (): void => {
    setAsking(false);
    sending.send(period, entryBody(editor.value));
  };
  const edit = (change: Partial<Entry>): void => {
    setAsking(false);
    editor.setFaults([]);
    editor.change((before) => ({ ...before, ...change }));
  };
  const props = { id, entry: editor.value, reading, edit, faults: editor.faults };
  return (
    <div className="page monitoring-entry">
      <EntryHead item={item} title={say(T.title, { period: name })} obligationKey={`monitoringReport:${period}`}>
        <SaveNote
          saving={editor.saving}
          onTheirs={(body) => {
            editor.change(() => entryOfDraft(body, begun) ?? begun);
          }}
        />
        <Button
          look="primary"
          loading={sending.isPending}
          onClick={() => {
            // A period is reported once, and an empty report is one too: asked where a reader would ask about something.
            if (reading.hints.length === 0) report();
            else setAsking(true);
          }}
        >
          {actWord(say, sending.act, say(T.report))}
        </Button>
      </EntryHead>
      <Periods item={item} period={period} />
      <LightLine reading={reading} period={name} />
      {sending.act && <SignersAhead item={item} act={sending.act} />}
      {asking && (
        <AskOnce
          label={say(T.asIs)}
          word={say(T.asIs)}
          onSend={report}
          onBack={() => {
            setAsking(false);
          }}
        >
          <p>{say(T.asIsWhy, { count: reading.hints.length })}</p>
        </AskOnce>
      )}
      <ActRefused error={sending.error} faults={editor.faults} formId={id} />
      <div className="entry-columns">
        <div className="entry-side">
          <EntryMoney {...props} item={item} policy={policy} period={name} last={last} />
          <EntryHints {...props} table={table} />
        </div>
        <EntryRows {...props} table={table} last={last} />
      </div>
      <section className="panel panel-body">
        <AttachmentsPanel itemId={item.id} kind="monitoring" writable />
      </section>
    </div>
  );
}

/** Sends the report and its content as one act: frozen and reported, or neither. */
function useReport(item: Item, forget: () => void, setFaults: (faults: readonly ApiFault[]) => void) {
  const tell = useTell();
  const navigate = useNavigate();
  const { href } = useScope();
  const act = item.available.find(({ command }) => command === 'reportMonitoring');
  const sending = useAct({
    onDone: (done) => {
      forget();
      tell({ act: act?.name ?? '', item: item.name, done });
      void navigate(href(`/items/${item.id}`));
    },
    onRefused: (error) => {
      if (!(error instanceof ApiError)) return;
      setFaults(
        error.faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/(content|command)/, '') })),
      );
    },
  });
  return {
    act,
    isPending: sending.isPending,
    error: sending.error,
    send: (period: string, content: unknown) => {
      setFaults([]);
      const command = { kind: 'reportMonitoring', period };
      sending.mutate({ itemId: item.id, command, expectedVersion: item.version, content });
    },
  };
}

/** Every period that waits, where there are several. */
function Periods({ item, period }: { readonly item: Item; readonly period: string }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  const open = item.details.periodsOpen;
  if (open.length < 2) return null;
  return (
    <nav className="chips" aria-label={say(T.periods)}>
      {open.map((one) => (
        <Link
          key={one.period}
          className="chip entry-period"
          aria-current={one.period === period ? 'page' : undefined}
          to={href(`/items/${item.id}/monitoring`, { period: one.period })}
        >
          {periodName(one.endedOn, locale)} · {say(T.ended, { date: shortDay(one.endedOn, today, locale) })}
        </Link>
      ))}
    </nav>
  );
}

function LightLine({ reading, period }: { readonly reading: Reading; readonly period: string }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { light, reasons } = reading.judged;
  return (
    <p className={`entry-light entry-light-${light}`} role="status">
      <span className="muted">{say(T.willBe)}</span>
      <b>
        <MonitoringLightShape light={light} />
        {say(MONITORING_LIGHT_NAMES[light])}
      </b>
      {reading.rate === undefined ? (
        <span>{say(T.notWan)}</span>
      ) : (
        reasons.map((reason) => <span key={reason.code}>{lightReasonText(reason, period, locale)}</span>)
      )}
    </p>
  );
}
