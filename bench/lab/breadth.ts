import type { Pool } from '../../db/pool.ts';

/** Titles that a search is tried on: the first is in every eighth problem, the last in one of a thousand. */
const PROBLEM_TITLES = [
  '资金支付进度滞后',
  '绩效目标设定不细化',
  '佐证材料不完整',
  '项目管理制度不健全',
  '设备闲置未投入使用',
  '采购程序不规范',
  '满意度调查样本不足',
  '资产登记不及时',
];

/**
 * Gives every item what its later years bring: two monitoring periods, the days of its stages and six ended clocks, a
 * problem of an issued document, a result that bears on next year's money, and a publication. Rows only, spread over every state that the pages tell apart.
 */
export async function broaden(pool: Pool): Promise<void> {
  for (const statement of BREADTH) await pool.query(statement);
  await pool.query('vacuum analyze');
}

const ITEM = `(select b.*, (row_number() over (order by b.code))::int as n from budget_item b) b`;
const PLACE = 'b.region_id, b.unit_id, b.division_id, b.fiscal_year';
const TITLE = `(array[${PROBLEM_TITLES.map((title) => `'${title}'`).join(', ')}])[1 + b.n % ${String(PROBLEM_TITLES.length)}]`;
const UNIT_STATUS = `(array['notStarted', 'inProgress', 'rectified', 'cannotRectify'])[1 + b.n % 4]`;
const FINANCE_STATUS = `(array['notYet', 'awaiting', 'returned', 'closedOut', 'deferred'])[1 + b.n % 5]`;
const GRADE = `(array['excellent', 'good', 'fair', 'poor'])[1 + b.n % 4]`;

