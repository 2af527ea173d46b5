import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deskRoutes } from "../../../../functions/desk/routes.ts";
import { deskOpenapiDocument } from "../../../../shared/contracts/desk/openapi.ts";
import { DESCRIBED_ROUTES } from "../../../../shared/contracts/desk/openapi-routes.ts";
import { REFUSAL_REASONS } from "../../../../shared/domain/desk/refused-action.ts";
import { deskWorld } from "../../functions/desk/desk-world.ts";

describe("the OpenAPI document of the desk", () => {
  it("lies in docs/api as the contracts make it (npm run contracts)", () => {
    const written: unknown = JSON.parse(readFileSync("docs/api/desk-openapi.json", "utf8"));
    expect(written).toEqual(JSON.parse(JSON.stringify(deskOpenapiDocument())));
  });

  it("describes every route of the table, and no other", () => {
    const described = DESCRIBED_ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    const routes = deskRoutes(deskWorld().deps).map(
      ([method, path]) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`,
    );
    expect(described.toSorted()).toEqual(routes.toSorted());
  });

  it("says of each whether it is open, as the table does", () => {
    const open = deskRoutes(deskWorld().deps).filter(([, , permission]) => permission === "open");
    expect(DESCRIBED_ROUTES.filter(({ isOpen }) => isOpen).map(({ path }) => path)).toEqual(
      open.map(([, path]) => path),
    );
  });

  it("tells every reason for which a change is refused, wherever one can be", () => {
    const { components, paths } = JSON.parse(JSON.stringify(deskOpenapiDocument()));
    const told = components.schemas.Conflict.allOf[1].properties.type.oneOf.map(
      (reason: { const: string }) => reason.const,
    );
    const codes = ["version-conflict", "draft-conflict", ...Object.keys(REFUSAL_REASONS)].map(
      (code) => `urn:ucc:problem:${code}`,
    );
    expect(told).toEqual(codes);
    const refused = paths["/api/inquiries/{reference}/transfer"].post.responses[409].content;
    expect(refused["application/problem+json"].schema.$ref).toBe("#/components/schemas/Conflict");
  });

  it("names no schema that it does not hold, and each operation once", () => {
    const text = JSON.stringify(deskOpenapiDocument());
    const { components } = deskOpenapiDocument() as { components: { schemas: Record<string, unknown> } };
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in components.schemas))).toEqual([]);
    expect(Object.keys(components.schemas).filter((name) => !named.includes(name))).toEqual([]);
    expect(new Set(DESCRIBED_ROUTES.map(({ id }) => id)).size).toBe(DESCRIBED_ROUTES.length);
  });
});
