import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { periodKeyName } from '../../../../domain/obligations/period-name.ts';
import { SEASON_KIND_NAMES } from '../../../../domain/processes/season/season-text.ts';
import { SEASON_KINDS, type SeasonKind } from '../../../../domain/processes/season/state.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import { SeasonAnswer } from '../../api/round-answers.ts';
import { useUnits } from '../../api/use-units.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskFlags, AskSelect } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { NotFound } from '../../shell/dead-ends.tsx';
import { Opened } from '../../shell/opened.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import { announcedValue, announcementBody, isNobodyChosen, previewBody, type AskedRound } from './announce-model.ts';
import { RoundPreview } from './round-preview.tsx';
import { SeasonFrame } from './season-frame.tsx';

/** `/seasons/new`: reach, words and dates of a round, with what it would come to before it is announced. */
export function AnnouncePage(): ReactNode {
  const [search] = useSearchParams();
  const { region } = useScope();
  const kind = SEASON_KINDS.find((one) => one === search.get('kind'));
  const year = Number(search.get('of'));
  if (kind === undefined || !Number.isInteger(year) || year < 2000) return <NotFound />;
  const round = { region, kind, year, period: search.get('period') ?? undefined };
  const again = search.get('again');
  if (again !== null) return <Again id={again} kind={kind} round={round} />;
  return <Announcing kind={kind} round={round} begins={{ reach: 'all' }} />;
}

interface Props {
  readonly kind: SeasonKind;
  readonly round: AskedRound;
}

/** Announced already: what was said stands in the form, to be changed and not to be written a second time. */
function Again({ id, ...props }: Props & { readonly id: string }): ReactNode {
  const send = useSend();
  const found = useQuery({
    queryKey: ['season', id],
    queryFn: ({ signal }) => send({ path: `/seasons/${id}`, answer: SeasonAnswer, signal }),
    staleTime: Infinity,
  });
  return <Opened found={found}>{(one) => <Announcing {...props} begins={announcedValue(one)} isAgain />}</Opened>;
}

interface AnnouncingProps extends Props {
  readonly begins: AskValue;
  readonly isAgain?: boolean;
}

function Announcing({ kind, round, begins, isAgain = false }: AnnouncingProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { href } = useScope();
  const navigate = useNavigate();
  const [value, setValue] = useState(begins);
  const sending = useAsk(ActAnswer, ({ id }) => {
    void navigate(href(`/seasons/${id}`));
  });
  const period = round.period === undefined ? '' : ` · ${periodKeyName(round.period, locale) ?? round.period}`;
  return (
    <SeasonFrame
      one
      title={`${say(isAgain ? T.announceAgain : T.announceTitle)} · ${String(round.year)} · ${say(SEASON_KIND_NAMES[kind])}${period}`}
      sub={say(T.announceWho)}
    >
      <div className="side-columns">
        <section className="panel panel-body">
          <AskForm
            value={value}
            onChange={setValue}
            submit={say(isAgain ? T.announceAgain : T.announce)}
            busy={sending.isPending}
            error={sending.error}
            onCancel={() => {
              void navigate(href('/seasons'));
            }}
            onSubmit={() => {
              sending.mutate({ path: '/seasons', body: announcementBody(round, value) });
            }}
          >
            {kind === 'bureauReports' ? <p>{say(T.everyBureau)}</p> : <Reach chosen={value['reach'] === 'some'} />}
            <AskArea name="note" label={say(T.note)} rows={4} />
            {kind === 'targets' && (
              <>
                <AskFlags
                  name="carryOn"
                  label={say(T.carryOn)}
                  hint={say(T.carryOnWhat)}
                  options={[{ value: 'yes', name: say(T.carryYes) }]}
                />
                {value['carryOn'] === 'yes' && <AskDate name="ownDue" label={say(T.ownDue)} hint={say(T.ownDueHint)} />}
              </>
            )}
          </AskForm>
        </section>
        <aside className="panel">
          <div className="panel-head">
            <h2>{say(T.previewTitle)}</h2>
          </div>
          <div className="panel-body">
            {isNobodyChosen(value) ? (
              <p className="note">{say(T.chooseFirst)}</p>
            ) : (
              <RoundPreview announcing kind={kind} asked={previewBody(round, value)} />
            )}
          </div>
        </aside>
      </div>
    </SeasonFrame>
  );
}

function Reach({ chosen }: { readonly chosen: boolean }): ReactNode {
  const say = useSay();
  return (
    <>
      <AskSelect
        required
        name="reach"
        label={say(T.reach)}
        options={[
          { value: 'all', name: say(T.allUnits) },
          { value: 'some', name: say(T.someUnits) },
        ]}
      />
      {chosen && <UnitFlags />}
    </>
  );
}

function UnitFlags(): ReactNode {
  const say = useSay();
  const { regionId } = useScope();
  const units = useUnits().filter((unit) => unit.regionId === regionId);
  return <AskFlags name="unitIds" label={say(T.units)} options={units.map(({ id, name }) => ({ value: id, name }))} />;
}
