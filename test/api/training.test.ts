import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DigestPageSchema, InboxSchema } from '../../api/inbox/inbox.schemas.ts';
import {
  CourseFileSchema,
  CoursesSchema,
  HoursPageSchema,
  OwnBulletinsSchema,
  PublishedBulletinsSchema,
  ReadersSchema,
  TrainingSummarySchema,
  type CourseView,
} from '../../api/training/training.schemas.ts';
import { AttendanceSchema, CalledSchema } from '../../api/training/turnout.schemas.ts';
import { runMorningRound } from '../../db/queries/morning-round.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { ok, type Reply } from './support/client.ts';
import { CITY, openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = (await openOffice()).on('2024-11-04');
});
afterAll(() => office.close());

async function post(login: Login, path: string, body?: object): Promise<Reply> {
  return (await office.as(login)).post(`/training/${path}`, body);
}

async function done(reply: Promise<Reply>): Promise<void> {
  const { status, text } = await reply;
  if (status !== 204) throw new Error(`${String(status)} ${text}`);
}

const UNIT_PEOPLE = { roles: ['unitClerk', 'unitLeader'], unitIds: [], below: false };
const notice = (more: object = {}) => ({
  id: randomUUID(),
  regionId: CITY,
  title: '做好自评准备',
  body: '一、核对执行数。',
  audience: UNIT_PEOPLE,
  ...more,
});
const course = (more: object = {}) => ({
  id: randomUUID(),
  regionId: CITY,
  title: '绩效自评',
  about: '取数与佐证',
  audience: UNIT_PEOPLE,
  capacity: 2,
  on: '2024-11-20',
  startsAt: '09:00',
  hours: 4,
  place: '三楼会议室',
  closesOn: '2024-11-18',
  ...more,
});

async function own(login: Login) {
  return ok(await (await office.as(login)).get('/training/notices'), OwnBulletinsSchema).rows;
}

async function courses(login: Login, when = 'coming'): Promise<readonly CourseView[]> {
  return ok(await (await office.as(login)).get(`/training/courses?when=${when}`), CoursesSchema).rows;
}

async function digestOf(login: Login, day: string): Promise<readonly string[]> {
  const page = ok(await (await office.as(login)).get('/digests'), DigestPageSchema);
  return page.rows.filter((one) => one.day === day).flatMap(({ lines }) => lines.map(({ sentence }) => sentence));
}

async function morning(day: string): Promise<void> {
  const now = asInstant(`${day}T00:00:00.000Z`);
  await runMorningRound(office.pool, { regionId: CITY, on: asPlainDate(day), now });
}

