import fc from 'fast-check';
import { dayKind } from '../../../domain/calendar/calendar.ts';
import { asInstant, dateOf, type Instant } from '../../../domain/calendar/plain-date.ts';
import { defaultCalendar } from '../../../domain/calendar/default-calendar.ts';
import { isMailed } from '../../../domain/delivery/digest-lines.ts';
import { kindOfTopic, MESSAGE_KIND_NAMES } from '../../../domain/delivery/kinds.ts';
import {
  DEFAULT_PREFERENCES,
  MAIL_CHOICES,
  PreferencesSchema,
  readPreferences,
  routesOf,
  type Preferences,
  type QuietHours,
} from '../../../domain/delivery/preferences.ts';
import { digestNotBefore, notBefore } from '../../../domain/delivery/quiet.ts';
import { nextAttempt } from '../../../domain/delivery/retry.ts';

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);
const quietHours: fc.Arbitrary<QuietHours> = fc.oneof(
  fc.record({ from: time, until: time, restDays: fc.boolean() }).filter(({ from, until }) => from !== until),
  fc.constant({ from: null, until: null, restDays: true }),
);
const wishes: fc.Arbitrary<Preferences> = fc.record({
  mail: fc.record(
    Object.fromEntries(MESSAGE_KIND_NAMES.map((kind) => [kind, fc.constantFrom(...MAIL_CHOICES)])) as Record<
      (typeof MESSAGE_KIND_NAMES)[number],
      fc.Arbitrary<(typeof MAIL_CHOICES)[number]>
    >,
  ),
  digestAt: fc.option(time),
  quiet: fc.option(quietHours),
});
const moment = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2027-06-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => asInstant(date.toISOString()));
const urgency = fc.constantFrom('now' as const, 'digest' as const);

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Written anew, the slow way: minute by minute. */
function isQuiet(at: Instant, { from, until, restDays }: QuietHours): boolean {
  const clock = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);
  const day = dayKind(defaultCalendar, dateOf(at));
  if (restDays && (day === 'weekend' || day === 'holiday')) return true;
  if (from === null || until === null) return false;
  return from < until ? clock >= from && clock < until : clock >= from || clock < until;
}

describe('what a person wants sent to him', () => {
  it('never takes a message off his page: what is urgent stands there at once, whatever he has chosen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MESSAGE_KIND_NAMES), urgency, wishes, (kind, urgent, preferences) => {
        expect(routesOf(kind, urgent, preferences).page).toBe(urgent);
      }),
    );
  });

  it('mails each message once, now or in a digest, unless its kind is switched off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('escalated', 'urged', 'feedbackIssued', 'obligationMoved', 'somethingNew'),
        urgency,
        wishes,
        (topic, urgent, preferences) => {
          const { mail } = routesOf(kindOfTopic(topic), urgent, preferences);
          const inDigest =
            mail === 'digest' && isMailed({ kind: 'notice', instanceId: '', topic, params: {} }, preferences);
          const times = Number(mail === 'now') + Number(inDigest);
          expect(times).toBe(preferences.mail[kindOfTopic(topic)] === 'off' ? 0 : 1);
        },
      ),
    );
  });

  it('is as the processes propose for somebody who has chosen nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MESSAGE_KIND_NAMES), urgency, (kind, urgent) => {
        const proposed = kind === 'reminders' ? 'digest' : urgent;
        expect(routesOf(kind, urgent, DEFAULT_PREFERENCES)).toEqual({ page: urgent, mail: proposed });
      }),
    );
  });

  it('is read again as it was written, and what an older release wrote is completed', () => {
    fc.assert(
      fc.property(wishes, (preferences) => {
        expect(readPreferences(JSON.parse(JSON.stringify(preferences)))).toEqual(preferences);
      }),
    );
    expect(readPreferences({ mail: { dates: 'off' } }).mail).toEqual({ ...DEFAULT_PREFERENCES.mail, dates: 'off' });
    expect(readPreferences('nonsense')).toEqual(DEFAULT_PREFERENCES);
  });

  it('cannot be quiet for ever', () => {
    const quiet = { from: '08:00', until: '08:00', restDays: false };
    expect(PreferencesSchema.safeParse({ ...DEFAULT_PREFERENCES, quiet }).success).toBe(false);
    const half = { from: '08:00', until: null, restDays: true };
    expect(PreferencesSchema.safeParse({ ...DEFAULT_PREFERENCES, quiet: half }).success).toBe(false);
  });
});

describe('quiet hours', () => {
  it('end at the first moment that is not quiet, and move nothing that need not wait', () => {
    fc.assert(
      fc.property(moment, quietHours, (now, quiet) => {
        const at = notBefore(now, quiet, defaultCalendar);
        expect(at >= now).toBe(true);
        expect(isQuiet(at, quiet)).toBe(false);
        if (!isQuiet(now, quiet)) expect(at).toBe(now);
        // The minute before was still quiet, if there was anything to wait for.
        else expect(isQuiet(new Date(Date.parse(at) - 60_000).toISOString() as Instant, quiet)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reach over National Day: what comes up on 30 September at night goes out on 9 October at eight', () => {
    const quiet = { from: '20:00', until: '08:00', restDays: true };
    const at = notBefore(asInstant('2025-09-30T13:00:00.000Z'), quiet, defaultCalendar);
    expect(at).toBe('2025-10-09T00:00:00.000Z');
  });

  it('do not hold on a weekend day worked in exchange', () => {
    const quiet = { from: '20:00', until: '08:00', restDays: true };
    const sunday = asInstant('2025-09-28T02:00:00.000Z');
    expect(notBefore(sunday, quiet, defaultCalendar)).toBe(sunday);
  });

  it('hold a digest back to the hour chosen for it', () => {
    const morning = asInstant('2025-09-29T00:00:00.000Z');
    expect(digestNotBefore(morning, { ...DEFAULT_PREFERENCES, digestAt: '09:30' }, defaultCalendar)).toBe(
      '2025-09-29T01:30:00.000Z',
    );
    expect(digestNotBefore(morning, { ...DEFAULT_PREFERENCES, digestAt: '07:00' }, defaultCalendar)).toBe(morning);
  });
});

describe('trying again', () => {
  it('waits longer each time and comes to an end, on every channel', () => {
    const now = asInstant('2025-09-29T00:00:00.000Z');
    for (const channel of ['mail', 'webhook', 'feishu'] as const) {
      const waits: number[] = [];
      for (let attempts = 1; ; attempts += 1) {
        const at = nextAttempt(channel, { id: 'a', attempts, now });
        if (at === undefined) break;
        waits.push(Date.parse(at) - Date.parse(now));
      }
      expect(waits.length).toBeGreaterThan(6);
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    }
  });
});
