/** What of a typed address decides whether it may be asked; a `URL` has it. */
export interface TypedAddress {
  readonly protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
}

const INTERNAL = [
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
  '::/127',
  '64:ff9b::/96',
  '100::/64',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].map((range) => {
  const [address = '', prefix] = range.split('/');
  return { bits: bitsOf(address) ?? '', length: Number(prefix) };
});
const IPV4_BITS = 32;
/** `::ffff:a.b.c.d`: an IPv4 address written as an IPv6 one. */
const MAPPED = `${'0'.repeat(80)}${'1'.repeat(16)}`;
/** Names that mean this machine everywhere, without anybody being asked (RFC 6761). */
const THIS_MACHINE = /(?:^|\.)localhost\.?$/i;

/**
 * Whether an address may be asked at all, before its name is looked up: when it is registered, and again whenever
 * something is sent there (a name may lead elsewhere by then, and the configuration may have changed).
 */
export function mayBeAsked({ protocol, hostname, username, password }: TypedAddress, allowPrivate: boolean): boolean {
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  if (username !== '' || password !== '') return false;
  if (allowPrivate) return true;
  const bare = hostname.replace(/^\[|\]$/g, '');
  return !THIS_MACHINE.test(bare) && (bitsOf(bare) === undefined || !isInternal(bare));
}

/** Whether an IP address lies on this machine, in a private network, or is none that a server has. */
export function isInternal(address: string): boolean {
  const written = bitsOf(address);
  if (written === undefined) return true;
  const bits = written.startsWith(MAPPED) ? written.slice(MAPPED.length) : written;
  return INTERNAL.some(
    (range) => range.bits.length === bits.length && bits.startsWith(range.bits.slice(0, range.length)),
  );
}

/** An IP address bit by bit: 32 or 128 of them; nothing where it is a name. */
function bitsOf(address: string): string | undefined {
  return address.includes(':') ? bitsOfSix(address.replace(/%.*$/, '')) : bitsOfFour(address);
}

function bitsOfFour(address: string): string | undefined {
  const parts = address.split('.');
  const octets = parts.filter((part) => /^\d{1,3}$/.test(part)).map(Number);
  if (parts.length !== 4 || octets.length !== 4 || octets.some((octet) => octet > 255)) return undefined;
  return binary(octets, 8);
}

function bitsOfSix(address: string): string | undefined {
  const halves = hexOnly(address).split('::');
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const left = 8 - head.length - tail.length;
  const complete = halves.length === 1 ? left === 0 : halves.length === 2 && left > 0;
  const groups = [...head, ...Array.from({ length: Math.max(0, left) }, () => '0'), ...tail];
  if (!complete || groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return binary(
    groups.map((group) => Number.parseInt(group, 16)),
    16,
  );
}

/** The last 32 bits of an IPv6 address may be written as an IPv4 one. */
function hexOnly(address: string): string {
  const start = address.lastIndexOf(':') + 1;
  const bits = bitsOfFour(address.slice(start));
  if (bits === undefined) return address;
  const groups = [bits.slice(0, IPV4_BITS / 2), bits.slice(IPV4_BITS / 2)];
  return `${address.slice(0, start)}${groups.map((group) => Number.parseInt(group, 2).toString(16)).join(':')}`;
}

function binary(parts: readonly number[], width: number): string {
  return parts.map((part) => part.toString(2).padStart(width, '0')).join('');
}
