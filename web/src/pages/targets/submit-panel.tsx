import { useId, useMemo, type ReactNode, type SubmitEvent } from 'react';
import { asInstant } from '../../../../domain/calendar/plain-date.ts';
import { useActForm } from '../../acts/act-form.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { Fields } from '../../acts/field.tsx';
import { FormProvider } from '../../acts/field-context.tsx';
import { groupJson } from '../../acts/form-value.ts';
import { ownFaults } from '../../acts/own-faults.ts';
import { commandMembers } from '../../acts/schemas.ts';
import { useAct } from '../../acts/use-act.ts';
import { ApiError } from '../../api/api-error.ts';
import { useLinkState } from '../../api/api-provider.tsx';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { useVersion, type Version } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { useMe } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { ACT_TEXT } from '../../text/act-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { CellFaults } from './freezing.tsx';
import type { Place } from './places.ts';
import { sameSheet, sheetOf, type Sheet } from './sheet-body.ts';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';

interface Props {
  readonly item: Item;
  readonly act: AvailableAct;
  /** Frozen target tables, newest first. */
  readonly versions: readonly Version[];
  /** The version that has been handed in already: it is not handed in again. */
  readonly originId: string | undefined;
  readonly sheet: Sheet;
  readonly onGo: (place: Place) => void;
  readonly onCompare: (versionId: string) => void;
}

/** Signing: the newest version that somebody else froze is chosen; what the server refuses leads to its cells. */
export function SubmitPanel({ item, act, versions, originId, sheet, onGo, onCompare }: Props): ReactNode {
  const say = useSay();
  const { person } = useMe();
  const [newest] = freshOf(versions, originId);
  const signable = signableOf(versions, originId, person.id);
  return (
    <section className="panel submit-panel" aria-label={say(T.submitTitle)}>
      <div className="panel-head">
        <h2>{say(T.submitTitle)}</h2>
      </div>
      <div className="panel-body">
        {newest && newest.authorId === person.id && <p>{say(T.ownVersion, { no: newest.number })}</p>}
        {signable ? (
          <SubmitForm
            key={signable.id}
            item={item}
            act={act}
            version={signable}
            sheet={sheet}
            onGo={onGo}
            onCompare={onCompare}
          />
        ) : (
          <p className="note">{say(T.noVersionYet)}</p>
        )}
      </div>
    </section>
  );
}

/** Versions frozen after the one that was handed in, newest first. */
function freshOf(versions: readonly Version[], originId: string | undefined): readonly Version[] {
  const handedIn = versions.findIndex(({ id }) => id === originId);
  return handedIn === -1 ? versions : versions.slice(0, handedIn);
}

/** The newest version that a person may sign: not handed in yet, and frozen by somebody else. */
export function signableOf(
  versions: readonly Version[],
  originId: string | undefined,
  personId: string,
): Version | undefined {
  return freshOf(versions, originId).find(({ authorId }) => authorId !== personId);
}

interface FormProps extends Omit<Props, 'versions' | 'originId'> {
  readonly version: Version;
}

function SubmitForm({ item, act, version, sheet, onGo, onCompare }: FormProps): ReactNode {
  const id = useId();
  const say = useSay();
  const tell = useTell();
  const { awaySince } = useLinkState();
  const members = useMemo(() => commandMembers(act.command), [act.command]);
  const form = useActForm({
    id,
    place: [item.id, act.command, version.id].join(':'),
    members,
    item,
    document: act.document,
    initial: { versionId: version.id },
  });
  const chosen = form.value['versionId'];
  const body = useVersion(item.id, typeof chosen === 'string' && chosen !== '' ? chosen : undefined).data?.body;
  const frozen = useMemo(() => (body === undefined ? undefined : sheetOf(body)), [body]);
  const sending = useAct({
    onDone: (done) => {
      form.forget();
      tell({ act: act.name, item: item.name, done });
    },
    onRefused: (error) => {
      if (error instanceof ApiError) form.setFaults(ownFaults(error.faults));
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    form.setFaults([]);
    const command = { kind: act.command, ...groupJson(members, form.value) };
    sending.mutate({ itemId: item.id, command, expectedVersion: item.version });
  };
  const inTable = form.faults.filter(({ pointer }) => isOfTable(pointer));
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      <VersionFacts version={version} />
      {frozen && chosen === version.id && !sameSheet(frozen, sheet) && (
        <p className="note">
          {say(T.draftNewer, { no: version.number })}{' '}
          <button
            type="button"
            className="fault-link"
            onClick={() => {
              onCompare(version.id);
            }}
          >
            {say(T.compareVersion, { no: version.number })}
          </button>
        </p>
      )}
      <FormProvider value={form.context}>
        <Fields members={members} />
      </FormProvider>
      {inTable.length > 0 && (
        <CellFaults
          title={say(T.refusedAct, { count: inTable.length })}
          faults={inTable}
          sheet={frozen ?? sheet}
          onGo={onGo}
        />
      )}
      <ActRefused error={sending.error} faults={form.faults.filter(({ pointer }) => !isOfTable(pointer))} formId={id} />
      <SignersAhead item={item} act={act} />
      <div className="act-buttons">
        <Button look="primary" type="submit" loading={sending.isPending}>
          {act.name}
        </Button>
        {awaySince !== undefined && <p className="note">{say(ACT_TEXT.awayActs)}</p>}
      </div>
    </form>
  );
}

/** Faults of the table itself, not of the command's own fields. */
function isOfTable(pointer: string): boolean {
  return /^\/(?:indicators|annualTarget|amountFen|templateId|tasks|answers)(?:\/|$)/.test(pointer);
}

function VersionFacts({ version: { number, authorName, createdAt } }: { readonly version: Version }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const time = momentWords(asInstant(createdAt), today, locale);
  return <p>{say(T.byAuthor, { no: number, name: authorName ?? '—', time })}</p>;
}
