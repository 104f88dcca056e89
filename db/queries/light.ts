/** How near a clock is: overdue, near, running; none where no clock runs. */
export const LIGHTS = ['red', 'yellow', 'green', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

/** The light as an SQL expression; today is the statement's parameter named in `overdue`. */
export function lightSql(overdue: string, nearFrom: string, due: string, today: string): string {
  return `case when ${overdue} then 'red' when ${due} = 'infinity' then 'none'
    when ${nearFrom} <= ${today}::date then 'yellow' else 'green' end`;
}
