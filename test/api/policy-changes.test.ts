import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  PolicyChangeDetailSchema,
  PolicyChangedSchema,
  PolicyChangesSchema,
  PolicyPreviewSchema,
} from '../../api/policy-changes/policy-change.schemas.ts';
import { PolicyViewSchema } from '../../api/reference/reference.schemas.ts';
import { policiesToCarryOut } from '../../db/queries/policy-carrying.ts';
import type { PolicyBody } from '../../domain/policy/policy-proposal.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { InboxSchema } from '../../api/inbox/inbox.schemas.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const { id: _id, version: _version, ...body } = defaultPolicy;
const reviewIn = (count: number): PolicyBody => ({
  ...body,
  obligations: {
    ...body.obligations,
    reviewTargets: { ...body.obligations.reviewTargets, term: { unit: 'workingDay', count } },
  },
});
const replaces = 'chenzhou-2014-5@1';
const note = '市财政局绩效管理办法修订';

/** News of the rules in somebody's inbox: about no item, newest first. */
async function told(login: Login): Promise<readonly string[]> {
  const { rows } = ok(await (await office.as(login)).get('/inbox?view=notices'), InboxSchema);
  return rows.flatMap((row) => (row.view === 'notices' && row.itemId === null ? row.sentence : []));
}

