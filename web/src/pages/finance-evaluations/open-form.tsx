import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { EVALUATION_KIND_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { EVALUATION_KINDS } from '../../../../domain/processes/evaluation/state.ts';
import { useSend } from '../../api/api-provider.tsx';
import { EvaluationPageAnswer } from '../../api/evaluation-answers.ts';
import { ActAnswer } from '../../api/history-answers.ts';
import { useRegions } from '../../api/use-regions.ts';
import { useUnits } from '../../api/use-units.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskDate, AskSelect, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { fenOf } from '../../blocks/wan.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { optionsOf } from './choices.ts';

/** Opens an evaluation: what it is of, and when its report is due. Of an item again, the item says the rest. */
export function OpenForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const navigate = useNavigate();
  const { today } = useToday();
  const [value, setValue] = useState<AskValue>({ evaluationKind: 'keyEvaluation', fiscalYear: today.slice(0, 4) });
  const opening = useAsk(ActAnswer, ({ id }) => {
    void navigate(href(`/finance-evaluations/${id}`));
  });
  const kind = value['evaluationKind'];
  return (
    <section className="panel open-evaluation" aria-label={say(T.start)}>
      <AskForm
        value={value}
        onChange={setValue}
        submit={say(T.open)}
        busy={opening.isPending}
        error={opening.error}
        onCancel={onClose}
        onSubmit={() => {
          opening.mutate({ path: '/finance-evaluations', body: bodyOf(value) });
        }}
      >
        <div className="ask-grid">
          <AskSelect
            required
            name="evaluationKind"
            label={say(T.kind)}
            options={EVALUATION_KINDS.map((kind) => ({ value: kind, name: say(EVALUATION_KIND_NAMES[kind]) }))}
          />
          <AskText name="code" label={say(T.code)} />
          <AskText name="name" label={say(T.name)} />
          <AskText name="fiscalYear" label={say(T.year)} />
          {kind === 'county' && <CountyChoice />}
          {kind === 'reEvaluation' ? <ItemChoice /> : <UnitAndAmount />}
          <AskDate name="reportDue" label={say(T.reportDue)} />
        </div>
      </AskForm>
    </section>
  );
}

/** What is not filled in is sent as it is: the server says of each what is missing. */
function bodyOf({
  evaluationKind,
  fiscalYear,
  itemId = '',
  unitId = '',
  countyId = '',
  amountFen = '',
  ...texts
}: AskValue): object {
  const { code = '', name = '', reportDue = '' } = texts;
  return {
    evaluationKind,
    code,
    name,
    reportDue,
    fiscalYear: Number(fiscalYear),
    ...(evaluationKind === 'county' && { countyId }),
    ...(evaluationKind === 'reEvaluation' ? { itemId } : { unitId, amountFen: fenOf(amountFen) ?? amountFen }),
  };
}

/** The county that is evaluated (E8); its unit is the office that answers for it. */
function CountyChoice(): ReactNode {
  const say = useSay();
  const { regionId } = useScope();
  const regions = useRegions() ?? [];
  const counties = regions.filter(({ path }) => path.at(-2) === regionId);
  return <AskSelect name="countyId" label={say(T.county)} options={optionsOf(counties)} />;
}

/** Units of the region itself: those of a county are evaluated by its own bureau (P2). */
function UnitAndAmount(): ReactNode {
  const say = useSay();
  const { regionId } = useScope();
  const units = useUnits().filter((unit) => unit.regionId === regionId);
  return (
    <>
      <AskSelect name="unitId" label={say(T.unit)} options={optionsOf(units)} />
      <AskText name="amountFen" label={say(T.amount)} />
    </>
  );
}

/** Items that finance has ordered to be evaluated again (E5). */
function ItemChoice(): ReactNode {
  const say = useSay();
  const send = useSend();
  const query = { phase: 'reevaluating', limit: 200 };
  const items = useQuery({
    queryKey: ['evaluations', query],
    queryFn: ({ signal }) => send({ path: '/evaluations', query, answer: EvaluationPageAnswer, signal }),
  });
  const rows = items.data?.rows ?? [];
  return (
    <AskSelect
      name="itemId"
      label={say(T.itemId)}
      options={rows.map(({ itemId, name }) => ({ value: itemId, name }))}
    />
  );
}
