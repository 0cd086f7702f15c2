/** Which addresses requests may go to: public ones, and those of private networks that the operator has named. */
import ipaddr from 'ipaddr.js';

/** What the operator allows of private networks: networks, and names of hosts wherever they lead. */
export interface AllowedAddresses {
  networks: [ipaddr.IPv4 | ipaddr.IPv6, number][];
  hosts: ReadonlySet<string>;
}

const HOST = /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** Where the numbers of the public internet are given out; what lies outside is for uses of its own. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** RFC 6052: the last 32 bits are an IPv4 address, which a gateway then connects to. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Reads a comma list of networks (`10.0.0.0/8`), addresses and hosts' names. @throws Error saying which entry is none. */
export function parseAllowed(list: string): AllowedAddresses {
  const networks: AllowedAddresses['networks'] = [];
  const hosts = new Set<string>();
  for (const [index, given] of list.split(',').entries()) {
    const entry = given.trim();
    if (entry === '') continue;
    const host = plainHost(entry);
    if (ipaddr.isValidCIDR(entry)) networks.push(ipaddr.parseCIDR(entry));
    else if (ipaddr.IPv4.isValidFourPartDecimal(entry)) networks.push([ipaddr.IPv4.parse(entry), 32]);
    else if (ipaddr.IPv6.isValid(entry)) networks.push([ipaddr.IPv6.parse(entry), 128]);
    else if (HOST.test(host)) hosts.add(host);
    else throw new Error(`entry ${index + 1} is neither a network, nor an address, nor a host's name`);
  }
  return { networks, hosts };
}

/** Whether a request to `host` may connect to `address`, in any of the notations of IPv4 and IPv6. */
export function mayConnect(host: string, address: string, allowed: AllowedAddresses): boolean {
  if (!ipaddr.isValid(address)) return false;
  const real = unwrapped(ipaddr.process(address));
  if (isPublic(real) || allowed.hosts.has(plainHost(host))) return true;
  return allowed.networks.some(
    ([network, bits]) => network.kind() === real.kind() && real.match(network, bits),
  );
}

/** The name as it is compared: lower case, without the brackets of IPv6 and the dot of the root. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

function unwrapped(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(address instanceof ipaddr.IPv6) || !address.match(NAT64)) return address;
  return new ipaddr.IPv4(address.toByteArray().slice(-4));
}

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}
