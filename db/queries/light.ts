/** How near a clock is: overdue, near, running; none where no clock runs. */
export const LIGHTS = ['red', 'yellow', 'green', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

/** The light of a row with `due` and `near_from`, as an SQL expression; `today` is a parameter of the statement. */
export function lightSql(due: string, nearFrom: string, today: string): string {
  return `case when ${due} = 'infinity' then 'none' when ${due} < ${today}::date then 'red'
    when ${nearFrom} <= ${today}::date then 'yellow' else 'green' end`;
}

/** The same as a condition on the due date, which an index in the order of due dates can follow. */
export function hasLight(light: Light, due: string, nearFrom: string, today: string): string {
  switch (light) {
    case 'red':
      return `${due} < ${today}::date`;
    case 'yellow':
      return `${due} >= ${today}::date and ${due} < 'infinity' and ${nearFrom} <= ${today}::date`;
    case 'green':
      return `${due} >= ${today}::date and ${due} < 'infinity' and ${nearFrom} > ${today}::date`;
    case 'none':
      return `${due} = 'infinity'`;
  }
}
