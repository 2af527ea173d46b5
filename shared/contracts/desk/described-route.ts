/** One address of the desk's API as its OpenAPI document tells it. */

/** A body, an answer or a query by the name of its schema (openapi.ts), or none. */
export type DescribedRoute = {
  readonly path: `/api/${string}`;
  readonly method: "get" | "post" | "put" | "delete";
  readonly id: string;
  readonly summary: string;
  readonly body?: string;
  readonly query?: string;
  readonly answer: readonly [status: number, schema?: string];
  /** It makes a change at the version that If-Match names; "unless-new": what is not there yet has none. */
  readonly isVersioned?: true | "unless-new";
  readonly isOpen?: true;
};
