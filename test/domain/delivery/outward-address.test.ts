import fc from 'fast-check';
import { BlockList, isIPv6 } from 'node:net';
import { isInternal, mayBeAsked } from '../../../domain/delivery/outward-address.ts';

/** The platform's own reading of the same ranges. */
const PLATFORM = new BlockList();
for (const range of ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'])
  add(range, 'ipv4');
for (const range of ['192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/3']) add(range, 'ipv4');
for (const range of ['::/127', '64:ff9b::/96', '100::/64', 'fc00::/7', 'fe80::/10', 'ff00::/8']) add(range, 'ipv6');

function add(range: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', prefix] = range.split('/');
  PLATFORM.addSubnet(address, Number(prefix), family);
}

const near = fc.constantFrom('0', '10', '100', '127', '169', '172', '192', '198', '224');
const octet = fc.nat({ max: 255 }).map(String);
const ipv4 = fc.tuple(fc.oneof(near, octet), fc.oneof(fc.constantFrom('0', '64', '168', '254'), octet), octet, octet);
const anyAddress = fc.oneof(
  ipv4.map((parts) => parts.join('.')),
  ipv4.map((parts) => `::ffff:${parts.join('.')}`),
  fc.ipV6(),
  fc.constantFrom('::', '::1', '::2', 'fe80::1', 'fd00::1', '64:ff9b::1', '100::2', '::ffff:7f00:1', '2400:3200::1'),
);

describe('which addresses lie inside', () => {
  it('is read as the platform reads it', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(isInternal(address)).toBe(PLATFORM.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'));
      }),
      { numRuns: 2_000 },
    );
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
  const asked = (url: string, allowPrivate = false): boolean => mayBeAsked(new URL(url), allowPrivate);

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
