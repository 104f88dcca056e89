import { useId, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ActPanel } from '../../acts/act-panel.tsx';
import { actPath, editorPath } from '../../acts/act-pages.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useKept } from '../../acts/kept.ts';
import { Meanwhile } from '../../acts/meanwhile.tsx';
import { isReturn } from '../../acts/returns.ts';
import { isDocumentKind } from '../../acts/schemas.ts';
import { useAct } from '../../acts/use-act.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { useLangOf } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { DECIDE_TEXT as T } from '../../text/decide-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { quickAct, type QuickAct } from './quick-acts.ts';

interface Props {
  readonly item: Item;
  readonly acts: readonly AvailableAct[];
  readonly back: string;
}

/** The opinion and the two ways to answer stay at the thumb; what needs more than a text opens above them. */
export function DecideFoot({ item, acts, back }: Props): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState<AvailableAct>();
  const quick = acts.flatMap((act) => quickAct(act, item) ?? []);
  const agree = quick.find(({ act }) => !isNo(act.command));
  const refuse = quick.find(({ act }) => isNo(act.command));
  const atHand = [refuse, agree].flatMap((one) => one ?? []);
  const others = acts.filter((act) => !atHand.some((one) => one.act === act));
  return (
    <>
      {others.length > 0 && (
        <section className="panel decide-block">
          <h2>{say(T.more)}</h2>
          {open ? (
            <ActPanel
              item={item}
              act={open}
              onClose={() => {
                setOpen(undefined);
              }}
            />
          ) : (
            <div className="decide-more">
              {others.map((act) => (
                <Other key={act.command} item={item} act={act} onOpen={setOpen} />
              ))}
            </div>
          )}
        </section>
      )}
      {atHand.length > 0 && <AtHand item={item} atHand={atHand} agree={agree} back={back} />}
    </>
  );
}

interface AtHandProps {
  readonly item: Item;
  readonly atHand: readonly QuickAct[];
  readonly agree: QuickAct | undefined;
  readonly back: string;
}

function AtHand({ item, atHand, agree, back }: AtHandProps): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const id = useId();
  const navigate = useNavigate();
  const { href } = useScope();
  const tell = useTell();
  const [kept, keep, forget] = useKept(`decide:${item.id}`, () => ({ text: '' }));
  const [seen, setSeen] = useState(item.version);
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const [pressed, setPressed] = useState<AvailableAct>();
  const sending = useAct({
    onDone: (done) => {
      forget();
      tell({ act: pressed?.name ?? '', item: item.name, done });
      void navigate(href(back));
    },
    onRefused: (error) => {
      if (!(error instanceof ApiError)) return;
      setFaults(error.faults.map((fault) => ({ ...fault, pointer: '/text' })));
      if (error.code === 'staleVersion') setSeen(Number(error.problem['currentVersion']));
    },
  });
  const press = ({ act, text, given }: QuickAct): void => {
    setFaults([]);
    setPressed(act);
    const command = {
      kind: act.command,
      ...(act.obligationKey !== undefined && { key: act.obligationKey }),
      ...given,
      ...(text !== undefined && { [text]: kept.text.trim() }),
    };
    sending.mutate({ itemId: item.id, command, expectedVersion: seen });
  };
  const needing = atHand.filter(({ textRequired }) => textRequired).map(({ act }) => act.name);
  return (
    <div className="decide-foot">
      <Meanwhile item={item} seen={seen} onSeen={setSeen} />
      <ActRefused error={sending.error} faults={faults} formId={id} />
      {atHand.some(({ text }) => text !== undefined) && (
        <div className="field">
          <label htmlFor={`${id}-text`}>
            {needing.length > 0 ? say(T.opinionFor, { acts: needing.join(say(ROLE_SEPARATOR)) }) : say(T.opinion)}
          </label>
          <textarea
            id={`${id}-text`}
            className="input"
            rows={2}
            lang={langOf(kept.text)}
            value={kept.text}
            aria-invalid={faults.length > 0}
            onChange={({ target }) => {
              keep(() => ({ text: target.value }));
            }}
          />
        </div>
      )}
      <div className="decide-buttons">
        {atHand.map((one) => (
          <Button
            key={one.act.command}
            look={one === agree ? 'primary' : 'default'}
            size="large"
            loading={sending.isPending && pressed === one.act}
            onClick={() => {
              press(one);
            }}
          >
            {one.act.name}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** 退回, 不予, 不升级: what says no stands at the left, away from the thumb. */
function isNo(command: string): boolean {
  return isReturn(command) || command === 'dismissEscalation';
}

/** A table cannot be read on a phone, let alone judged: it says so and shows the document. */
const NEEDS_A_TABLE: ReadonlySet<string> = new Set(['qualifyTargets', 'returnTargets', 'acceptSelfEvaluation']);

function Other({
  item,
  act,
  onOpen,
}: {
  readonly item: Item;
  readonly act: AvailableAct;
  readonly onOpen: (act: AvailableAct) => void;
}): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const page = isDocumentKind(act.document) ? editorPath(act.document, item.id) : actPath(act.command, item.id);
  if (NEEDS_A_TABLE.has(act.command)) {
    return (
      <p className="note">
        {act.name} · {say(T.readOnly)} <Link to={href(`/items/${item.id}`, { tab: 'indicators' })}>{say(T.read)}</Link>
      </p>
    );
  }
  if (page !== undefined) {
    return (
      <Link className="link-button" to={href(page)}>
        {act.name}
      </Link>
    );
  }
  return (
    <Button
      size="large"
      onClick={() => {
        onOpen(act);
      }}
    >
      {act.name}
    </Button>
  );
}
