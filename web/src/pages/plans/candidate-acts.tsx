import { useState, type ReactNode } from 'react';
import { ATTENTION_NAMES } from '../../../../domain/key-plan/key-plan-text.ts';
import type { ApiFault } from '../../api/api-error.ts';
import type { Candidate } from '../../api/plan-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskSelect, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { Button } from '../../blocks/button.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';
import { ReasonForm } from '../reports/reason-form.tsx';
import { attended, isSame, leftOut, takenIn, undone, type PlanDraft } from './plan-draft.ts';

interface Props {
  readonly candidate: Candidate;
  readonly draft: PlanDraft;
  readonly change: (change: (before: PlanDraft) => PlanDraft) => void;
}

/** Taken in beyond the proposal, or left out of it, with the reason. */
export function CandidateTag({ candidate, draft }: Omit<Props, 'change'>): ReactNode {
  const say = useSay();
  const added = candidate.proposed ? undefined : draft.added.find((one) => isSame(one, candidate));
  const removed = candidate.proposed ? draft.removed.find((one) => isSame(one, candidate)) : undefined;
  return (
    <>
      {candidate.livelihood && <span className="tag tag-grey">{say(T.livelihood)}</span>}{' '}
      {added && <span className="tag tag-extended">{say(T.addedTag)}</span>}
      {removed && <span className="tag tag-grey">{say(T.removedTag)}</span>}
      {(added ?? removed) !== undefined && (
        <span className="second">
          <Written>{(added ?? removed)?.reason}</Written>
        </span>
      )}
    </>
  );
}

/** Take in a lower one, leave out a higher one, say how much attention it has; each with words. */
export function CandidateActs({ candidate, draft, change }: Props): ReactNode {
  const say = useSay();
  const { name, proposed } = candidate;
  const isChanged = (proposed ? draft.removed : draft.added).some((one) => isSame(one, candidate));
  return (
    <div className="candidate-acts">
      {isChanged ? (
        <Button
          size="small"
          aria-label={say(T.undoOf, { name })}
          onClick={() => {
            change((before) => undone(before, candidate));
          }}
        >
          {say(T.undo)}
        </Button>
      ) : (
        <Opener
          size="small"
          label={say(proposed ? T.leaveOf : T.takeOf, { name })}
          shown={say(proposed ? T.leave : T.take)}
        >
          {(close) => (
            <ReasonForm
              submit={say(proposed ? T.leave : T.take)}
              onCancel={() => {
                close();
              }}
              onDone={(reason) => {
                close();
                change((before) =>
                  proposed ? leftOut(before, candidate, reason) : takenIn(before, candidate, reason),
                );
              }}
            />
          )}
        </Opener>
      )}
      <Attend candidate={candidate} draft={draft} change={change} />
    </div>
  );
}

function Attend({ candidate, draft, change }: Props): ReactNode {
  const say = useSay();
  const before = draft.attention.find((one) => isSame(one, candidate));
  const label = say(T.attendOf, { name: candidate.name });
  return (
    <Opener size="small" label={label} shown={say(T.attend)}>
      {(close) => (
        <AttendForm
          level={before?.level ?? 0}
          source={before?.source ?? ''}
          onCancel={() => {
            close();
          }}
          onDone={(level, source) => {
            close();
            change((draftBefore) => attended(draftBefore, candidate, level, source));
          }}
        />
      )}
    </Opener>
  );
}

interface AttendFormProps {
  readonly level: number;
  readonly source: string;
  readonly onDone: (level: number, source: string) => void;
  readonly onCancel: () => void;
}

function AttendForm({ level, source, onDone, onCancel }: AttendFormProps): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ level: String(level), source });
  const chosen = Number(value['level']);
  const said = value['source']?.trim() ?? '';
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.keep)}
      busy={false}
      error={null}
      faults={faults}
      onCancel={onCancel}
      onSubmit={() => {
        if (chosen === 0 || said.length > 1) onDone(chosen, said);
        else setFaults([{ pointer: '/source', code: 'required', detail: say(T.writeSource) }]);
      }}
    >
      <AskSelect
        required
        name="level"
        label={say(T.level)}
        options={ATTENTION_NAMES.map((one, index) => ({ value: String(index), name: say(one) }))}
      />
      <AskText name="source" label={say(T.source)} hint={say(T.sourceHint)} />
    </AskForm>
  );
}
