import fc from 'fast-check';
import { outwardAddresses } from '../../config/outward-addresses.ts';

const { mayBeReached } = outwardAddresses(false);
const isInternal = (address: string): boolean => !mayBeReached(address);

const near = fc.constantFrom('0', '10', '100', '127', '169', '172', '192', '198', '224');
const octet = fc.nat({ max: 255 }).map(String);
const ipv4 = fc.tuple(fc.oneof(near, octet), fc.oneof(fc.constantFrom('0', '64', '168', '254'), octet), octet, octet);
describe('which addresses lie inside', () => {
  it('is the same however an IPv4 address is written', () => {
    fc.assert(
      fc.property(ipv4, ([a, b, c, d]) => {
        const hex = (high: string, low: string): string => (Number(high) * 256 + Number(low)).toString(16);
        const address = [a, b, c, d].join('.');
        for (const mapped of [`::ffff:${address}`, `::FFFF:${hex(a, b)}:${hex(c, d)}`])
          expect(isInternal(mapped)).toBe(isInternal(address));
      }),
    );
  });

  it('is none for a server that the configuration allows inside', () => {
    expect(outwardAddresses(true).mayBeReached('10.0.0.1')).toBe(true);
  });

  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1'])(
    '%s does',
    (address) => {
      expect(isInternal(address)).toBe(true);
    },
  );

  it.each(['::', 'fe80::1', 'fe80::1%eth0', 'fd00::1', '::ffff:10.0.0.1', '::ffff:7f00:1', 'no address', '1:2'])(
    '%s does, or is none',
    (address) => {
      expect(isInternal(address)).toBe(true);
    },
  );

  it.each(['114.114.114.114', '172.32.0.1', '2400:3200::1', '::ffff:114.114.114.114'])('%s does not', (address) => {
    expect(isInternal(address)).toBe(false);
  });
});

describe('which address may be asked', () => {
  const asked = (url: string, allowPrivate = false): boolean => outwardAddresses(allowPrivate).mayBeAsked(new URL(url));

  it.each([
    'http://127.0.0.1:3010/',
    'http://0x7f.1/',
    'http://2130706433/',
    'https://169.254.169.254/',
    'http://[::1]/',
  ])('none of this machine, however it is written: %s', (url) => {
    expect([asked(url), asked(url, true)]).toEqual([false, true]);
  });

  it.each([
    'http://localhost/',
    'http://LOCALHOST:3010/x',
    'http://localhost./',
    'http://a.localhost/',
    'http://10.0.0.1/',
  ])('none inside, unless configured: %s', (url) => {
    expect([asked(url), asked(url, true)]).toEqual([false, true]);
  });

  it.each(['file:///etc/passwd', 'ftp://a.example/x', 'https://a:b@a.example/x'])('never %s', (url) => {
    expect([asked(url), asked(url, true)]).toEqual([false, false]);
  });

  it.each([
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k',
    'https://localhost.example.org/',
    'http://8.8.8.8/',
  ])('%s', (url) => {
    expect(asked(url)).toBe(true);
  });
});
