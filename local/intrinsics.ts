/** CloudFormation's intrinsic functions, as far as our stacks use them, resolved to local names. */
import type { Assembly, Places } from "./assembly.ts";
import { isList, isObject, type Json, type JsonObject } from "./json.ts";
import { LocalStackError } from "./local-stack-error.ts";
import { PhysicalNames } from "./physical-names.ts";

type Resolved = Json | undefined;

/** Replaces Ref, Fn::GetAtt, Fn::Join, Fn::Sub, Fn::Select and Fn::Split; anything else is refused by name. */
export class Resolver {
  readonly names: PhysicalNames;

  constructor(assembly: Assembly, places: Places) {
    this.names = new PhysicalNames(assembly, places);
  }

  /** @returns undefined for AWS::NoValue: the property is then as good as absent */
  resolve(value: Json, where: string): Resolved {
    if (isList(value)) return this.#list(value, where);
    if (!isObject(value)) return value;
    const [[name, argument] = [], ...rest] = Object.entries(value);
    if (name !== undefined && argument !== undefined && rest.length === 0) {
      if (name === "Ref") return this.names.ref(text(argument, where), where);
      if (name.startsWith("Fn::")) return this.#call(name, argument, where);
    }
    return this.#members(value, where);
  }

  #members(value: JsonObject, where: string): JsonObject {
    const members: Record<string, Json> = {};
    for (const [key, member] of Object.entries(value)) {
      const resolved = this.resolve(member, where);
      if (resolved !== undefined) members[key] = resolved;
    }
    return members;
  }

  #list(values: readonly Json[], where: string): readonly Json[] {
    return values.map((item) => this.resolve(item, where)).filter((item) => item !== undefined);
  }

  #call(name: string, argument: Json, where: string): Resolved {
    switch (name) {
      case "Fn::GetAtt":
        return this.#getAtt(argument, where);
      case "Fn::Join":
        return this.#join(argument, where);
      case "Fn::Sub":
        return this.#sub(argument, where);
      case "Fn::Select": {
        const [index, values] = pair(argument, where);
        return list(this.resolve(values, where), where)[Number(this.resolve(index, where))];
      }
      case "Fn::Split": {
        const [separator, source] = pair(argument, where);
        return text(this.resolve(source, where), where).split(text(separator, where));
      }
      default:
        throw new LocalStackError(
          `${where} uses ${name}, which the local stack does not know; use another form in infra/ or add it to local/intrinsics.ts.`,
        );
    }
  }

  #getAtt(argument: Json, where: string): string {
    if (typeof argument === "string") return this.#dotted(argument, where);
    const [logicalId, attribute] = pair(argument, where);
    return this.names.attribute(text(logicalId, where), text(attribute, where), where);
  }

  #dotted(name: string, where: string): string {
    const dot = name.indexOf(".");
    if (dot < 0) return this.names.ref(name, where) ?? "";
    return this.names.attribute(name.slice(0, dot), name.slice(dot + 1), where);
  }

  #join(argument: Json, where: string): string {
    const [separator, values] = pair(argument, where);
    const parts = list(this.resolve(values, where), where).map((part) => text(part, where));
    return this.names.withLocalAddresses(parts.join(text(separator, where)));
  }

  #sub(argument: Json, where: string): string {
    const [template, variables] = isList(argument) ? pair(argument, where) : [argument, {}];
    const given = this.resolve(variables, where);
    const known = isObject(given) ? given : {};
    const filled = text(template, where).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal !== "") return `\${${name}}`;
      return name in known ? text(known[name], where) : this.#dotted(name, where);
    });
    return this.names.withLocalAddresses(filled);
  }
}

function text(value: Resolved, where: string): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw new LocalStackError(`${where} holds a value where the template needs a text; check that property in infra/.`);
}

function list(value: Resolved, where: string): readonly Json[] {
  if (isList(value)) return value;
  throw new LocalStackError(`${where} holds a value where the template needs a list; check that property in infra/.`);
}

function pair(value: Json, where: string): readonly [Json, Json] {
  const [first, second] = list(value, where);
  return [first ?? null, second ?? null];
}
