import 'reflect-metadata';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { z } from 'zod';
import { CombinedSchema } from '../../api/http/combined-schema.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Specification = Exclude<Parameters<Validator['validate']>[0], string>;

/** What a route reads of its query, by the schema that checks it. */
function queriesOf(app: Office['app']): readonly { readonly operation: string; readonly members: readonly string[] }[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    return Object.getOwnPropertyNames(metatype.prototype).flatMap((method) =>
      Object.entries((Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype, method) ?? {}) as Arguments)
        .filter(([key]) => key.startsWith(`${String(RouteParamtypes.QUERY)}:`))
        .map(([, argument]) => ({ operation: `${metatype.name}_${method}`, members: membersOf(argument) })),
    );
  });
}

type Arguments = Readonly<Record<string, { readonly data?: unknown; readonly schema?: unknown }>>;

function membersOf({ data, schema }: Arguments[string]): readonly string[] {
  const checked = schema instanceof CombinedSchema ? schema.documented : schema;
  if (checked instanceof z.ZodObject) return Object.keys(checked.shape);
  if (typeof data === 'string') return [data];
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
    const read = queriesOf(office.app).filter(({ operation }) => documented.has(operation));
    expect(read.length).toBeGreaterThan(50);
    const silent = read.flatMap(({ operation, members }) =>
      members.filter((name) => !documented.get(operation)?.includes(name)).map((name) => `${operation} ${name}`),
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
