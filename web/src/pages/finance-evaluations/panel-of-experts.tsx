import { useMemo, type ReactNode } from 'react';
import { drawByLot } from '../../../../domain/draw/draw.ts';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { Section } from './section.tsx';

type Panel = NonNullable<FinanceEvaluation['details']['panel']>;

/** The draw with its seed and its tickets, computed again on the page: whoever doubts it can do the same (S6). */
export function PanelOfExperts({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  const { panel } = one.details;
  const proved = useMemo(() => panel && isAsDrawn(panel), [panel]);
  if (!panel) return null;
  return (
    <Section title={say(T.panel)} note={<span className="muted">{say(proved ? T.proved : T.notProved)}</span>}>
      <div className="panel-body">
        <p className="note">{say(T.drawn, { draws: panel.draws, seats: panel.seats })}</p>
        <p>
          {say(T.seed)} <code className="seed">{panel.seed}</code>
        </p>
      </div>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={say(T.panel)}>
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{say(T.expert)}</th>
              <th scope="col">{say(T.state)}</th>
              <th scope="col">{say(T.expertNo)}</th>
              <th scope="col">{say(T.ticket)}</th>
            </tr>
          </thead>
          <tbody>
            {panel.experts.map((expert) => (
              <tr key={expert.expertId}>
                <td>
                  <b>
                    <Written>{expert.name}</Written>
                  </b>
                </td>
                <td>{say(expert.declaredOn === undefined ? T.notDeclared : T.declared)}</td>
                <td data-head={say(T.expertNo)}>
                  <code className="seed">{expert.expertId}</code>
                </td>
                <td data-head={say(T.ticket)}>
                  <code className="seed">{expert.ticket}</code>
                </td>
              </tr>
            ))}
            {panel.reserves.map((expert, index) => (
              <tr key={expert.expertId}>
                <td>
                  <Written>{expert.name}</Written>
                </td>
                <td className="muted">{say(T.reserve, { no: index + 1 })}</td>
                <td data-head={say(T.expertNo)}>
                  <code className="seed">{expert.expertId}</code>
                </td>
                <td data-head={say(T.ticket)}>
                  <code className="seed">{expert.ticket}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Whether every ticket is what the seed makes it; the order of the reserves follows from them. */
function isAsDrawn({ seed, experts, reserves }: Panel): boolean {
  const all = [...experts, ...reserves];
  const { reserves: ordered } = drawByLot(
    seed,
    all.map(({ expertId, ticket }) => ({ id: expertId, recorded: ticket })),
    0,
  );
  const order = ordered.map(({ id }) => id).filter((id) => reserves.some(({ expertId }) => expertId === id));
  return (
    ordered.every(({ recorded, ticket }) => recorded === ticket) &&
    order.join() === reserves.map(({ expertId }) => expertId).join()
  );
}
