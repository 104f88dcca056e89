/**
 * Whether a person's main list shows a row of work (稍后处理): what he has put off comes back on its day, and at once where
 * its due date has moved or the work has come anew. Parameters of the statement name the person and the day; for a
 * null person everything shows.
 */
export function notPutOff(task: string, person: string, today: string): string {
  return `not exists (select from put_off
    where put_off.person_id = ${person}::uuid and put_off.instance_id = ${task}.instance_id
      and put_off.key = ${task}.key and put_off.due = ${task}.due and put_off.until > ${today}::date)`;
}
