import type { ReactNode } from 'react';
import { CONSEQUENCES, type Consequence } from '../../../../../domain/policy/policy.ts';
import { GRADE_NAMES } from '../../../text/item-text.ts';
import { useSay } from '../../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../../text/policy-change-text.ts';
import { POLICY_TEXT as T } from '../../../text/policy-text.ts';
import type { Edit } from './edit.ts';
import { ChoiceField, PercentField } from './fields.tsx';

/** What each grade means for next year's money (R3). */
export function UseFields({ policy, change }: Edit): ReactNode {
  const say = useSay();
  const { consequences } = policy;
  return (
    <div className="ask-grid">
      {consequences.map((rule, index) => {
        const put = (next: Partial<typeof rule>): void => {
          change({ consequences: consequences.map((one, at) => (at === index ? { ...one, ...next } : one)) });
        };
        const grade = say(GRADE_NAMES[rule.grade]);
        return (
          <div key={rule.ruleId} className="policy-season">
            <ChoiceField
              at={`consequences/${String(index)}/action`}
              label={say(C.consequence, { grade })}
              value={rule.action}
              options={CONSEQUENCES.map((value) => ({ value, name: say(T[value]) }))}
              onChoice={(action) => {
                put({ action: action as Consequence, ...(action !== 'reduce' && { reducePercent: null }) });
              }}
            />
            {rule.action === 'reduce' && (
              <PercentField
                at={`consequences/${String(index)}/reducePercent`}
                label={say(C.percentOf, { grade })}
                value={rule.reducePercent}
                onPercent={(reducePercent) => {
                  put({ reducePercent });
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
