/** Any string JavaScript can hold, for properties that must hold "whatever came in". */
import * as fc from "fast-check";

/** Code units that a rule is about, so that properties meet them often. */
const AWKWARD =
  "\u0000\u0007\b\t\n\v\f\r\u001b \u007f\u0085\u009f\u00a0\u00ad\u200b\u200c\u200d\u2028\u2029\u202a\u202e" +
  "\u2060\u2066\u2069\ufeff\ufffe\uffff\ud800\udbff\udb40\udc00\udc41\udfff\u0301\u212b\u2000\u3164қә";

/** Strings of any UTF-16 code units, lone surrogates and all. */
export const anyString = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.constantFrom(...AWKWARD.split("")).map((unit) => unit.charCodeAt(0)),
    ),
  )
  .map((units) => String.fromCharCode(...units));
