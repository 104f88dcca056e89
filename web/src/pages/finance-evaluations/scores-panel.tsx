import type { ReactNode } from 'react';
import { DIMENSION_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { Grade } from '../../blocks/grade.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { Section } from './section.tsx';

/** Sealed until all sheets are in; then side by side by indicator, with what lies too far apart. */
export function ScoresPanel({ one }: { readonly one: FinanceEvaluation }): ReactNode {
  const say = useSay();
  const { scores, sheets, panel, indicators } = one.details;
  if (!scores) {
    if (one.position.find(({ track }) => track === 'main')?.phase !== 'scoring' || !panel) return null;
    return (
      <Section title={say(T.scores)}>
        <p className="panel-body">{say(T.sealed, { in: sheets.length, all: panel.experts.length })}</p>
      </Section>
    );
  }
  return (
    <Section
      title={say(T.scores)}
      note={
        <span>
          <b>{scores.total}</b> <Grade grade={scores.grade} />
        </span>
      }
    >
      <div className="table-wrap" tabIndex={0} role="region" aria-label={say(T.scores)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(T.indicator)}</th>
              <th scope="col" className="number">
                {say(T.full)}
              </th>
              <th scope="col" className="number">
                {say(T.mean)}
              </th>
              <th scope="col" className="number">
                {say(T.range)}
              </th>
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ key, name, weight, dimension }) => {
              const score = scores.indicators.find((each) => each.key === key);
              return (
                <tr key={key}>
                  <td>
                    <Written>{name}</Written>
                    <p className="second">{say(DIMENSION_NAMES[dimension])}</p>
                  </td>
                  <td className="number">{weight}</td>
                  <td className="number">{score?.mean}</td>
                  <td className="number">
                    {score?.least}–{score?.most}{' '}
                    {score?.flagged === true && <span className="tag tag-near">{say(T.flagged)}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="panel-body muted">
        {say(T.byDimension)}{' '}
        {scores.dimensions.map(({ dimension, score, weight }) => (
          <span key={dimension} className="dimension">
            {say(DIMENSION_NAMES[dimension])} {score} / {weight}
          </span>
        ))}
      </p>
    </Section>
  );
}
