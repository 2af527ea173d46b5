import { describe, expect, it } from "vitest";
import { networkMessage, personMessage } from "../../../../shared/domain/sender.ts";

describe("an e-mail address as a person", () => {
  it("is the same in any case, so that a changed letter brings no fresh budget", () => {
    expect(personMessage("Aigerim@Example.org")).toBe(personMessage("aigerim@example.org"));
    expect(personMessage("aigerim@example.org")).not.toBe(personMessage("bolat@example.org"));
  });

  it("is never taken for a network", () => {
    expect(personMessage("192.0.2.1")).not.toBe(networkMessage("192.0.2.1"));
  });
});

describe("an IP address as a network", () => {
  it("is the address itself in IPv4, mapped into IPv6 or not", () => {
    expect(networkMessage("192.0.2.1")).toBe('["network","192.0.2.1"]');
    expect(networkMessage("::ffff:192.0.2.1")).toBe(networkMessage("192.0.2.1"));
    expect(networkMessage("192.0.2.2")).not.toBe(networkMessage("192.0.2.1"));
  });

  it.each(["2001:db8:1:2::1", "2001:0DB8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::", "2001:db8:1:2::1%eth0"])(
    "is the /64 in IPv6, in whatever spelling: %s",
    (address) => {
      expect(networkMessage(address)).toBe('["network","2001:db8:1:2::/64"]');
    },
  );

  it("is another one for the next /64, and for addresses with gaps in other places", () => {
    expect(networkMessage("2001:db8:1:3::1")).toBe('["network","2001:db8:1:3::/64"]');
    expect(networkMessage("::1")).toBe('["network","0:0:0:0::/64"]');
    expect(networkMessage("2001:db8::1:2:3:4:5")).toBe('["network","2001:db8:0:1::/64"]');
  });

  it.each([
    "",
    "unknown",
    "192.0.2",
    "2001:db8::1::2",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "::g",
    "12345::",
    "1:2:3:4:5:6:7::8",
  ])("is none when the text is no address: %j", (text) => {
    expect(networkMessage(text)).toBeUndefined();
  });
});