describe('notices of the performance office (S7)', () => {
  const asked = notice({ confirmBy: '2024-11-14' });

  it('reach whom they are for, in the inbox at once, and nobody else', async () => {
    await done(post('performance', 'notices', asked));
    // Asked again after a lost answer it is one notice.
    await done(post('performance', 'notices', asked));
    for (const login of ['clerk', 'leader', 'otherClerk', 'otherLeader'] as const)
      expect((await own(login)).map(({ title }) => title)).toEqual(['做好自评准备']);
    for (const login of ['director', 'countyClerk', 'auditor'] as const) expect(await own(login)).toEqual([]);
    const inbox = ok(await (await office.as('clerk')).get('/inbox?view=notices'), InboxSchema);
    expect(inbox.rows).toEqual([
      expect.objectContaining({ itemId: null, sentence: '通知：做好自评准备，请于 2024年11月14日 前确认已阅。' }),
    ]);
    expect((await post('countyClerk', `notices/${asked.id}/read`, { confirm: true })).status).toBe(404);
  });

  it('may be for one unit, and with the regions below', async () => {
    await done(post('performance', 'notices', notice({ title: '只给民政', audience: { unitIds: ['unit-2'] } })));
    await done(post('performance', 'notices', notice({ title: '连同县区', audience: { below: true } })));
    expect((await own('otherClerk')).map(({ title }) => title)).toContain('只给民政');
    expect((await own('clerk')).map(({ title }) => title)).not.toContain('只给民政');
    expect((await own('countyClerk')).map(({ title }) => title)).toEqual(['连同县区']);
    expect((await (await office.as('expert')).get('/training/notices')).status).toBe(403);
    const { rows: told } = await office.pool.query(
      `select from bulletin_reader n join person_grant g on g.person_id = n.person_id where g.role = 'expert'`,
    );
    expect(told).toEqual([]);
    const nobody = await post(
      'performance',
      'notices',
      notice({ audience: { roles: ['unitClerk'], unitIds: ['unit-9'] } }),
    );
    expect([nobody.status, nobody.body.code]).toEqual([422, 'noticeForNobody']);
  });

  it('are published by the bureau for its own region, and a day to confirm lies ahead', async () => {
    expect((await post('performance', 'notices', notice({ regionId: '431021' }))).body.errors?.[0]?.code).toBe(
      'idUnknown',
    );
    expect((await post('performance', 'notices', notice({ confirmBy: '2024-11-01' }))).body.code).toBe('dateInPast');
    expect((await post('officer', 'notices', notice())).status).toBe(403);
  });

  it('say who has read and confirmed them, and who has not', async () => {
    office.at('2024-11-05T02:00:00.000Z');
    await done(post('clerk', `notices/${asked.id}/read`, { confirm: true }));
    await done(post('leader', `notices/${asked.id}/read`, { confirm: false }));
    office.at('2024-11-06T02:00:00.000Z');
    await done(post('clerk', `notices/${asked.id}/read`, { confirm: true }));
    const first = (await own('clerk')).find(({ id }) => id === asked.id);
    expect([first?.readAt, first?.confirmedAt]).toEqual(['2024-11-05T02:00:00.000Z', '2024-11-05T02:00:00.000Z']);
    const director = await office.as('director');
    const published = ok(await director.get('/training/notices/published'), PublishedBulletinsSchema).rows;
    expect(published.find(({ id }) => id === asked.id)).toMatchObject({ people: 4, read: 2, confirmed: 1 });
    const logins = async (state: string): Promise<readonly string[]> =>
      ok(await director.get(`/training/notices/${asked.id}/readers?state=${state}`), ReadersSchema).rows.map(
        ({ login }) => login,
      );
    expect(await logins('unread')).toEqual(['otherClerk', 'otherLeader']);
    expect(await logins('unconfirmed')).toEqual(['leader', 'otherClerk', 'otherLeader']);
    const mine = ok(await (await office.as('leader')).get('/training/summary'), TrainingSummarySchema);
    expect(mine).toMatchObject({ unread: 1, toConfirm: 1, year: 2024 });
    expect((await (await office.as('countyDirector')).get(`/training/notices/${asked.id}/readers`)).status).toBe(404);
  });

  it('remind whoever has not confirmed, on the policy’s days, in the morning’s digest, once', async () => {
    await morning('2024-11-06');
    expect(await digestOf('otherClerk', '2024-11-06')).toEqual([]);
    // Seven days before the 14th.
    await morning('2024-11-07');
    const line = '通知“做好自评准备”还没有确认已阅，2024年11月14日 截止。';
    expect(await digestOf('otherClerk', '2024-11-07')).toEqual([line]);
    expect(await digestOf('leader', '2024-11-07')).toEqual([line]);
    expect(await digestOf('clerk', '2024-11-07')).toEqual([]);
    await morning('2024-11-08');
    expect(await digestOf('otherClerk', '2024-11-08')).toEqual([]);
  });

  it('are withdrawn with a reason that everybody hears, and stay on record', async () => {
    office.on('2024-11-08');
    await done(post('performance', `notices/${asked.id}/withdraw`, { note: '口径有误' }));
    expect((await post('performance', `notices/${asked.id}/withdraw`, { note: '再撤' })).body.code).toBe(
      'noticeWithdrawn',
    );
    expect((await own('clerk')).find(({ id }) => id === asked.id)).toMatchObject({ withdrawNote: '口径有误' });
    const inbox = ok(await (await office.as('otherLeader')).get('/inbox?view=notices'), InboxSchema);
    expect(inbox.rows[0]).toMatchObject({ sentence: '通知“做好自评准备”已撤回：口径有误' });
    await morning('2024-11-11');
    expect(await digestOf('otherClerk', '2024-11-11')).toEqual([]);
  });
});

