import { useId, useMemo, useState, type ReactNode } from 'react';
import { asInstant } from '../../../../domain/calendar/plain-date.ts';
import { useFormState } from '../../acts/act-form.ts';
import { FormProvider, type PickOption } from '../../acts/field-context.tsx';
import { Fields } from '../../acts/field.tsx';
import { FormFrame } from '../../acts/form-frame.tsx';
import { groupJson } from '../../acts/form-value.ts';
import { Meanwhile } from '../../acts/meanwhile.tsx';
import { commandMembers } from '../../acts/schemas.ts';
import { useMatterAct } from '../../acts/use-matter-act.ts';
import type { AvailableAct } from '../../api/item-answers.ts';
import type { Rectified } from '../../api/use-rectified.ts';
import { useVersion, type Version } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { AttachedFile } from '../../files/attached-file.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FILES_TEXT } from '../../text/files-text.ts';
import { REPORT_TEXT as T } from '../../text/rectify-text.ts';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { frozenReport } from './report-draft.ts';

interface Props {
  readonly item: Rectified;
  readonly version: Version;
  readonly onEdit?: () => void;
}

/** The report as it was frozen, and its signature by whoever may. */
export function FrozenReport(props: Props): ReactNode {
  const { item, version } = props;
  return (
    <div className="frozen-report">
      <Text {...props} />
      {/* A newer version is another thing to sign. */}
      <SignReport key={version.id} item={item} version={version} />
    </div>
  );
}

function Text({ item, version, onEdit }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const body = useVersion(item.id, version.id);
  if (body.isPending) return <Skeleton rows={5} height={60} />;
  if (!body.data) return <ReadError error={body.error} onRetry={() => void body.refetch()} />;
  const { summary, problems } = frozenReport(body.data.body);
  return (
    <section className="panel panel-body report-point">
      <div className="report-summary-head">
        <h2>
          {say(T.version, {
            no: version.number,
            time: momentWords(asInstant(version.createdAt), today, locale),
          })}
        </h2>
        {onEdit && <Button onClick={onEdit}>{say(T.edit)}</Button>}
      </div>
      <p>
        <Written>{summary}</Written>
      </p>
      <ol className="frozen-points">
        {problems.map(({ no, result, account, evidence }) => (
          <li key={no}>
            <b>
              {no} <Written>{item.problems.find((one) => one.no === no)?.title}</Written>
            </b>{' '}
            {result !== '' && <span className="tag">{say(T[result])}</span>}
            <p>
              <Written>{account}</Written>
            </p>
            {evidence.map(({ name, sha256 }) => (
              <p key={name} className="second">
                <AttachedFile itemId={item.id} name={name} sha256={sha256} /> ·{' '}
                {sha256 === undefined ? say(FILES_TEXT.noHash) : say(FILES_TEXT.hashOf, { hash: sha256.slice(0, 16) })}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function SignReport({ item, version }: Pick<Props, 'item' | 'version'>): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(true);
  const act = item.available.find(({ command, mine }) => command === 'reportRectification' && mine);
  if (!act) return null;
  return (
    <section className="panel panel-body report-point">
      <h2>{act.name}</h2>
      <p className="note">{say(T.reportWhy)}</p>
      {open ? (
        <Signing
          item={item}
          act={act}
          versionId={version.id}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          look="primary"
          onClick={() => {
            setOpen(true);
          }}
        >
          {say(T.report)}
        </Button>
      )}
    </section>
  );
}

interface SigningProps {
  readonly item: Rectified;
  readonly act: AvailableAct;
  readonly versionId: string;
  readonly onClose: () => void;
}

/** The act itself: the version that stands above, and the day where it is not today. */
function Signing({ item, act, versionId, onClose }: SigningProps): ReactNode {
  const id = useId();
  const [seen, setSeen] = useState(item.version);
  const members = useMemo(() => commandMembers(act.command).filter(({ name }) => name !== 'versionId'), [act.command]);
  const place = [item.id, act.command, versionId].join(':');
  const form = useFormState({ id, itemId: item.id, place, members, options: nothing });
  const acting = useMatterAct({ ...item, version: seen }, act, () => {
    form.forget();
    onClose();
  });
  const faults = new Map(acting.faults.map(({ pointer, detail }) => [pointer, detail]));
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={acting.busy}
      error={acting.error}
      faults={acting.faults}
      onClose={onClose}
      onSend={() => {
        acting.send({ ...groupJson(members, form.value), versionId });
      }}
    >
      <FormProvider value={{ ...form.context, faults }}>
        <Meanwhile item={item} seen={seen} onSeen={setSeen} />
        <Fields members={members} />
      </FormProvider>
      <SignersAhead item={item} act={act} />
    </FormFrame>
  );
}

/** Nothing is to be picked here: what is signed stands above. */
function nothing(): readonly PickOption[] {
  return [];
}
