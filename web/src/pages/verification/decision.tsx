import { useId, useState, type ReactNode } from 'react';
import { domainErrorText, type DomainErrorCode } from '../../../../domain/domain-error-text.ts';
import { legalDue } from '../../../../domain/obligations/lay.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { ActConfirm } from '../../acts/act-confirm.tsx';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { closedTo } from '../../acts/closed-to.ts';
import { useKept } from '../../acts/kept.ts';
import { useAct } from '../../acts/use-act.ts';
import type { AvailableAct, ItemProblem } from '../../api/item-answers.ts';
import type { Rectified } from '../../api/use-rectified.ts';
import { Button } from '../../blocks/button.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { periodWords } from '../../paper/period-words.ts';
import { useMe } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { VERIFY_TEXT as T } from '../../text/rectify-text.ts';
import { TOGETHER_TEXT } from '../../text/together-text.ts';
import { Labelled } from '../../blocks/labelled.tsx';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { actWord } from '../../sign-off/act-word.ts';

interface Props {
  readonly item: Rectified;
  readonly policy: Policy;
  readonly problem: ItemProblem;
  readonly onActed: (version: number) => void;
}

/** Closed out or sent back, with an opinion; why it cannot be closed out is said when somebody tries. */
export function Decision({ item, policy, problem, onActed }: Props): ReactNode {
  const say = useSay();
  const act = (command: string): AvailableAct | undefined => item.available.find((one) => one.command === command);
  const [closing, returning] = [act('verifyProblem'), act('returnProblem')];
  if (!closing || !returning) return null;
  const closed = { closing: closedTo(closing, problem.no), returning: closedTo(returning, problem.no) };
  if (closed.closing !== undefined && closed.returning !== undefined)
    return <p className="verified-result">{closed.closing}</p>;
  if (!closing.mine && !returning.mine) {
    return <p className="verified-result">{say(T.only, { who: closing.roleNames.join(say(ROLE_SEPARATOR)) })}</p>;
  }
  return <Deciding {...{ item, policy, problem, closing, returning, closed, onActed }} />;
}

/** The rule that stands against closing out, in the domain's own words; finance is told before it asks. */
function hindrance({ evidence, unitStatus, reportedBy }: ItemProblem, me: string): DomainErrorCode | undefined {
  if (reportedBy === me) return 'ownReport';
  if (evidence.length === 0) return 'noEvidence';
  return unitStatus === 'cannot' ? 'cannotNeedsDeferral' : undefined;
}

interface DecidingProps extends Props {
  readonly closing: AvailableAct;
  readonly returning: AvailableAct;
  /** Why one of the two cannot be done, the other having come back to its proposer. */
  readonly closed: Readonly<Record<'closing' | 'returning', string | undefined>>;
}

function Deciding({ item, policy, problem, closing, returning, closed, onActed }: DecidingProps): ReactNode {
  const id = useId();
  const say = useSay();
  const { locale } = useLanguage();
  const { person } = useMe();
  const tell = useTell();
  const [kept, change, forget] = useKept(`${item.id}:verify:${String(problem.no)}`, () => ({ opinion: '' }));
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [done, setDone] = useState<AvailableAct>();
  const sending = useAct({
    onDone: (answer) => {
      forget();
      onActed(answer.version);
      tell({ act: done?.name ?? closing.name, item: item.name, done: answer });
    },
    onRefused: () => {
      setAsking(false);
    },
  });
  const send = (act: AvailableAct, more: object = {}): void => {
    setDone(act);
    const command = { kind: act.command, problemNo: problem.no, opinion: kept.opinion.trim(), ...more };
    sending.mutate({ of: item.of, itemId: item.id, command, expectedVersion: item.version });
  };
  const lacksOpinion = (): boolean => {
    if (kept.opinion.trim() !== '') return false;
    setRefusal(say(T.opinionMissing));
    document.getElementById(`${id}-opinion`)?.focus();
    return true;
  };
  const close = (): void => {
    const against = hindrance(problem, person.id);
    if (against) setRefusal(domainErrorText(against, { problemNo: problem.no }, locale));
    else if (!lacksOpinion()) {
      setRefusal(undefined);
      setAsking(true);
    }
  };
  const giveBack = (partly: boolean): void => {
    if (lacksOpinion()) return;
    setRefusal(undefined);
    send(returning, partly ? { partly } : {});
  };
  return (
    <div className="verified-decision">
      <Labelled id={`${id}-opinion`} label={say(T.opinion)} fault={refusal}>
        {(tied) => (
          <TextArea
            {...tied}
            minRows={1}
            maxRows={8}
            value={kept.opinion}
            onChange={({ target }) => {
              setRefusal(undefined);
              change(() => ({ opinion: target.value }));
            }}
          />
        )}
      </Labelled>
      <SignersAhead item={item} act={closing} />
      <ActRefused error={sending.error} faults={[]} formId={id} />
      {asking ? (
        <ActConfirm
          item={item}
          act={closing}
          value={{ problemNo: String(problem.no), opinion: kept.opinion }}
          onSend={() => {
            setAsking(false);
            send(closing);
          }}
          onBack={() => {
            setAsking(false);
          }}
        />
      ) : (
        <Answers
          policy={policy}
          closing={closing}
          closed={closed}
          busy={sending.isPending ? done : undefined}
          onClose={close}
          onReturn={giveBack}
        />
      )}
    </div>
  );
}

interface AnswersProps extends Pick<DecidingProps, 'policy' | 'closing' | 'closed'> {
  readonly busy: AvailableAct | undefined;
  readonly onClose: () => void;
  readonly onReturn: (partly: boolean) => void;
}

/** 销号, 退回, 部分 (page.md §4.11). */
function Answers({ policy, closing, closed, busy, onClose, onReturn }: AnswersProps): ReactNode {
  const say = useSay();
  return (
    <div className="act-buttons">
      {closed.closing === undefined && (
        <Button look="primary" loading={busy === closing} onClick={onClose}>
          {actWord(say, closing, say(T.closeOut))}
        </Button>
      )}
      {closed.returning === undefined && (
        <>
          <Button
            loading={busy !== undefined && busy !== closing}
            onClick={() => {
              onReturn(false);
            }}
          >
            <ReturnWords policy={policy} />
          </Button>
          <Button
            onClick={() => {
              onReturn(true);
            }}
          >
            {say(TOGETHER_TEXT.partly)}
          </Button>
        </>
      )}
      {(closed.closing ?? closed.returning) !== undefined && (
        <p className="note act-closed">{closed.closing ?? closed.returning}</p>
      )}
    </div>
  );
}

/** Sent back, the unit has so long: said on the button, computed by the domain. */
function ReturnWords({ policy }: { readonly policy: Policy }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  const owed = { key: 'redoRectification', kind: 'redoRectification', responsible: [], from: today } as const;
  const { due } = legalDue(owed, { policy, calendar });
  const period = periodWords(policy.obligations.redoRectification.term, locale);
  return say(T.giveBack, { period, date: shortDay(due, today, locale) });
}