describe('courses (S7)', () => {
  const offered = course();

  it('are offered with every fault at once, to whom they are for', async () => {
    office.on('2024-11-08');
    const faulty = await post('performance', 'courses', course({ place: '', closesOn: '2024-11-21', capacity: 0 }));
    expect(faulty.body.errors?.map(({ pointer }) => pointer)).toContain('/capacity');
    const rules = await post('performance', 'courses', course({ place: '', closesOn: '2024-11-21' }));
    expect(rules.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/closesOn', 'closesAfterCourse'],
      ['/place', 'placeOrLink'],
    ]);
    expect((await post('performance', 'courses', course({ link: 'javascript:alert(1)' }))).status).toBe(422);
    await done(post('performance', 'courses', offered));
    expect(await courses('clerk')).toEqual([
      expect.objectContaining({ title: '绩效自评', mayEnrol: true, mayLeave: false, organises: false }),
    ]);
    expect(await courses('countyClerk')).toEqual([]);
    expect((await courses('director'))[0]).toMatchObject({ mayEnrol: false, organises: true, mayNote: false });
    expect((await post('officer', `courses/${offered.id}/enrol`)).body.code).toBe('courseNotForYou');
  });

  it('have as many places as they say, also for two who want the last one at once', async () => {
    await done(post('clerk', `courses/${offered.id}/enrol`));
    await done(post('clerk', `courses/${offered.id}/enrol`));
    const [one, two] = await Promise.all([
      post('leader', `courses/${offered.id}/enrol`),
      post('otherClerk', `courses/${offered.id}/enrol`),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([204, 409]);
    expect([one.body.code, two.body.code]).toContain('courseFull');
    const second = one.status === 204 ? 'leader' : 'otherClerk';
    await done(post(second, `courses/${offered.id}/leave`));
    await done(post('otherClerk', `courses/${offered.id}/enrol`));
    expect((await courses('otherClerk'))[0]).toMatchObject({ taken: 2, enrolled: true, mayLeave: true });
  });

  it('remind whoever is enrolled on the policy’s days', async () => {
    await morning('2024-11-13');
    expect(await digestOf('clerk', '2024-11-13')).toEqual(['您报名的“绩效自评”2024年11月20日 开课：09:00 三楼会议室']);
    expect(await digestOf('leader', '2024-11-13')).toEqual([]);
  });

  it('close on their day, and have attendance noted from their day on by the organiser', async () => {
    office.on('2024-11-19');
    expect((await post('otherLeader', `courses/${offered.id}/enrol`)).body.code).toBe('enrolmentClosed');
    const note = (login: Login, rows: readonly object[]): Promise<Reply> =>
      post(login, `courses/${offered.id}/attendance`, { rows });
    const [clerk, other] = [office.ids.clerk, office.ids.otherClerk];
    expect((await note('performance', [{ personId: clerk, present: true }])).body.code).toBe('courseNotBegun');
    office.on('2024-11-21');
    expect((await post('clerk', `courses/${offered.id}/leave`)).body.code).toBe('courseBegun');
    expect((await note('clerk', [{ personId: clerk, present: true }])).status).toBe(403);
    const stranger = await note('performance', [
      { personId: clerk, present: true },
      { personId: office.ids.director, present: true },
    ]);
    expect([stranger.status, stranger.body.code]).toEqual([409, 'notEnrolled']);
    expect(stranger.body.detail).toContain('（director）');
    await done(
      note('performance', [
        { personId: clerk, present: true, hours: 3.5 },
        { personId: other, present: false },
      ]),
    );
    const sheet = ok(
      await (await office.as('performance')).get(`/training/courses/${offered.id}/attendance`),
      AttendanceSchema,
    );
    expect(sheet.rows.map(({ login, present, hours }) => [login, present, hours])).toEqual([
      ['clerk', true, 3.5],
      ['otherClerk', false, 0],
    ]);
    expect((await courses('clerk', 'past'))[0]).toMatchObject({ present: true });
  });

  it('make hours by person, unit and year', async () => {
    const director = await office.as('director');
    const hours = async (query: string) => ok(await director.get(`/training/hours?${query}`), HoursPageSchema).rows;
    expect(await hours('year=2024&by=unit')).toEqual([
      { id: 'unit-1', name: '市农业农村局（虚构）', place: '郴州市', courses: 1, people: 1, hours: 3.5 },
    ]);
    expect(await hours('year=2024&by=person')).toEqual([
      expect.objectContaining({ name: '某某（clerk）', place: '市农业农村局（虚构）', hours: 3.5 }),
    ]);
    expect(await hours('year=2025&by=unit')).toEqual([]);
    expect(ok(await (await office.as('clerk')).get('/training/summary'), TrainingSummarySchema).hours).toBe(3.5);
  });

  it('have their attendance sheet as a file, to be signed', async () => {
    const { status, file } = await (
      await office.as('performance')
    ).download(`/training/courses/${offered.id}/attendance/export.xlsx`);
    const book = new Workbook();
    await book.xlsx.load(file);
    const rows: string[] = [];
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).join(' ')));
    expect(status).toBe(200);
    expect(rows.slice(0, 3)).toEqual(['培训签到表', '绩效自评', '2024年11月20日 09:00，三楼会议室，4 学时']);
    expect(rows.some((row) => /^某某（clerk） .*到 3\.5/.test(row))).toBe(true);
  });

  it('are cancelled with a reason that whoever is enrolled hears', async () => {
    const next = course({ on: '2024-12-10', closesOn: '2024-12-06' });
    await done(post('performance', 'courses', next));
    await done(post('clerk', `courses/${next.id}/enrol`));
    await done(post('director', `courses/${next.id}/cancel`, { note: '讲师有事' }));
    expect((await post('leader', `courses/${next.id}/enrol`)).body.code).toBe('courseCancelled');
    const inbox = ok(await (await office.as('clerk')).get('/inbox?view=notices'), InboxSchema);
    expect(inbox.rows[0]).toMatchObject({ sentence: '“绩效自评”（2024年12月10日）取消：讲师有事' });
    expect((await post('countyDirector', `courses/${next.id}/cancel`, { note: '不' })).status).toBe(404);
  });
});

