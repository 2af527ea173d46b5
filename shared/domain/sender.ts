/** Who a request comes from, as far as it matters: texts for keyed digests, so that no address stands in a key or a queue. */

/** IPv6: a household or a phone has a /64 to itself (RFC 6177), so its addresses count as one sender. */
const IPV6_NETWORK_GROUPS = 4;
const IPV6_GROUPS = 8;

/**
 * The text whose digest under the address key stands for an e-mail address. Upper and lower case are one address here:
 * who changes a letter's case must not get a fresh budget of mails.
 */
export function personMessage(email: string): string {
  return JSON.stringify(["person", email.toLowerCase()]);
}

/**
 * The text whose digest under the address key stands for a phone number.
 * @param phone E.164
 */
export function phoneMessage(phone: string): string {
  return JSON.stringify(["phone", phone]);
}

/**
 * The text whose digest stands for a network: the IPv4 address, or the /64 of the IPv6 address.
 * @returns undefined if the text is no IP address
 */
export function networkMessage(address: string): string | undefined {
  const network = networkOf(address);
  return network === undefined ? undefined : JSON.stringify(["network", network]);
}

function networkOf(address: string): string | undefined {
  const ipv4 = /^(?:::ffff:)?((?:\d{1,3}\.){3}\d{1,3})$/i.exec(address)?.[1];
  if (ipv4 !== undefined) return ipv4;
  const groups = ipv6Groups(address);
  return groups && `${groups.slice(0, IPV6_NETWORK_GROUPS).join(":")}::/64`;
}

/** All eight groups, without leading zeros; undefined if the text is no IPv6 address. */
function ipv6Groups(address: string): readonly string[] | undefined {
  const [head = "", tail, ...more] = address.toLowerCase().replace(/%.*$/, "").split("::");
  if (more.length > 0) return undefined;
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = IPV6_GROUPS - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined;
  return groups.map((group) => group.replace(/^0+(?=.)/, ""));
}
