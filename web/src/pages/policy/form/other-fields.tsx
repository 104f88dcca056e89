import type { ReactNode } from 'react';
import { CUTOFF_NAMES } from '../../../../../domain/policy/choice-names-text.ts';
import type { Policy } from '../../../../../domain/policy/policy.ts';
import { ROLE_NAMES, type ROLES } from '../../../../../domain/process/roles.ts';
import { useSay } from '../../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../../text/policy-change-text.ts';
import { POLICY_TEXT as T } from '../../../text/policy-text.ts';
import type { Edit } from './edit.ts';
import { ChoiceField, FlagField, FlagsField, NumberField } from './fields.tsx';

const GRANTERS: readonly (typeof ROLES)[number][] = ['financeDirector', 'performanceOfficer', 'supervisingLeader'];

/** Extensions, suspension, receipt, deferral, and when a day ends. */
export function ExtensionFields({ policy, change }: Edit): ReactNode {
  const say = useSay();
  const { extension } = policy;
  const put = (next: Partial<Policy['extension']>): void => {
    change({ extension: { ...extension, ...next } });
  };
  return (
    <>
      <div className="ask-grid">
        <NumberField
          at="extension/maxTimes"
          label={say(C.maxTimes)}
          min={0}
          max={10}
          value={extension.maxTimes}
          onNumber={(maxTimes) => {
            put({ maxTimes });
          }}
        />
        <NumberField
          at="extension/maxWorkingDays"
          label={say(C.maxDays)}
          min={1}
          max={250}
          value={extension.maxWorkingDays}
          onNumber={(maxWorkingDays) => {
            put({ maxWorkingDays });
          }}
        />
        <NumberField
          at="deferralMaxMonths"
          label={say(C.deferral)}
          min={1}
          max={60}
          value={policy.deferralMaxMonths}
          onNumber={(deferralMaxMonths) => {
            change({ deferralMaxMonths });
          }}
        />
        <ChoiceField
          at="cutoff"
          label={say(T.cutoff)}
          value={policy.cutoff}
          options={Object.entries(CUTOFF_NAMES).map(([value, name]) => ({ value, name: say(name) }))}
          onChoice={(cutoff) => {
            change({ cutoff: cutoff as Policy['cutoff'] });
          }}
        />
      </div>
      <FlagsField
        at="extension/grantedBy"
        label={say(C.grantedBy)}
        chosen={extension.grantedBy}
        options={GRANTERS.map((role) => ({ value: role, name: say(ROLE_NAMES[role]) }))}
        onChosen={(grantedBy) => {
          put({ grantedBy });
        }}
      />
      <FlagField
        label={say(C.suspension)}
        on={policy.suspensionStopsStatutory}
        onFlip={(suspensionStopsStatutory) => {
          change({ suspensionStopsStatutory });
        }}
      />
      <FlagField
        label={say(C.deemed)}
        on={policy.deemedReceipt.enabled}
        onFlip={(enabled) => {
          change({ deemedReceipt: { enabled } });
        }}
      />
    </>
  );
}
