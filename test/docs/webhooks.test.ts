import { readFileSync } from 'node:fs';
import { WEBHOOK_EVENTS } from '../../domain/delivery/webhook-events.ts';

describe('docs/webhooks.md', () => {
  it('names every event and its members, as they are sent', () => {
    const text = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| `(\w+)`\s*\| (.+?)\s*\|$/gm)]
      .map(([, type = '', members = '']) => [type, [...members.matchAll(/`(\w+)`/g)].map(([, name]) => name)] as const)
      .filter(([type]) => type !== 'test' && type !== 'type');
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(Object.entries(WEBHOOK_EVENTS).map(([type, { data }]) => [type, [...data]])),
    );
  });
});
