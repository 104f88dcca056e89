import type { Instant } from '../domain/calendar/plain-date.ts';
import type { Pool } from '../db/pool.ts';
import { writeEntries } from '../db/queries/library-changes.ts';
import { DEMO_AGENCY, personNamed } from './cast.ts';
import { demoId } from './ids.ts';
import { creditCode } from './libraries/agencies.ts';
import { entered } from './libraries/entered.ts';

const EXPERTS = ['expert.water', 'expert.finance', 'expert.culture', 'expert.works'] as const;

/** The invented experts, each with the account he scores by, and an invented agency. */
export async function fillRegistries(pool: Pool, at: Instant): Promise<void> {
  const experts = EXPERTS.map((login, no) => {
    const employer = `示例大学第${String(no + 1)}教研室（虚构）`;
    const content = { name: personNamed(login).name, sectors: ['performance'], employer, login };
    return entered('experts', content, { at, id: demoId(`registry:${login}`) });
  });
  const agency = {
    name: '示例绩效评价咨询有限公司（虚构）',
    creditCode: creditCode(99),
    kind: 'consulting',
    sectors: ['performance'],
  };
  await writeEntries(pool, [...experts, entered('agencies', agency, { at, id: DEMO_AGENCY })]);
}
