import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';
import { VARIABLES } from '../../config/variables.ts';
import { SEARCH_ATTRIBUTES } from '../../stack/search-attributes.ts';
import { SEARCH_ATTRIBUTES as NAMES } from '../../workflows/contract.ts';

/** The Compose Specification's own schema, as compose-go 2.16.2 carries it (Apache-2.0). */
const schema = JSON.parse(readFileSync('test/support/compose-spec.json', 'utf8')) as object;
const text = readFileSync('docker-compose.yml', 'utf8');
const file: unknown = parse(text, { merge: true });

const Services = z.record(
  z.string(),
  z.looseObject({
    command: z.array(z.string()).default([]),
    environment: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).default({}),
    depends_on: z.record(z.string(), z.looseObject({})).default({}),
    ports: z.array(z.string()).default([]),
    deploy: z.looseObject({ replicas: z.int() }).optional(),
    stop_grace_period: z.string().optional(),
  }),
);
const services = Services.parse(z.looseObject({ services: z.unknown() }).parse(file).services);

/** Formats describe what compose itself checks (ports, durations); the shape is what this test is about. */
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

describe('docker-compose.yml is a whole installation', () => {
  it('follows the Compose Specification', () => {
    validate(file);
    expect(validate.errors).toBeNull();
  });

  it('would be refused by the schema if a service had an unknown key', () => {
    expect(validate({ services: { api: { image: 'x', imagee: 'y' } } })).toBe(false);
  });

  it('has PostgreSQL, Temporal with its page, the migrations, the proxy, the parts of the product and backups', () => {
    const wanted = ['postgres', 'temporal', 'temporal-ui', 'migrate', 'proxy', 'api', 'worker', 'relay', 'backup'];
    expect(Object.keys(services)).toEqual(expect.arrayContaining(wanted));
  });

  it.each(['api', 'worker', 'relay'])('lets %s wait for the database, its structure and the namespace', (name) => {
    const needs = Object.keys(services[name]?.depends_on ?? {});
    expect(needs.sort()).toEqual(['migrate', 'postgres', 'temporal-namespace']);
  });

  it.each(['migrate', 'api', 'worker', 'relay', 'backup'])(
    'gives %s only variables that the configuration reads',
    (name) => {
      const given = Object.keys(services[name]?.environment ?? {}).filter((variable) => variable !== 'TZ');
      expect(given.filter((variable) => !(variable in VARIABLES))).toEqual([]);
    },
  );

  it('passes on every setting that is not the installation’s own: mail, sign-in, files and limits are set without touching it', () => {
    const own =
      /^(PORT|DATA_DIR|FILES_DIR|PAPER_FONTS_DIR|CLOCK_ORIGIN_MS|DEMO_DATA|RELAY_POLL_MS|TEMPORAL_(TLS|API_KEY).*|BACKUP_.*)$/;
    const given = services['api']?.environment ?? {};
    expect(Object.keys(VARIABLES).filter((name) => !own.test(name) && !(name in given))).toEqual([]);
    expect(given).toMatchObject({ SMTP_URL: null, OIDC_ISSUER: null, PUBLIC_URL: null, S3_BUCKET: null });
  });

  it.each(['migrate', 'api', 'worker', 'relay', 'backup'])('runs a file that exists as %s', (name) => {
    const [entry = ''] = services[name]?.command ?? [];
    expect(existsSync(entry)).toBe(true);
  });

  it('has two of each part of the product, and publishes none but the proxy and, to this machine, Temporal’s page', () => {
    const twice = Object.keys(services).filter((name) => services[name]?.deploy?.replicas === 2);
    expect(twice.sort()).toEqual(['api', 'relay', 'worker']);
    const published = Object.entries(services).flatMap(([name, { ports }]) => ports.map((port) => [name, port]));
    expect(published.map(([name]) => name)).toEqual(['temporal-ui', 'proxy', 'proxy']);
    expect(published[0]?.[1]).toMatch(/^127\.0\.0\.1:/);
  });

  it('gives processes longer to end than the API drains and a worker takes to finish', () => {
    const { drain, grace } = {
      drain: Number(services['api']?.environment['API_DRAIN_SECONDS']),
      grace: Number.parseInt(services['api']?.stop_grace_period ?? '', 10),
    };
    expect(drain).toBeGreaterThan(0);
    expect(grace).toBeGreaterThanOrEqual(drain + 10);
  });

  it('makes every search attribute the workflows set', () => {
    const made = services['temporal-namespace']?.command.join(' ') ?? '';
    expect(Object.keys(SEARCH_ATTRIBUTES).sort()).toEqual(Object.values(NAMES).sort());
    Object.entries(SEARCH_ATTRIBUTES).forEach(([name, type]) => {
      expect(made).toContain(`--name ${name} --type ${type}`);
    });
  });
});
