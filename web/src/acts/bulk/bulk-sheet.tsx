import { useEffect, useId, useMemo, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { Button } from '../../blocks/button.tsx';
import { useSay } from '../../text/language.tsx';
import { CONFIRMATIONS } from '../../text/confirmation-text.ts';
import { BULK_TEXT as T } from '../../text/bulk-text.ts';
import { useFormState } from '../act-form.ts';
import { ActRefused } from '../act-result.tsx';
import { clockLines } from '../clock-lines.ts';
import { Fields } from '../field.tsx';
import { FormProvider } from '../field-context.tsx';
import { emptyGroup, groupJson, isGroup, type FormGroup } from '../form-value.ts';
import { NumberForProvider } from '../number-for.ts';
import { bulkMembers, isTogether, type BulkMembers } from './bulk-members.ts';
import { commonFaults, rowReasons, type RowResult } from './bulk-result.ts';
import { BulkRows } from './bulk-rows.tsx';
import { useBatch } from './use-batch.ts';

/** One of the matters that an act is done on. */
export interface BulkRow {
  readonly itemId: string;
  readonly obligationKey: string | null;
  readonly title: string;
  readonly unitName: string | null;
  readonly amountFen: number | null;
  /** What the list was read at; without it the matter is taken as it stands. */
  readonly version?: number;
  /** What has to be looked at before. */
  readonly fact: string | null;
}

interface Props {
  readonly command: string;
  readonly name: string;
  readonly rows: readonly BulkRow[];
  /** Ids of the matters that are done with: what failed stays chosen. */
  readonly onDone: (itemIds: readonly string[]) => void;
  readonly onClose: () => void;
}

const NO_OPTIONS = (): readonly [] => [];

/** What each of the chosen matters needs, sent at once; every row then says what became of it. */
export function BulkSheet({ command, name, rows: chosen, onDone, onClose }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  // The rows as they were chosen: the list below goes on changing.
  const [rows] = useState(chosen);
  const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map());
  const [asking, setAsking] = useState(false);
  const members = useMemo<BulkMembers>(
    () => bulkMembers(command) ?? { common: [], each: [], asAsked: false },
    [command],
  );
  const initial = useMemo(() => ({ ...emptyGroup(members.common), rows: eachRow(members, rows) }), [members, rows]);
  const form = useFormState({ id, place: `bulk:${command}`, members: members.common, options: NO_OPTIONS, initial });
  const open = rows.filter(({ itemId }) => results.get(itemId)?.done !== true);
  const batch = useBatch({
    onDone: ({ results: answered }) => {
      setResults((before) => new Map([...before, ...answered.map(resultOf)]));
      onDone(answered.filter(({ status }) => status === 'done').map((one) => one.id));
      if (answered.every(({ status }) => status === 'done')) form.forget();
    },
    onRefused: (error) => {
      if (!(error instanceof ApiError)) return;
      form.setFaults(commonFaults(error.faults, open));
      setResults((before) => new Map([...before, ...rowReasons(error.faults, open)]));
    },
  });
  const send = (): void => {
    setAsking(false);
    form.setFaults([]);
    batch.mutate({
      command: { kind: command, ...groupJson(members.common, form.value) },
      items: open.map(({ itemId, obligationKey, version }) => ({
        id: itemId,
        ...(version !== undefined && { expectedVersion: version }),
        with: { ...needsKey(command, obligationKey), ...groupJson(members.each, ownValue(form.value, itemId)) },
      })),
    });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (CONFIRMATIONS[command] === undefined) send();
    else setAsking(true);
  };
  return (
    <Dialog title={say(T.title, { name, count: rows.length })} onClose={onClose}>
      <form className="act-form" onSubmit={submit} noValidate>
        <FormProvider value={form.context}>
          {members.common.length > 0 && (
            <fieldset className="field-group">
              <legend>{say(T.common)}</legend>
              <NumberForProvider value={{ act: command, itemId: rows[0]?.itemId ?? '' }}>
                <Fields members={members.common} />
              </NumberForProvider>
            </fieldset>
          )}
          <BulkRows command={command} rows={rows} each={members.each} results={results} />
          <ActRefused error={batch.error} faults={form.faults} formId={id} />
        </FormProvider>
        <p role="status">{batch.data && say(T.summary, { done: batch.data.done, refused: batch.data.refused })}</p>
        {open.length > 0 && <p className="note">{say(isTogether(command) ? T.together : T.apart)}</p>}
        {asking && <p>{say(T.confirm, { name, count: open.length })}</p>}
        <div className="act-buttons">
          {open.length > 0 &&
            (asking ? (
              <Button look="primary" onClick={send} autoFocus>
                {say(T.send, { name, count: open.length })}
              </Button>
            ) : (
              <Button look="primary" type="submit" loading={batch.isPending}>
                {say(T.send, { name, count: open.length })}
              </Button>
            ))}
          {asking && (
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {say(T.back)}
            </Button>
          )}
          <Button onClick={onClose}>{say(T.close)}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="dialog bulk-sheet" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

/** What each matter is asked. */
function eachRow({ each, asAsked }: BulkMembers, rows: readonly BulkRow[]): FormGroup {
  return Object.fromEntries(
    rows.map(({ itemId, amountFen }) => [
      itemId,
      emptyGroup(
        each.map((member) =>
          asAsked && member.spec.kind === 'money' && amountFen !== null ? { ...member, initial: amountFen } : member,
        ),
      ),
    ]),
  );
}

function ownValue({ rows }: FormGroup, itemId: string): FormGroup {
  const own = isGroup(rows) ? rows[itemId] : undefined;
  return isGroup(own) ? own : {};
}

const ON_CLOCKS: ReadonlySet<string> = new Set(['grantExtension', 'refuseExtension', 'urge', 'summon']);

/** Acts on a clock name it; each row has its own. */
function needsKey(command: string, key: string | null): Readonly<Record<string, unknown>> {
  return ON_CLOCKS.has(command) && key !== null ? { key } : {};
}

function resultOf({
  id,
  status,
  answer,
  problem,
}: Parameters<Parameters<typeof useBatch>[0]['onDone']>[0]['results'][number]) {
  const said = status === 'done' ? answer && clockLines(answer) : [problem?.detail ?? ''];
  const faults = problem?.errors?.map(({ detail }) => detail) ?? [];
  return [id, { done: status === 'done', said: [...(said ?? []), ...faults] }] as const;
}
