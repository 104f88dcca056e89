import type { ReactNode } from 'react';
import type { Policy } from '../../../../../domain/policy/policy.ts';
import { useSay } from '../../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../../text/policy-change-text.ts';
import { POLICY_TEXT as T } from '../../../text/policy-text.ts';
import { periodNames } from '../policy-names.ts';
import type { Edit } from './edit.ts';
import { ChoiceField, NumberField, PercentField, ValueField } from './fields.tsx';

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const SEASONS = ['targetsDue', 'selfEvaluationDue', 'evaluationReportDue', 'consequenceDue'] as const;
const OPENED_BY = ['targetsOpenBy', 'selfEvaluationOpenBy'] as const;
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

interface YearDayProps {
  readonly at: string;
  readonly name: string;
  readonly date: Policy['seasons']['targetsDue'];
  readonly onDate: (date: Policy['seasons']['targetsDue']) => void;
}

/** A day of a year that is counted from the fiscal year. */
function YearDay({ at, name, date, onDate }: YearDayProps): ReactNode {
  const say = useSay();
  return (
    <div className="policy-season">
      <MonthDay
        at={`${at}/monthDay`}
        label={say(C.season, { name })}
        value={date.monthDay}
        onDay={(monthDay) => {
          onDate({ ...date, monthDay });
        }}
      />
      <ChoiceField
        at={`${at}/yearOffset`}
        label={say(C.seasonYear, { name })}
        quiet
        value={String(date.yearOffset)}
        options={YEARS.map(({ value, name: year }) => ({ value, name: say(year) }))}
        onChoice={(offset) => {
          onDate({ ...date, yearOffset: Number(offset) });
        }}
      />
    </div>
  );
}

/** When rounds are opened, the dates that seasons set, and the monitoring periods. */
export function SeasonFields(edit: Edit): ReactNode {
  const say = useSay();
  return (
    <>
      <p className="note">{say(C.seasonsStay)}</p>
      <DateFields {...edit} />
      <PeriodFields {...edit} />
    </>
  );
}

function DateFields({ policy, change }: Edit): ReactNode {
  const say = useSay();
  const { rounds, seasons } = policy;
  return (
    <div className="ask-grid">
      {OPENED_BY.map((key) => (
        <YearDay
          key={key}
          at={`rounds/${key}`}
          name={say(T[key])}
          date={rounds[key]}
          onDate={(date) => {
            change({ rounds: { ...rounds, [key]: date } });
          }}
        />
      ))}
      <NumberField
        at="rounds/owedDaysBefore"
        label={say(C.owedDaysBefore)}
        min={1}
        max={180}
        value={rounds.owedDaysBefore}
        onNumber={(owedDaysBefore) => {
          change({ rounds: { ...rounds, owedDaysBefore } });
        }}
      />
      {SEASONS.map((key) => (
        <YearDay
          key={key}
          at={`seasons/${key}`}
          name={say(T[key])}
          date={seasons[key]}
          onDate={(date) => {
            change({ seasons: { ...seasons, [key]: date } });
          }}
        />
      ))}
    </div>
  );
}

function PeriodFields({ policy, change }: Edit): ReactNode {
  const say = useSay();
  const { monitoringPeriods, performanceReports } = policy;
  return (
    <div className="ask-grid">
      {monitoringPeriods.map((period, index) => {
        const put = (next: Partial<typeof period>): void => {
          change({
            monitoringPeriods: monitoringPeriods.map((one, at) => (at === index ? { ...one, ...next } : one)),
          });
        };
        const key = say(periodNames(period.key));
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
          label={say(C.reportPeriod, { key: say(periodNames(key)) })}
          value={performanceReports[index]?.endsOn ?? ''}
          onDay={(endsOn) => {
            const next = performanceReports.map((one, at) => (at === index ? { ...one, endsOn } : one));
            change({ performanceReports: next });
          }}
        />
      ))}
    </div>
  );
}
