import { useState, type ReactNode } from 'react';
import { asInstant } from '../../../../domain/calendar/plain-date.ts';
import { DOCUMENT_SCHEMAS, type DocumentKind } from '../../acts/schemas.ts';
import type { Item } from '../../api/item-answers.ts';
import { useVersions, type Version } from '../../api/use-item.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { DOCUMENT_NAMES } from '../../text/document-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { VersionCompare } from './version-compare.tsx';

const KINDS = Object.keys(DOCUMENT_SCHEMAS) as readonly DocumentKind[];

/** 版本: two versions of one kind of document, as chosen, side by side. */
export function VersionsTab({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const versions = useVersions(item.id);
  const [chosen, setChosen] = useState<DocumentKind>();
  if (versions.isPending) return <Skeleton rows={4} height={30} />;
  if (!versions.data) return <ReadError error={versions.error} onRetry={() => void versions.refetch()} />;
  const of = (kind: DocumentKind): readonly Version[] => versions.data.rows.filter((version) => version.kind === kind);
  const kinds = KINDS.filter((kind) => of(kind).length > 0);
  // What has changed most often is what somebody wants to see first.
  const [first] = kinds.toSorted((a, b) => of(b).length - of(a).length);
  const kind = chosen ?? first;
  if (kind === undefined) return <Empty title={say(T.noVersions)} />;
  return (
    <>
      <label className="compare-pick">
        {say(T.compareKind)}{' '}
        <select
          className="native-select"
          value={kind}
          onChange={({ target }) => {
            setChosen(target.value as DocumentKind);
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {`${say(DOCUMENT_NAMES[one])} (${String(of(one).length)})`}
            </option>
          ))}
        </select>
      </label>
      <Pair key={kind} item={item} kind={kind} versions={of(kind)} />
    </>
  );
}

interface PairProps {
  readonly item: Item;
  readonly kind: DocumentKind;
  /** Newest first. */
  readonly versions: readonly Version[];
}

function Pair({ item, kind, versions }: PairProps): ReactNode {
  const say = useSay();
  const [left, setLeft] = useState(versions[1]?.id);
  const [right, setRight] = useState(versions[0]?.id);
  if (left === undefined || right === undefined) return <p className="note">{say(T.oneVersion)}</p>;
  return (
    <>
      <Choice label={say(T.compareLeft)} versions={versions} value={left} onChange={setLeft} />
      <Choice label={say(T.compareRight)} versions={versions} value={right} onChange={setRight} />
      <VersionCompare itemId={item.id} kind={kind} left={left} right={right} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly versions: readonly Version[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Choice({ label, versions, value, onChange }: ChoiceProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <label className="compare-pick">
      {label}{' '}
      <select
        className="native-select"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        {versions.map(({ id, number, createdAt }) => (
          <option key={id} value={id}>
            {`${say(T.version, { no: number })} · ${momentWords(asInstant(createdAt), today, locale)}`}
          </option>
        ))}
      </select>
    </label>
  );
}
