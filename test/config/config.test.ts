import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { loadConfig } from '../../config/config.ts';
import { clearLocalStack, writeLocalStack } from '../../config/local-stack.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'bihuan-config-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

const DATABASE_URL = 'postgresql://bihuan:hush@127.0.0.1:5432/bihuan';

function given(variables: Readonly<Record<string, string>> = {}) {
  return loadConfig({ DATA_DIR: dataDir, DATABASE_URL, ...variables });
}

function faultsOf(variables: Readonly<Record<string, string>>): ConfigError {
  try {
    given(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('The configuration was accepted.');
}

describe('the configuration is checked as a whole before anything starts', () => {
  it('names every unusable variable at once, in Chinese and English', () => {
    const { faults, message } = faultsOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      TEMPORAL_ADDRESS: 'nowhere',
      RELAY_POLL_MS: '0.5',
    });
    expect(faults.map(({ variable }) => variable)).toEqual(['PORT', 'LOG_LEVEL', 'TEMPORAL_ADDRESS', 'RELAY_POLL_MS']);
    expect(message).toContain('PORT (70000): 应为 1 至 65535 的整数 · must be a whole number from 1 to 65535');
  });

  it('never repeats a secret', () => {
    const { message } = faultsOf({ SESSION_SECRET: 'too-short', DATABASE_URL: 'mysql://root:hush@db/x' });
    expect(message).toContain('SESSION_SECRET (***)');
    expect(message).not.toMatch(/too-short|hush/);
  });

  it.each(['PORT', 'DATABASE_POOL_SIZE', 'CLOCK_ORIGIN_MS'])('refuses a %s that is no whole number', (name) => {
    ['1e3', '0x10', ' 3', '3.0', 'NaN', '三'].forEach((value) => {
      expect(faultsOf({ [name]: value }).faults.map(({ variable }) => variable)).toEqual([name]);
    });
  });

  it('takes an empty variable as one that is not set', () => {
    expect(given({ PORT: '', TEMPORAL_ADDRESS: '' })).toMatchObject({
      http: { port: 3000 },
      temporal: { address: '127.0.0.1:7233', namespace: 'default', tls: false },
      hashAlgorithm: 'sha256',
      clockOriginMs: 0,
    });
  });

  it('asks a production installation for a session secret of its own', () => {
    expect(faultsOf({ NODE_ENV: 'production' }).faults.map(({ variable }) => variable)).toEqual(['SESSION_SECRET']);
  });

  it('keeps the local session secret, so that a restart signs nobody out', () => {
    const { sessionSecret } = given().http;
    expect(sessionSecret).toMatch(/^[0-9a-f]{64}$/);
    expect(given().http.sessionSecret).toBe(sessionSecret);
  });

  it('never sends a key in clear text, unless told to', () => {
    expect(given({ TEMPORAL_API_KEY: 'k' }).temporal.tls).toBe(true);
    expect(given({ TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'false' }).temporal.tls).toBe(false);
  });

  it('cannot be changed by anybody, at any depth', () => {
    const config = given();
    expect(Object.isFrozen(config) && Object.isFrozen(config.temporal.tlsFiles)).toBe(true);
  });
});

describe('a command in another shell finds the running installation', () => {
  it('takes from the data folder what the environment leaves open', () => {
    writeLocalStack(dataDir, { databaseUrl: DATABASE_URL, temporalAddress: '127.0.0.1:4711' });
    expect(loadConfig({ DATA_DIR: dataDir })).toMatchObject({
      database: { url: DATABASE_URL },
      temporal: { address: '127.0.0.1:4711' },
    });
  });

  it('prefers what the environment says', () => {
    writeLocalStack(dataDir, { databaseUrl: 'postgresql://x@y/z', temporalAddress: '127.0.0.1:4711' });
    expect(given({ TEMPORAL_ADDRESS: 'temporal:7233' })).toMatchObject({
      database: { url: DATABASE_URL },
      temporal: { address: 'temporal:7233' },
    });
  });

  it('says that the database is missing once nothing runs any more', () => {
    writeLocalStack(dataDir, { databaseUrl: DATABASE_URL });
    clearLocalStack(dataDir);
    expect(() => loadConfig({ DATA_DIR: dataDir })).toThrow(/DATABASE_URL \(—\).*npm start/);
  });
});

describe('a secret may lie in a file that NAME_FILE names', () => {
  function secretFile(text: string): string {
    const file = join(dataDir, 'secret');
    writeFileSync(file, text);
    return file;
  }

  it('takes it from there, without the line break an editor leaves', () => {
    const file = secretFile(`${'s'.repeat(40)}\n`);
    expect(given({ SESSION_SECRET_FILE: file }).http.sessionSecret).toBe('s'.repeat(40));
  });

  it('names a file that cannot be read and a secret that is said twice, together with every other fault', () => {
    const { faults, message } = faultsOf({
      PORT: '0',
      SESSION_SECRET: 'x'.repeat(40),
      SESSION_SECRET_FILE: secretFile('y'.repeat(40)),
      TEMPORAL_API_KEY_FILE: '/no/such/file',
    });
    expect(faults.map(({ variable }) => variable).sort()).toEqual([
      'PORT',
      'SESSION_SECRET_FILE',
      'TEMPORAL_API_KEY_FILE',
    ]);
    expect(message).toContain('TEMPORAL_API_KEY_FILE (/no/such/file): 读不了这个文件 · this file cannot be read');
    expect(message).not.toMatch(/xxx|yyy/);
  });

  it('checks what it reads there like anything else', () => {
    expect(faultsOf({ SESSION_SECRET_FILE: secretFile('short') }).faults).toMatchObject([
      { variable: 'SESSION_SECRET', found: '***' },
    ]);
  });
});
