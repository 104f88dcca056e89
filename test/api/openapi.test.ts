import 'reflect-metadata';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { argumentsOf, documentedSchema, type Argument } from './support/arguments.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Specification = Exclude<Parameters<Validator['validate']>[0], string>;

/** The members of a query that a route reads. */
function membersOf(argument: Argument): readonly string[] {
  const checked = documentedSchema(argument);
  if (checked instanceof z.ZodObject) return Object.keys(checked.shape);
  if (typeof argument.data === 'string') return [argument.data];
  throw new Error('a query that no schema checks');
}

const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;

describe('OpenAPI 3.1 at /api/openapi.json with a browsable page', () => {
  it('is a valid 3.1 document', async () => {
    const reply = await request(office.app.getHttpServer()).get('/api/openapi.json');
    const validator = new Validator();
    const { valid, errors = [] } = await validator.validate(JSON.parse(reply.text) as Specification);
    expect([valid, validator.version, JSON.stringify(errors).slice(0, 500)]).toEqual([true, '3.1', '[]']);
  });

  it('says of every route what succeeds, what may go wrong, and which permission it asks for', () => {
    const operations = Object.entries(office.contract.document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => (item[method] ? [{ name: `${method} ${path}`, operation: item[method] }] : [])),
    );
    expect(operations.length).toBeGreaterThan(35);
    const incomplete = operations.filter(({ operation }) => {
      const statuses = Object.keys(operation.responses);
      // A browser is sent on; everything else succeeds with an answer.
      const succeeds = statuses.filter((status) => status.startsWith('2') || status === '302');
      return succeeds.length !== 1 || !statuses.includes('503') || !operation.summary || !('x-permission' in operation);
    });
    expect(incomplete.map(({ name }) => name)).toEqual([]);
  });

  it('names every member of a query that a route reads', () => {
    const documented = new Map(
      Object.values(office.contract.document.paths).flatMap((item) =>
        METHODS.flatMap((method) => {
          const { operationId, parameters = [] } = item[method] ?? {};
          const names = parameters.flatMap((one) => ('in' in one && one.in === 'query' ? [one.name] : []));
          return operationId === undefined ? [] : [[operationId, names] as const];
        }),
      ),
    );
    const queries = argumentsOf(office.app, RouteParamtypes.QUERY);
    const read = queries.filter(({ operation }) => documented.has(operation));
    expect(read.length).toBeGreaterThan(50);
    const silent = read.flatMap(({ operation, argument }) =>
      membersOf(argument)
        .filter((name) => !documented.get(operation)?.includes(name))
        .map((name) => `${operation} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('shows the page from files of its own, within a policy that allows no other', async () => {
    const server = office.app.getHttpServer();
    const page = await request(server).get('/api/docs');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'self'/);
    const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source = '']) => source);
    expect(sources.filter((source) => /^(https?:)?\/\//.test(source))).toEqual([]);
    expect(page.text).not.toMatch(/<script>/);
    for (const asset of ['swagger-ui-bundle.js', 'swagger-ui-init.js', 'swagger-ui.css'])
      expect((await request(server).get(`/api/docs/${asset}`)).status).toBe(200);
  });
});
