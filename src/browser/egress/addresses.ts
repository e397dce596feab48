import { BlockList, isIP } from 'node:net';

/** IPv4 networks that are never public: this machine, its link, private, shared, test, multicast, reserved. */
const NON_PUBLIC_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** The same for IPv6, with the tunnels (Teredo, 6to4) that could carry a private IPv4 address. */
const NON_PUBLIC_V6 = [
  ['::', 96],
  ['100::', 64],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const nonPublic = new BlockList();
for (const [network, bits] of NON_PUBLIC_V4) {
  nonPublic.addSubnet(network, bits, 'ipv4');
  // The same network written inside IPv6: mapped, and through a NAT64 gateway (RFC 6052).
  nonPublic.addSubnet(`::ffff:${network}`, 96 + bits, 'ipv6');
  nonPublic.addSubnet(`64:ff9b::${network}`, 96 + bits, 'ipv6');
}
for (const [network, bits] of NON_PUBLIC_V6) nonPublic.addSubnet(network, bits, 'ipv6');

/** Whether an IP address lies outside the public Internet. What is not an IP address counts as such. */
export function isNonPublicAddress(address: string): boolean {
  const [bare = ''] = address.split('%');
  const family = isIP(bare);
  return family === 0 || nonPublic.check(bare, family === 4 ? 'ipv4' : 'ipv6');
}