describe('a version of the policy: previewed, proposed by one, decided by another, carried to what runs', () => {
  it('previews what moves on what runs and changes nothing', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const officer = await office.as('performance');
    const preview = ok(await officer.post('/policy/changes/preview', { policy: reviewIn(2) }), PolicyPreviewSchema);
    expect(preview).toMatchObject({
      replaces,
      ref: 'chenzhou-2014-5@2',
      looked: 1,
      matters: 1,
      earlier: 1,
      next: null,
    });
    expect(preview.differences).toEqual([{ path: '/obligations/reviewTargets/term/count', before: '10', after: '2' }]);
    expect(preview.rows).toMatchObject([{ itemId: loop.id, key: 'reviewTargets:1', from: '2024-10-29' }]);
    expect((await loop.item()).obligations[0]?.due).toBe('2024-10-29');
  });

  it('422: everything that speaks against it at once, in the caller’s language', async () => {
    const officer = await office.as('performance');
    const policy = { ...body, reminderOffsets: [], morningHour: 6 };
    const { status, body: refusal } = await officer.post('/policy/changes/preview', { policy });
    expect(status).toBe(422);
    expect(refusal.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/policy/morningHour policyFixed',
      '/policy/reminderOffsets policyRemindersNone',
    ]);
  });

  it('is decided by somebody else than its author, once, on what is in force', async () => {
    const director = await office.as('director');
    const own = { policy: reviewIn(12), replaces, note, carries: true };
    const proposed = ok(await director.post('/policy/changes', own), PolicyChangedSchema, 201);
    const decision = { note: '同意' };
    expect((await director.post(`/policy/changes/${proposed.ref}/confirm`, decision)).body.code).toBe('ownProposal');
    const officer = await office.as('performance');
    expect((await officer.post('/policy/changes', own)).body.code).toBe('proposalOpen');
    expect((await officer.post(`/policy/changes/${proposed.ref}/confirm`, decision)).body.code).toBe(
      'permissionMissing',
    );
    ok(
      await director.post(`/policy/changes/${proposed.ref}/withdraw`, { note: '改由绩效科提出' }),
      PolicyChangedSchema,
    );
    expect((await director.post(`/policy/changes/${proposed.ref}/withdraw`, decision)).body.code).toBe(
      'proposalClosed',
    );
  });

  it('comes into force for what is opened from now on, and is to be carried to what runs', async () => {
    const officer = await office.as('performance');
    const asked = { policy: reviewIn(5), replaces, note, carries: true };
    const { ref } = ok(await officer.post('/policy/changes', asked), PolicyChangedSchema, 201);
    // The number of the one that was withdrawn is not given again.
    expect(ref).toBe('chenzhou-2014-5@3');
    const director = await office.as('director');
    const waiting = ok(await director.get('/policy/changes'), PolicyChangesSchema).rows[0];
    expect(waiting).toMatchObject({ ref, state: 'proposed', mayDecide: true, note });
    const clerk = await office.as('clerk');
    expect(ok(await clerk.get('/policy/changes'), PolicyChangesSchema).rows).toEqual([]);
    expect(
      ok(await director.post(`/policy/changes/${ref}/confirm`, { note: '同意' }), PolicyChangedSchema, 202),
    ).toEqual({
      ref,
      state: 'inForce',
    });
    expect(await policiesToCarryOut(office.pool)).toEqual([ref]);
    expect(ok(await clerk.get('/policy'), PolicyViewSchema).ref).toBe(ref);
    const countyClerk = await office.as('countyClerk');
    expect(ok(await countyClerk.get('/policy'), PolicyViewSchema).ref).toBe(ref);
    const later = await (await Loop.open(office)).submitted();
    expect((await later.item()).obligations[0]?.due).toBe('2024-10-22');
    const detail = ok(await clerk.get(`/policy/changes/${ref}`), PolicyChangeDetailSchema);
    expect(detail.differences).toHaveLength(1);
    expect((await officer.post('/policy/changes', { ...asked, policy: reviewIn(6) })).body.code).toBe('policyReplaced');
  });

  it('is told of in the inbox: to whoever may decide when it is proposed, to its author when it is decided', async () => {
    const [director, officer, clerk] = ['director', 'performance', 'clerk'] as const;
    expect(await told(director)).toEqual([
      `某某（performance）提出政策“${body.title['zh-CN']}”（chenzhou-2014-5@3），拟替代 chenzhou-2014-5@1，请您决定：${note}`,
    ]);
    expect(await told(officer)).toEqual([
      `您提出的政策“${body.title['zh-CN']}”（chenzhou-2014-5@3）已由某某（director）批准施行。同意`,
    ]);
    expect(await told(clerk)).toEqual([]);
    const asked = { policy: reviewIn(6), replaces: 'chenzhou-2014-5@3', note, carries: false };
    const { ref } = ok(await (await office.as(officer)).post('/policy/changes', asked), PolicyChangedSchema, 201);
    await (await office.as(director)).post(`/policy/changes/${ref}/withdraw`, { note: '期限过短' });
    expect((await told(officer))[0]).toBe(
      `您提出的政策“${body.title['zh-CN']}”（${ref}）未获某某（director）批准：期限过短`,
    );
  });

  it('nobody of another region proposes, decides or withdraws here', async () => {
    const county = await office.as('countyDirector');
    const elsewhere = { policy: reviewIn(7), replaces: 'chenzhou-2014-5@3', note, carries: false, region: '431000' };
    const outside = await county.post('/policy/changes', elsewhere);
    expect(outside.body.errors?.map(({ code }) => code)).toEqual(['regionOutside']);
    const own = { ...elsewhere, region: '431021' };
    const { ref } = ok(await county.post('/policy/changes', own), PolicyChangedSchema, 201);
    const director = await office.as('director');
    expect((await director.post(`/policy/changes/${ref}/confirm`, { note: '同意' })).status).toBe(404);
    expect(ok(await director.get('/policy/changes'), PolicyChangesSchema).rows.map((row) => row.ref)).toContain(ref);
  });

  it('is on the record of administration, with who and why', async () => {
    const { rows } = await office.pool.query<{ body: string }>(
      `select body from account_event where body like '%policyPutIntoForce%'`,
    );
    expect(rows.map(({ body: text }) => JSON.parse(text) as unknown)).toMatchObject([
      {
        kind: 'policyPutIntoForce',
        before: { version: replaces },
        after: { version: 'chenzhou-2014-5@3' },
        note: '同意',
      },
    ]);
  });
});
