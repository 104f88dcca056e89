import { grantsOf, sessionWithGrants } from '../../db/queries/grants.ts';
import {
  accountById,
  accountByLogin,
  clearFailedSignIns,
  holders,
  recordFailedSignIn,
} from '../../db/queries/people.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { covers, type Grant } from '../../domain/process/actor.ts';
import { ROLES } from '../../domain/process/roles.ts';
import { grant, organisation, subjectOf, UNITS } from '../support/organisation.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const UNIT = '431021-agriculture-1';
const on = asPlainDate('2024-10-17');
const held: Readonly<Record<string, readonly Grant[]>> = {
  clerk: [grant('unitClerk', '431021', { unitId: UNIT })],
  both: [grant('unitClerk', '431021', { unitId: UNIT }), grant('unitLeader', '431021', { unitId: UNIT })],
  officer: [grant('financeOfficer', '431021', { divisionId: '431021-agriculture' })],
  wide: [grant('financeOfficer', '431021')],
  city: [grant('financeOfficer', '431000'), grant('financeDirector', '431000')],
};

let test: TestStore;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  test = await openTestStore();
  const made = organisation(held);
  ids = made.ids;
  await seedOrganisation(test.pool, made.organisation);
  await seedOrganisation(test.pool, made.organisation);
});
afterAll(async () => {
  await test.close();
});

const byRole = (a: Grant, b: Grant): number => (a.role < b.role ? -1 : 1);

describe('who holds a role over a matter', () => {
  it.each(UNITS.map(({ id }) => id))('is whoever the domain’s rule covers: %s', async (unitId) => {
    const subject = subjectOf(unitId);
    for (const role of ROLES) {
      const found = (await holders(test.pool, [role], subject, on)).map(({ name }) => name);
      const covered = Object.entries(held).filter(([, grants]) =>
        grants.some((one) => one.role === role && covers(one, subject)),
      );
      expect(found.toSorted()).toEqual(covered.map(([name]) => name).toSorted());
    }
  });

  it('is each person once, whatever roles he holds', async () => {
    const found = await holders(test.pool, ['unitClerk', 'unitLeader'], subjectOf(UNIT), on);
    expect(found.map(({ name }) => name).toSorted()).toEqual(['both', 'clerk']);
  });
});

describe('what a person holds', () => {
  it('is what was given, once, though it was seeded twice', async () => {
    for (const [name, grants] of Object.entries(held)) {
      const found = await grantsOf(test.pool, ids[name] ?? '', on);
      expect(found.toSorted(byRole)).toEqual(grants.toSorted(byRole));
    }
  });

  it('counts on its days only, and for nobody who has left', async () => {
    const set = (sql: string): Promise<unknown> => test.asOwner(sql, [ids['clerk']]);
    await set(`update person_grant set valid_from = '2024-10-17', valid_until = '2024-10-18' where person_id = $1`);
    const days = ['2024-10-16', '2024-10-17', '2024-10-18', '2024-10-19'];
    const counts = await Promise.all(
      days.map(async (day) => (await grantsOf(test.pool, ids['clerk'] ?? '', asPlainDate(day))).length),
    );
    expect(counts).toEqual([0, 1, 1, 0]);
    await set('update person set active = false where id = $1');
    expect(await grantsOf(test.pool, ids['clerk'] ?? '', on)).toEqual([]);
    expect((await holders(test.pool, ['unitClerk'], subjectOf(UNIT), on)).map(({ name }) => name)).toEqual(['both']);
  });
});

describe('a session is read with what its person holds', () => {
  const opened = async (sid: string, sess: object, expire = "now() + interval '1 hour'"): Promise<void> => {
    await test.asOwner(`insert into http_session (sid, sess, expire) values ($1, $2, ${expire})`, [sid, sess]);
  };
  const today = asPlainDate('2024-10-20');

  it('on that day: his own and what is lent to him, as when it is asked for alone', async () => {
    const id = ids['both'] ?? '';
    await test.asOwner(
      `insert into delegation (principal_id, delegate_id, roles, stages, valid_from, valid_until, reason, made_by, made_at)
       values ($1, $2, '{financeOfficer,financeDirector}', '{followUp}', '2024-10-18', '2024-10-20', '出差', $1, now())`,
      [ids['city'], id],
    );
    await opened('own', { person: { id, login: 'both' }, csrfToken: 'x' });
    for (const day of [on, today, asPlainDate('2024-10-21')]) {
      const grants = await grantsOf(test.pool, id, day);
      expect(grants).toHaveLength(day === today ? 4 : 2);
      expect(await sessionWithGrants(test.pool, 'own', day)).toEqual({
        data: { person: { id, login: 'both' }, csrfToken: 'x' },
        grants,
      });
    }
  });

  it('nothing where nobody is signed in yet, or whoever is has left', async () => {
    await opened('waiting', { waiting: { personId: ids['both'] } });
    await opened('left', { person: { id: ids['clerk'] } });
    for (const sid of ['waiting', 'left'])
      expect(await sessionWithGrants(test.pool, sid, today)).toMatchObject({ grants: [] });
  });

  it('not at all where it has expired, or never was', async () => {
    await opened('over', { person: { id: ids['both'] } }, "now() - interval '1 second'");
    for (const sid of ['over', 'never']) expect(await sessionWithGrants(test.pool, sid, today)).toBeUndefined();
  });
});

describe('signing in', () => {
  it('is locked by the last of too many wrong passwords, and opened by a right one', async () => {
    const id = ids['officer'] ?? '';
    const lockUntil = asInstant('2024-10-17T01:00:00.000Z');
    const state = async (): Promise<unknown> => {
      const account = await accountById(test.pool, id);
      return [account?.failedAttempts, account?.lockedUntil];
    };
    await recordFailedSignIn(test.pool, id, { lockAfter: 2, lockUntil });
    expect(await state()).toEqual([1, null]);
    await recordFailedSignIn(test.pool, id, { lockAfter: 2, lockUntil });
    expect(await state()).toEqual([2, lockUntil]);
    await clearFailedSignIns(test.pool, id);
    expect(await state()).toEqual([0, null]);
  });

  it('knows an account by its login', async () => {
    const login = (await accountById(test.pool, ids['wide'] ?? ''))?.login ?? '';
    expect(await accountByLogin(test.pool, login)).toMatchObject({ id: ids['wide'], name: 'wide', locale: 'zh-CN' });
    expect(await accountByLogin(test.pool, 'nobody')).toBeUndefined();
  });
});