describe('the material of a course as files (S7)', () => {
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF');
  const made = course({ title: '填报要点', on: '2024-12-20', closesOn: '2024-12-18' });
  const files = `/training/courses/${made.id}/files`;
  const add = async (login: Login, name = '讲义.pdf', file = PDF): Promise<Reply> =>
    (await office.as(login)).upload(`${files}?name=${encodeURIComponent(name)}`, file);
  const shown = async (login: Login) => (await courses(login)).find(({ id }) => id === made.id)?.files;

  it('is handed in by the organiser, looked at like any other file, and once', async () => {
    await done(post('performance', 'courses', made));
    const one = ok(await add('performance'), CourseFileSchema, 201);
    expect(ok(await add('performance'), CourseFileSchema, 201).id).toBe(one.id);
    expect(one).toMatchObject({ name: '讲义.pdf', size: PDF.length, mediaType: 'application/pdf' });
    expect((await add('clerk')).status).toBe(403);
    expect((await add('performance', '讲义.pdf', Buffer.from('<html>'))).status).toBe(422);
  });

  it('is downloaded by whoever sees the course and nobody else; taken off, it is there no more', async () => {
    const [one] = (await shown('clerk')) ?? [];
    const path = `${files}/${one?.id ?? ''}`;
    const { status, file, headers } = await (await office.as('clerk')).download(path);
    expect([status, file.equals(PDF), String(headers['content-disposition'])]).toEqual([
      200,
      true,
      expect.stringMatching(/^attachment;/),
    ]);
    expect((await (await office.as('countyClerk')).get(path)).status).toBe(404);
    // Who was called stays called when he changes his post: he sees the course, so he may read its material.
    const ofHim = `from person p where p.id = person_id and p.login = 'otherClerk'`;
    await office.pool.query(`update person_grant set role = 'auditor' ${ofHim}`);
    expect((await (await office.as('otherClerk')).download(path)).status).toBe(200);
    await office.pool.query(`update person_grant set role = 'unitClerk' ${ofHim}`);
    await done((await office.as('performance')).post(`${path}/remove`));
    expect([await shown('clerk'), (await (await office.as('clerk')).get(path)).status]).toEqual([[], 404]);
  });
});

