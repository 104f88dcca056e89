import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { periodKeyName } from '../../../../domain/obligations/period-name.ts';
import { SEASON_KIND_NAMES } from '../../../../domain/processes/season/season-text.ts';
import { SEASON_KINDS, type SeasonKind } from '../../../../domain/processes/season/state.ts';
import { ActAnswer } from '../../api/history-answers.ts';
import { useUnits } from '../../api/use-units.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskFlags, AskSelect } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { NotFound } from '../../shell/dead-ends.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import { announcementBody, previewBody, type AskedRound } from './announce-model.ts';
import { RoundPreview } from './round-preview.tsx';
import { SeasonFrame } from './season-frame.tsx';

/** `/seasons/new`: reach, words and dates of a round, with what it would come to before it is announced. */
export function AnnouncePage(): ReactNode {
  const [search] = useSearchParams();
  const { region } = useScope();
  const kind = SEASON_KINDS.find((one) => one === search.get('kind'));
  const year = Number(search.get('of'));
  if (kind === undefined || !Number.isInteger(year) || year < 2000) return <NotFound />;
  return <Announcing kind={kind} round={{ region, kind, year, period: search.get('period') ?? undefined }} />;
}

function Announcing({ kind, round }: { readonly kind: SeasonKind; readonly round: AskedRound }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { href } = useScope();
  const navigate = useNavigate();
  const [value, setValue] = useState<AskValue>({ reach: 'all' });
  const sending = useAsk(ActAnswer, ({ id }) => {
    void navigate(href(`/seasons/${id}`));
  });
  const period = round.period === undefined ? '' : ` · ${periodKeyName(round.period, locale) ?? round.period}`;
  return (
    <SeasonFrame
      one
      title={`${say(T.announceTitle)} · ${String(round.year)} · ${say(SEASON_KIND_NAMES[kind])}${period}`}
      sub={say(T.announceWho)}
    >
      <div className="side-columns">
        <section className="panel panel-body">
          <AskForm
            value={value}
            onChange={setValue}
            submit={say(T.announce)}
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
            <RoundPreview announcing kind={kind} asked={previewBody(round, value)} />
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
