import type { ReactNode } from 'react';
import { RANKED, WEIGHTINGS } from '../../../../domain/ranking/method.ts';
import { WEIGHTING_NAMES } from '../../../../domain/ranking/ranking-text.ts';
import { Labelled } from '../../blocks/labelled.tsx';
import { useSay } from '../../text/language.tsx';
import { RANKED_CHOICES, REPORTS_TEXT as T } from '../../text/reports-text.ts';
import type { useDraftRanking } from './use-draft-ranking.ts';

type Draft = ReturnType<typeof useDraftRanking>;

/** How it is ranked, and the method in sentences as it will be printed. */
export function MethodForm({ draft: { method, set, setSubject, preview } }: { readonly draft: Draft }): ReactNode {
  const say = useSay();
  const several = method.subject !== 'item';
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.method)}</h2>
      </div>
      <div className="panel-body method-form">
        <Labelled id="ranked" label={say(T.subject)}>
          {(tied) => (
            <select
              {...tied}
              className="native-select"
              value={method.subject}
              onChange={({ target }) => {
                setSubject(RANKED.find((one) => one === target.value) ?? 'unit');
              }}
            >
              {RANKED.map((one) => (
                <option key={one} value={one}>
                  {say(RANKED_CHOICES[one])}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {several && (
          <>
            <Labelled id="weighting" label={say(T.weighting)}>
              {(tied) => (
                <select
                  {...tied}
                  className="native-select"
                  value={method.weighting}
                  onChange={({ target }) => {
                    set({ weighting: WEIGHTINGS.find((one) => one === target.value) ?? 'byAmount' });
                  }}
                >
                  {WEIGHTINGS.map((one) => (
                    <option key={one} value={one}>
                      {say(WEIGHTING_NAMES[one])}
                    </option>
                  ))}
                </select>
              )}
            </Labelled>
            <Whole
              id="min-items"
              label={say(T.minItems)}
              value={method.minItems}
              min={1}
              onChange={(minItems) => {
                set({ minItems });
              }}
            />
            <Whole
              id="min-coverage"
              label={say(T.minCoverage)}
              value={method.minCoveragePercent}
              min={0}
              onChange={(minCoveragePercent) => {
                set({ minCoveragePercent });
              }}
            />
          </>
        )}
        {preview.data && (
          <ol className="method-lines">
            {preview.data.methodLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}

interface WholeProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly onChange: (value: number) => void;
}

/** A whole number up to one hundred; what is none changes nothing. */
function Whole({ id, label, value, min, onChange }: WholeProps): ReactNode {
  return (
    <Labelled id={id} label={label}>
      {(tied) => (
        <input
          {...tied}
          className="input number-input"
          type="number"
          min={min}
          max={100}
          step={1}
          value={value}
          onChange={({ target }) => {
            const next = target.valueAsNumber;
            if (Number.isInteger(next) && next >= min && next <= 100) onChange(next);
          }}
        />
      )}
    </Labelled>
  );
}
