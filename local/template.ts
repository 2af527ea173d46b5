/** The template with its references resolved to this machine: what every part of the local stack reads. */
import type * as z from "zod";
import type { Assembly, Places, Resource } from "./assembly.ts";
import { Resolver } from "./intrinsics.ts";
import { type Json, objectOf, textOf } from "./json.ts";
import { LocalStackError } from "./local-stack-error.ts";

/** An assembly whose references lead to the local places of things. */
export class Template {
  readonly assembly: Assembly;
  readonly #resolver: Resolver;

  constructor(assembly: Assembly, places: Places) {
    this.assembly = assembly;
    this.#resolver = new Resolver(assembly, places);
  }

  /** Every resource of these types, in template order. */
  ofType(...types: readonly string[]): readonly Resource[] {
    return [...this.assembly.resources.values()].filter((resource) => types.includes(resource.type));
  }

  /**
   * The resolved properties of a resource, as far as the schema asks for them.
   * @throws LocalStackError if a property has an unknown form or holds an unknown intrinsic function
   */
  read<T>(resource: Resource, schema: z.ZodType<T>): T {
    const parsed = schema.safeParse(this.resolve(resource.properties, resource.logicalId));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new LocalStackError(
      `The local stack cannot use ${resource.type} ${resource.logicalId}: ${issue?.path.join(".")}: ${issue?.message}. Change it in infra/, or teach local/ this form.`,
    );
  }

  resolve(value: Json, where: string): Json {
    return this.#resolver.resolve(value, where) ?? null;
  }

  text(value: Json, where: string): string {
    return textOf(this.resolve(value, where));
  }

  physicalName(logicalId: string): string {
    return this.#resolver.names.physicalName(logicalId);
  }

  /**
   * The local address of an origin, which a distribution names by its host; those of this stack have a port.
   * @throws LocalStackError if it is none of this stack's APIs
   */
  originUrl(domainName: string): string {
    if (/:\d+$/.test(domainName)) return `http://${domainName}`;
    throw new LocalStackError(
      `The local stack has no origin ${domainName}; a distribution leads to an API of this stack.`,
    );
  }

  /** The stack's outputs, resolved. */
  outputs(): Readonly<Record<string, string>> {
    const entries = Object.entries(this.assembly.outputs);
    return Object.fromEntries(
      entries.map(([name, output]) => [name, this.text(objectOf(output)["Value"] ?? "", `output ${name}`)]),
    );
  }
}
