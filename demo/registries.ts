import type { Instant } from '../domain/calendar/plain-date.ts';
import type { Pool } from '../db/pool.ts';
import { personNamed } from './cast.ts';
import { demoId } from './ids.ts';
import { CITY } from './organisation.ts';

const EXPERTS = ['expert.water', 'expert.finance', 'expert.culture', 'expert.works'] as const;

/** The invented experts, each with the account he scores by, and an invented agency. */
export async function fillRegistries(pool: Pool, at: Instant): Promise<void> {
  const experts = EXPERTS.map((login, no) => ({
    id: demoId(`registry:${login}`),
    library: 'experts',
    name: personNamed(login).name,
    content: {
      name: personNamed(login).name,
      employer: `示例大学第${String(no + 1)}教研室（虚构）`,
      sectors: ['performance'],
      interests: [],
      login,
    },
  }));
  const agency = {
    id: demoId('registry:agency'),
    library: 'agencies',
    name: '示例绩效评价咨询有限公司（虚构）',
    content: { name: '示例绩效评价咨询有限公司（虚构）', kind: 'consulting', sectors: ['performance'] },
  };
  for (const { id, library, name, content } of [...experts, agency]) {
    await pool.query(
      `insert into library_entry (id, library, region_id, shared, state, name, code, facets, content, version, words, grams, changed_at)
       values ($1::uuid, $2, $3, true, 'listed', $4, $5, array['sectors:performance'], $6, 1, $4, search_grams($4), $7)
       on conflict do nothing`,
      [id, library, CITY, name, id.slice(0, 8), JSON.stringify(content), at],
    );
  }
}