describe('the life of a course (S7)', () => {
  const held = course({ title: '审核要点', on: '2025-01-10', closesOn: '2025-01-08', capacity: 5 });
  const path = `courses/${held.id}`;
  const told = async (login: Login): Promise<readonly string[]> => {
    const { rows } = ok(await (await office.as(login)).get('/inbox?view=notices'), InboxSchema);
    return rows.flatMap((row) => (row.view === 'notices' && row.sentence.includes('审核要点') ? [row.sentence] : []));
  };
  const called = async (query = ''): Promise<readonly (readonly [string, string, string])[]> => {
    const reply = await (await office.as('performance')).get(`/training/${path}/called${query}`);
    return ok(reply, CalledSchema).rows.map(({ login, state, excuse }) => [login, state, excuse]);
  };
  const shown = async (login: Login, when = 'coming') => (await courses(login, when)).find(({ id }) => id === held.id);

  it('is announced once to everybody whom it is for, who enrols or is excused; the place of who is excused is free', async () => {
    office.on('2024-12-30');
    await done(post('performance', 'courses', held));
    await done(post('performance', 'courses', held));
    const said = '培训“审核要点”2025年1月10日 开课：09:00 三楼会议室，请于 2025年1月8日 前报名或请假。';
    expect([await told('clerk'), await told('otherLeader'), await told('director')]).toEqual([[said], [said], []]);
    expect(await shown('clerk')).toMatchObject({ mayEnrol: true, mayExcuse: true, called: true, turnout: null });
    for (const login of ['clerk', 'leader', 'otherClerk'] as const) await done(post(login, `${path}/enrol`));
    await done(post('leader', `${path}/excuse`, { note: '出差' }));
    expect(await shown('leader')).toMatchObject({ taken: 2, enrolled: false, excused: true, mayExcuse: false });
    expect((await post('performance', `${path}/excuse`, { note: '忙' })).body.code).toBe('notCalled');
    expect((await post('countyClerk', `${path}/excuse`, { note: '忙' })).body.code).toBe('notCalled');
    expect(await called()).toEqual([
      ['clerk', 'enrolled', ''],
      ['leader', 'excused', '出差'],
      ['otherClerk', 'enrolled', ''],
      ['otherLeader', 'silent', ''],
    ]);
    expect((await (await office.as('countyDirector')).get(`/training/${path}/called`)).status).toBe(404);
    expect((await shown('performance'))?.turnout).toMatchObject({ called: 4, excused: 1, silent: 1 });
  });

  it('reminds who is silent in the end, and who is enrolled the day before', async () => {
    const ending = '培训“审核要点”2025年1月10日 开课，您还没有报名或请假，2025年1月8日 截止。';
    await morning('2025-01-07');
    await morning('2025-01-08');
    const last = async (login: Login) => (await told(login)).filter((sentence) => sentence === ending);
    expect([await last('otherLeader'), await last('leader'), await last('clerk')]).toEqual([[ending], [], []]);
    await morning('2025-01-09');
    const ahead = '您报名的“审核要点”2025年1月10日 开课：09:00 三楼会议室';
    expect(await digestOf('clerk', '2025-01-09')).toEqual([ahead]);
    expect(await digestOf('leader', '2025-01-09')).toEqual([]);
  });

  it('is closed with a summary once everybody is noted; the count is on record, and nothing changes any more', async () => {
    const close = (login: Login = 'performance'): Promise<Reply> => post(login, `${path}/close`, { note: '讲授两讲' });
    expect((await close()).body.code).toBe('courseNotBegun');
    office.on('2025-01-10');
    expect((await post('clerk', `${path}/excuse`, { note: '忙' })).body.code).toBe('courseBegun');
    expect((await close()).body.code).toBe('attendanceOpen');
    const rows = [
      { personId: office.ids.clerk, present: true },
      { personId: office.ids.otherClerk, present: false },
    ];
    await done(post('performance', `${path}/attendance`, { rows }));
    expect((await shown('performance'))?.mayClose).toBe(true);
    expect([(await close('clerk')).status, (await close('countyDirector')).status]).toEqual([403, 404]);
    await done(close());
    expect((await close()).body.code).toBe('courseClosed');
    expect((await post('performance', `${path}/attendance`, { rows })).body.code).toBe('courseClosed');
    expect((await post('performance', `${path}/cancel`, { note: '不' })).body.code).toBe('courseClosed');
    expect(await called('?state=absent')).toEqual([['otherClerk', 'absent', '']]);
    expect(await shown('performance')).toMatchObject({
      closed: true,
      closingNote: '讲授两讲',
      mayNote: false,
      mayClose: false,
      turnout: { called: 4, excused: 1, silent: 1, present: 1, absent: 1, notNoted: 0 },
    });
    const { rows: events } = await office.asOwner(
      `select body::json -> 'after' as after from account_event where kind = 'courseClosed'`,
    );
    expect(events).toMatchObject([{ after: { called: 4, excused: 1, present: 1, absent: 1 } }]);
  });
});
