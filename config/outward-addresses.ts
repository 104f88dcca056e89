import { BlockList, isIP } from 'node:net';
import type { OutwardAddresses } from '../domain/delivery/outward-addresses.ts';

const INTERNAL = new BlockList();
const IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
];
const IPV6 = ['::/127', '64:ff9b::/96', '100::/64', 'fc00::/7', 'fe80::/10', 'ff00::/8'];
for (const [family, ranges] of [
  ['ipv4', IPV4],
  ['ipv6', IPV6],
] as const) {
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    INTERNAL.addSubnet(address, Number(prefix), family);
  }
}
/** An IPv4 address written as an IPv6 one. */
const MAPPED = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i;
/** Names that mean this machine everywhere, without anybody being asked (RFC 6761). */
const THIS_MACHINE = /(?:^|\.)localhost\.?$/i;

/** The addresses outside; with `allowPrivate` those of the internal network and of this machine as well. */
export function outwardAddresses(allowPrivate: boolean): OutwardAddresses {
  return {
    mayBeAsked: ({ protocol, hostname, username, password }) => {
      if (protocol !== 'https:' && protocol !== 'http:') return false;
      if (username !== '' || password !== '') return false;
      if (allowPrivate) return true;
      const bare = hostname.replace(/^\[|\]$/g, '');
      return !THIS_MACHINE.test(bare) && (isIP(bare) === 0 || !isInternal(bare));
    },
    mayBeReached: (address) => allowPrivate || !isInternal(address),
  };
}

/** Whether an IP address lies on this machine, in a private network, or is none that a server has. */
function isInternal(address: string): boolean {
  const mapped = MAPPED.exec(address);
  if (mapped) return isInternal(mapped[1] ?? dotted(mapped[2] ?? '', mapped[3] ?? ''));
  const version = isIP(address);
  return version === 0 || INTERNAL.check(address.replace(/%.*$/, ''), version === 6 ? 'ipv6' : 'ipv4');
}

function dotted(high: string, low: string): string {
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}