const BREADTH = [
  `insert into monitoring_period
   select b.instance_id, period.key, ${PLACE}, period.ended_on, case when b.n % 5 = 0 then 'open' else 'reported' end,
     case when b.n % 5 <> 0 then period.ended_on + 10 end, null,
     case when b.n % 5 <> 0 then (array['red', 'yellow', 'green'])[1 + b.n % 3] end,
     case when b.n % 5 = 0 then 0 else 1 + b.n % 3 end, b.requested_fen / 2, b.requested_fen, b.n % 101, b.n % 97,
     case when b.n % 5 <> 0 then abs(b.n % 101 - b.n % 97) end
   from ${ITEM} cross join (values ('q2', date '2025-06-30'), ('q3', date '2025-09-30')) period (key, ended_on)`,
  `insert into problem
   select b.instance_id, 1, ${TITLE} || case when b.n % 1000 = 7 then '（罕见）' else '' end, '限期整改', 'management',
     b.n * 100, ${UNIT_STATUS}, ${FINANCE_STATUS}, b.n % 5 < 3, null, null, '某经办', null, 1, 0, '{}', null, null, null, null, null,
     ${PLACE}, b.name, b.code, '郴财绩〔2026〕' || b.n || '号', date '2026-03-25', date '2026-03-27', null, 'rectifying', 0, 1,
     'reportRectification', 'reportRectification', '{unitClerk}', date '2026-06-01' + b.n % 200, date '2026-06-01' + b.n % 200,
     date '2026-05-27' + b.n % 200, false, false, null, false, null, null, null, 'budgetItem'
   from ${ITEM}`,
  `insert into item_result
   select b.instance_id, b.code, b.name, ${PLACE}, b.livelihood, b.requested_fen, b.requested_fen / 2, 60 + b.n % 40,
     ${GRADE}, b.n % 2, 1, case when b.n % 3 = 0 then 'decided' else 'open' end, date '2026-09-30', 'R3', 'keep', null,
     case when b.n % 7 > 0 then b.requested_fen end, case when b.n % 3 = 0 then 'keep' end,
     case when b.n % 3 = 0 then b.requested_fen end, null, case when b.n % 3 = 0 then date '2026-09-01' end,
     case when b.n % 2 = 0 then 'open' else 'decided' end, date '2026-09-30', null, '{}', null, null,
     case when b.n % 2 = 1 then date '2026-08-01' + b.n % 28 end, 0
   from ${ITEM}`,
  `insert into publication
   select b.instance_id, b.region_id, b.fiscal_year, case when b.n % 20 = 0 then 'withhold' else 'publish' end,
     case when b.n % 20 = 0 then 'stateSecret' end, b.unit_id, b.name, b.livelihood, b.requested_fen, b.requested_fen,
     b.requested_fen / 2, 60 + b.n % 40, ${GRADE}, 1, b.n % 2, 'rectifying', false, date '2026-08-01', null, now(),
     '{}', search_grams(b.name collate "default")
   from ${ITEM}`,
  `insert into item_life (instance_id, region_id, unit_id, division_id, fiscal_year, opened_on, qualified_on, approved_on, ended_on,
     concluded_on, fed_back_on, applied_on, closed_on)
   select b.instance_id, ${PLACE}, date '2024-09-01' + b.n % 30, date '2024-11-01' + b.n % 31, date '2025-01-10' + b.n % 59,
     date '2025-12-31', date '2026-03-01' + b.n % 61, date '2026-05-01' + b.n % 29, date '2026-09-01' + b.n % 30,
     case when b.n % 3 > 0 then date '2026-09-01' + b.n % 97 end
   from ${ITEM} on conflict (instance_id) do nothing`,
  `insert into obligation_done (instance_id, key, kind, region_id, unit_id, division_id, fiscal_year, by_finance, trigger_date, due,
     near_from, settled_on, outcome, late_working_days, used_working_days, highest_rung, extensions)
   select b.instance_id, 'bench:' || clock.kind, clock.kind, ${PLACE}, clock.by_finance, clock.due - 20, clock.due, clock.due - 5,
     clock.due + b.n % 7 - 5, case when b.n % 7 > 5 then 'late' when b.n % 11 = 0 then 'withinExtension' else 'onTime' end,
     case when b.n % 7 > 5 then 1 else 0 end, 5 + b.n % 20, case when b.n % 7 > 5 then b.n % 4 else 0 end,
     case when b.n % 11 = 0 then 1 else 0 end
   from ${ITEM} cross join (values ('submitTargets', false, date '2024-10-15'), ('reviewTargets', true, date '2024-11-15'),
     ('resubmitTargets', false, date '2024-11-25'), ('monitoringReport', false, date '2025-07-15'),
     ('selfEvaluation', false, date '2026-02-28'), ('giveFeedback', true, date '2026-05-20')) clock (kind, by_finance, due)`,
  `insert into issued_number select b.region_id, '郴财绩〔2026〕' || b.n || '号', b.instance_id from ${ITEM}`,
  `insert into issued_document
   select b.region_id, d.number, 'issueFeedback', date '2026-03-25' + b.n % 60, array[b.unit_id], array_remove(array[b.division_id], null),
     number_key(d.number), search_grams(number_key(d.number))
   from ${ITEM} cross join lateral (select '郴财绩〔2026〕' || b.n || '号' as number) d`,
  `insert into instance (id, process, title, version, state, book, head_hash, policy, phase, region_id, unit_id, fiscal_year)
   select gen_random_uuid(), 'season', round.kind, 1,
     jsonb_build_object('subject', jsonb_build_object('regionId', r.id), 'seasonKind', round.kind, 'fiscalYear', round.year, 'due', round.due)
       || case when round.period is null then '{}' else jsonb_build_object('period', jsonb_build_object('key', round.period)) end,
     '{}', '', '', 'seasonOpen', r.id, r.id, round.year
   from region r cross join (values ('targets', 2025, null, '2024-10-31'), ('monitoring', 2025, 'q2', '2025-07-15'),
     ('monitoring', 2025, 'q3', '2025-10-15'), ('selfEvaluation', 2025, null, '2026-02-28'), ('targets', 2026, null, '2025-10-31')
   ) round (kind, year, period, due)
   where exists (select from unit u where u.region_id = r.id)`,
];
