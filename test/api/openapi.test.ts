import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('OpenAPI 3.1 at /api/openapi.json with a browsable page', () => {
  it('x', async () => {
    const { default: request } = await import('supertest');
    const response = await request(office.app.getHttpServer()).get('/api/openapi.json');
    const fs = await import('node:fs');
    fs.writeFileSync('/tmp/openapi.json', JSON.stringify(response.body, null, 1));
    expect(response.status).toBe(200);
    const docs = await request(office.app.getHttpServer()).get('/api/docs');
    fs.writeFileSync('/tmp/docs.html', docs.text);
    for (const asset of ['swagger-ui-bundle.js', 'swagger-ui-init.js', 'swagger-ui.css']) {
      const a = await request(office.app.getHttpServer()).get('/api/docs/' + asset);
      console.log(asset, a.status, a.headers['content-type'], a.text.length);
    }
    console.log(
      Object.keys(response.body.paths).length,
      JSON.stringify(response.body).length,
      docs.headers['content-security-policy'],
    );
  });
});
