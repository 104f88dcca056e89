import { listVersions, readDraft, readVersion, saveDraft, saveVersion } from '../../db/queries/documents.ts';
import { morning } from '../support/budget-item-play.ts';
import { openItem, openTestStore, type TestStore } from '../support/store.ts';

let test: TestStore;
let instanceId: string;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(async () => {
  await test.close();
});
beforeEach(async () => {
  instanceId = await openItem(test);
});

const now = morning('2024-10-14');

function save(body: unknown, authorId = 'clerk'): ReturnType<typeof saveVersion> {
  return saveVersion(test.pool, { instanceId, kind: 'targets', body, authorId, now });
}

describe('versions of a document are kept, every one (G2)', () => {
  it('are numbered as they come', async () => {
    await save({ text: '一' });
    await save({ text: '二' });
    expect((await listVersions(test.pool, instanceId)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('are one when the same content comes twice, even with its keys in another order', async () => {
    const first = await save({ a: 1, b: 2 });
    expect(await save({ b: 2, a: 1 })).toEqual(first);
    expect((await save({ a: 1, b: 2 }, 'leader')).id).not.toBe(first.id);
  });

  it('get a number each when four come at the same moment', async () => {
    const saved = await Promise.all(Array.from({ length: 4 }, (_, index) => save({ index })));
    expect(saved.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('are read only on the matter they belong to', async () => {
    const { id } = await save({ text: '一' });
    expect(await readVersion(test.pool, instanceId, id)).toMatchObject({ body: { text: '一' }, authorId: 'clerk' });
    expect(await readVersion(test.pool, await openItem(test), id)).toBeUndefined();
  });
});

describe('a draft', () => {
  const write = (revision: number, text: string, updatedBy = 'clerk'): ReturnType<typeof saveDraft> =>
    saveDraft(test.pool, { instanceId, kind: 'targets', body: { text }, revision, updatedBy, now });

  it('is written over the revision its writer was looking at', async () => {
    expect((await write(0, '一')).revision).toBe(1);
    expect((await write(1, '二')).revision).toBe(2);
    expect(await readDraft(test.pool, instanceId, 'targets')).toMatchObject({
      body: { text: '二' },
      updatedBy: 'clerk',
    });
  });

  it('is not overwritten by somebody who has not seen the newest', async () => {
    await write(0, '一');
    await write(1, '二', 'leader');
    for (const revision of [0, 1, 3]) {
      await expect(write(revision, '三')).rejects.toMatchObject({ code: 'draftChanged', details: { current: 2 } });
    }
  });

  it('is won by one of two who write at the same moment', async () => {
    const both = await Promise.allSettled([write(0, '一'), write(0, '二')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
