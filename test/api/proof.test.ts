import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ItemProofSchema } from '../../api/record/record.schemas.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('everybody who reads an item is told whether its record holds (P3)', () => {
  it('says how many records there are, that the chain holds, and where it ends', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const path = `/budget-items/${loop.id}/proof`;
    const proof = ok(await (await office.as('clerk')).get(path), ItemProofSchema);
    expect(proof).toMatchObject({
      holds: true,
      firstBreak: null,
      sentence: `${String(proof.records)} 条记录，链校验一致`,
    });
    expect(proof.headHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    const inEnglish = ok(await (await office.as('clerk')).get(path, { 'Accept-Language': 'en' }), ItemProofSchema);
    expect(inEnglish.sentence).toBe(`${String(proof.records)} records; the chain holds`);
  });

  it('does not exist for somebody outside the scope', async () => {
    const loop = await Loop.open(office);
    const reply = await (await office.as('otherClerk')).get(`/budget-items/${loop.id}/proof`);
    expect([reply.status, reply.body.code]).toEqual([404, 'notFound']);
  });
});
