import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleName } from '../../api/words/rule-text.ts';

const ROOMS = ['domain', 'db', 'activities', 'api'];
/** Moments at which a matter moves by itself; their keys stand in the record as rules. */
const MOMENTS = ['fiscalYearEnded', 'receiptDeemed:1', 'deferral:1', 'period:q2', 'seasonEnded'];

describe('whatever the system does, it says by which rule, in the reader’s language', () => {
  it('names every rule that is written into a record', () => {
    const rules = [...rulesOfSource(), ...MOMENTS];
    expect(rules.filter((rule) => /[a-z]/i.test(ruleName(rule, 'zh-CN')))).toEqual([]);
    expect(rules.filter((rule) => !ruleName(rule, 'en').includes(' '))).toEqual([]);
  });

  it('shows the id of a rule that only a newer release knows', () => {
    expect(ruleName('ofTomorrow', 'zh-CN')).toContain('ofTomorrow');
  });
});

/** The rules that the source gives to a system actor by name. */
function rulesOfSource(): readonly string[] {
  const found = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [...readFileSync(join(room, file), 'utf8').matchAll(/kind: 'system', ruleId: '(\w+)'/g)].map(
          ([, rule]) => rule,
        ),
      ),
  );
  return [...new Set(found.filter((rule) => rule !== undefined))];
}
