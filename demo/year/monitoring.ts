import { addDays, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { UnitKey } from '../organisation.ts';
import type { Life } from '../script.ts';
import type { Diary } from './diary.ts';
import { invented, lifeOf, upToApproval } from './parts.ts';

/** Ended just before the first start, so that the ten working days for the report are running. */
const ENDED_DAYS_AGO = 3;

/** The default policy with one monitoring period that ends around the first start: a policy of the demo, and named so. */
function demoPolicy(endedOn: PlainDate): Policy {
  return {
    ...defaultPolicy,
    id: `demo-${endedOn}`,
    title: { 'zh-CN': `演示口径（监控期至 ${endedOn}，虚构）`, en: `Demo policy (monitoring to ${endedOn}, invented)` },
    monitoringPeriods: [{ key: endedOn.slice(5), endsOn: endedOn.slice(5), minExecutionPercent: null }],
  };
}

const WATCHED: readonly (readonly [UnitKey, string])[] = [
  ['seeds', '土壤墒情监测'],
  ['township', '秸秆综合利用'],
  ['villages', '村级公益设施管护'],
];

/** Whatever the day of the first start, three units have a monitoring report due soon (M1). */
export function monitoringLives(diary: Diary): readonly Life[] {
  const endedOn = addDays(diary.today, -ENDED_DAYS_AGO);
  const fiscalYear = yearOf(endedOn);
  const policy = demoPolicy(endedOn);
  return WATCHED.map(([unit, name], index) => {
    const plan = { unit, name, amountFen: 9_000_000 + index * 1_100_000, fiscalYear, openedOn: diary.ago(220) };
    const matter = invented(51 + index, { ...plan, dates: { targetsDue: diary.ago(190) } });
    const number = `示财预〔${String(fiscalYear)}〕${String(51 + index)}号`;
    return { ...lifeOf(matter, upToApproval(matter, diary.ago(140), number), diary), policy };
  });
}
