/** The headers by which CloudFront tells the service who came, and proves that it is CloudFront that tells. */

/** Names of the headers, in lower case. */
export const EDGE_HEADERS = {
  /** The origin key's value: what comes without it did not come through CloudFront. */
  originVerify: "ucc-origin-verify",
  /** The host that the visitor typed. */
  viewerHost: "ucc-viewer-host",
  /** The visitor's address and port; CloudFront sets it itself and drops what a visitor sends under that name. */
  viewerAddress: "cloudfront-viewer-address",
} as const;
