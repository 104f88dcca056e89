import type { ReactNode } from 'react';
import type { Policy } from '../../../../../domain/policy/policy.ts';
import { ROLE_NAMES, type ROLES } from '../../../../../domain/process/roles.ts';
import { useSay } from '../../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../../text/policy-change-text.ts';
import { POLICY_TEXT as T } from '../../../text/policy-text.ts';
import type { Edit } from './edit.ts';
import { ChoiceField, FlagField, FlagsField, NumberField, PercentField, ValueField } from './fields.tsx';

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
          options={(['endOfDay', 'closeOfBusiness'] as const).map((value) => ({ value, name: say(T[value]) }))}
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

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const SEASONS = ['targetsDue', 'selfEvaluationDue', 'evaluationReportDue', 'consequenceDue'] as const;
const YEARS = [
  { value: '-1', name: C.yearBefore },
  { value: '0', name: C.yearOwn },
  { value: '1', name: C.yearAfter },
] as const;

interface MonthDayProps {
  readonly at: string;
  readonly label: string;
  readonly value: string;
  readonly onDay: (monthDay: string) => void;
}

function MonthDay({ onDay, ...field }: MonthDayProps): ReactNode {
  return (
    <ValueField
      {...field}
      width={84}
      onText={(text) => {
        if (MONTH_DAY.test(text)) onDay(text);
      }}
    />
  );
}

/** Dates that seasons set, and the monitoring periods. */
export function SeasonFields({ policy, change }: Edit): ReactNode {
  const say = useSay();
  const { seasons, monitoringPeriods, performanceReports } = policy;
  return (
    <>
      <p className="note">{say(C.seasonsStay)}</p>
      <div className="ask-grid">
        {SEASONS.map((key) => (
          <div key={key} className="policy-season">
            <MonthDay
              at={`seasons/${key}/monthDay`}
              label={say(C.season, { name: say(T[key]) })}
              value={seasons[key].monthDay}
              onDay={(monthDay) => {
                change({ seasons: { ...seasons, [key]: { ...seasons[key], monthDay } } });
              }}
            />
            <ChoiceField
              at={`seasons/${key}/yearOffset`}
              label={say(C.seasonYear, { name: say(T[key]) })}
              quiet
              value={String(seasons[key].yearOffset)}
              options={YEARS.map(({ value, name }) => ({ value, name: say(name) }))}
              onChoice={(offset) => {
                change({ seasons: { ...seasons, [key]: { ...seasons[key], yearOffset: Number(offset) } } });
              }}
            />
          </div>
        ))}
      </div>
      <div className="ask-grid">
        {monitoringPeriods.map((period, index) => {
          const put = (next: Partial<typeof period>): void => {
            change({
              monitoringPeriods: monitoringPeriods.map((one, at) => (at === index ? { ...one, ...next } : one)),
            });
          };
          const key = period.key.toUpperCase();
          return (
            <div key={period.key} className="policy-season">
              <MonthDay
                at={`monitoringPeriods/${String(index)}/endsOn`}
                label={say(C.period, { key })}
                value={period.endsOn}
                onDay={(endsOn) => {
                  put({ endsOn });
                }}
              />
              <PercentField
                at={`monitoringPeriods/${String(index)}/minExecutionPercent`}
                label={say(C.periodPercent, { key })}
                value={period.minExecutionPercent}
                onPercent={(minExecutionPercent) => {
                  put({ minExecutionPercent });
                }}
              />
            </div>
          );
        })}
        <PercentField
          at="permittedDifferencePercent"
          label={say(C.permitted)}
          value={policy.permittedDifferencePercent}
          onPercent={(permittedDifferencePercent) => {
            change({ permittedDifferencePercent });
          }}
        />
        {performanceReports.map(({ key }, index) => (
          <MonthDay
            key={key}
            at={`performanceReports/${String(index)}/endsOn`}
            label={say(C.reportPeriod, { key: key.toUpperCase() })}
            value={performanceReports[index]?.endsOn ?? ''}
            onDay={(endsOn) => {
              const next = performanceReports.map((one, at) => (at === index ? { ...one, endsOn } : one));
              change({ performanceReports: next });
            }}
          />
        ))}
      </div>
    </>
  );
}
