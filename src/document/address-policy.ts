import ipaddr from "ipaddr.js";

/** Says why an IP address may not be contacted, or null when it may. */
export type AddressPolicy = (address: string) => string | null;

/**
 * Only addresses of the public internet. Loopback, private, link-local, multicast, documentation and reserved ranges
 * are refused, and so is every IPv6 form that wraps an IPv4 address (mapped, NAT64, 6to4, Teredo), because what it
 * reaches is decided elsewhere.
 */
export const publicAddressesOnly: AddressPolicy = (address) => {
  if (!ipaddr.isValid(address)) return `"${address}" is not an IP address`;
  const range = ipaddr.parse(address).range();
  return range === "unicast" ? null : `${address} is a ${RANGE_WORDS[range] ?? range} address`;
};

const RANGE_WORDS: Record<string, string> = {
  linkLocal: "link-local",
  carrierGradeNat: "shared (carrier-grade NAT)",
  uniqueLocal: "private (unique local)",
  ipv4Mapped: "mapped IPv4",
  rfc6145: "translated IPv4",
  rfc6052: "translated IPv4 (NAT64)",
};
