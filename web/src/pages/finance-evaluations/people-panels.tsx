import type { ReactNode } from 'react';
import { METHOD_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { Section } from './section.tsx';

/** Who works on it. */
export function TeamPanel({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  const { team } = one.details;
  const others = team?.members.map(({ name }) => name).join(say(ROLE_SEPARATOR)) ?? '';
  return (
    <Section title={say(T.team)}>
      <p className="panel-body">
        {team
          ? say(T.teamLine, { leader: team.leader.name, members: others === '' ? say(T.nobodyElse) : others })
          : say(T.noTeam)}
      </p>
    </Section>
  );
}

/** The agency engaged: how and among whom it was chosen, why, who of it works here, on what terms, and its rating (S5). */
export function AgencyPanel({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { engagement } = one.details;
  if (!engagement) return null;
  const { contract, declaration, rating } = engagement;
  const method = say(METHOD_NAMES[engagement.method]);
  return (
    <Section title={say(T.agency)}>
      <div className="panel-body">
        <p>{say(T.agencyLine, { name: engagement.name, reason: engagement.reason })}</p>
        <p className="note">
          {say(T.chosenAmong, { method, candidates: engagement.candidates.join(say(ROLE_SEPARATOR)) })} ·{' '}
          {say(T.ofAgency, { names: engagement.evaluators.map(({ name }) => name).join(say(ROLE_SEPARATOR)) })}
        </p>
        {declaration && (
          <p className="note">
            {say(T.declaredOf)}
            <Written>{declaration.statement}</Written>
          </p>
        )}
        {contract && (
          <>
            <p>
              {say(T.contract, { number: contract.number })} · {formatDate(contract.from, locale, 'date')}–
              {formatDate(contract.to, locale, 'date')}
              {contract.feeFen !== undefined && (
                <>
                  {' · '}
                  <Money fen={contract.feeFen} unit />
                </>
              )}
            </p>
            <ul>
              {contract.deliverables.map(({ no, name, by, acceptedOn }) => (
                <li key={no}>
                  <Written>{name}</Written> · {formatDate(by, locale, 'date')}{' '}
                  {acceptedOn !== undefined && <b>{say(T.accepted)}</b>}
                </li>
              ))}
            </ul>
          </>
        )}
        {rating && <p>{say(T.rating, { total: rating.total, opinion: rating.opinion })}</p>}
      </div>
    </Section>
  );
}
