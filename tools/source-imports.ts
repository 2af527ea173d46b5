/** What one source file imports, by every way there is; read by a parser, because strings and comments lie. */
import { type ImportDeclaration, type Node, parseSync, Visitor } from "oxc-parser";

export type SourceImports = {
  /** As written: "./inquiry.ts", "zod/mini", "node:fs"; a worker's or file's `new URL("./x.ts", import.meta.url)` counts too. */
  readonly specifiers: readonly string[];
  /** Lines of `import(something)`, whose target nobody can read off. */
  readonly computedImportLines: readonly number[];
  /** Lines that ask the machine for the time: `new Date()`, `Date()`. */
  readonly clockLines: readonly number[];
  /** Lines that import zod by name, not as a namespace. */
  readonly zodByNameLines: readonly number[];
  readonly errors: readonly string[];
};

const text = (node: Node | undefined): string | undefined =>
  node?.type === "Literal" && typeof node.value === "string" ? node.value : undefined;

const isNamed = (node: Node, name: string) => node.type === "Identifier" && node.name === name;

/** `import.meta.url`, `import.meta.dirname` and their like. */
const isImportMeta = (node: Node | undefined) =>
  node?.type === "MemberExpression" && node.object.type === "MetaProperty";

/** `require("x")`, `import.meta.resolve("./x.ts")` */
function isLoader(callee: Node): boolean {
  return isNamed(callee, "require") || isImportMeta(callee);
}

/** `import { z } from "zod"`; a type by name costs nothing. */
const isZodByName = ({ source, importKind, specifiers }: ImportDeclaration) =>
  /^zod(\/|$)/.test(source.value) &&
  importKind !== "type" &&
  specifiers.some(
    (one) => one.type === "ImportDefaultSpecifier" || (one.type === "ImportSpecifier" && one.importKind !== "type"),
  );

/** @throws never: what cannot be parsed is told in `errors` */
export function sourceImports(path: string, source: string): SourceImports {
  const specifiers = new Set<string>();
  const computedImportLines: number[] = [];
  const clockLines: number[] = [];
  const zodByNameLines: number[] = [];
  const lineOf = ({ start }: { start: number }) => source.slice(0, start).split("\n").length;
  const add = (specifier: string | undefined) => specifier !== undefined && specifiers.add(specifier);
  const parsed = parseSync(path, source);
  new Visitor({
    ImportDeclaration: (node) => {
      add(node.source.value);
      if (isZodByName(node)) zodByNameLines.push(lineOf(node));
    },
    ExportNamedDeclaration: (node) => add(node.source?.value),
    ExportAllDeclaration: (node) => add(node.source.value),
    TSImportType: (node) => add(node.source.value),
    TSExternalModuleReference: (node) => add(node.expression.value),
    ImportExpression: (node) => {
      const specifier = text(node.source);
      if (specifier === undefined) computedImportLines.push(lineOf(node));
      else add(specifier);
    },
    CallExpression: (node) => {
      if (isLoader(node.callee)) add(text(node.arguments[0]));
      if (isNamed(node.callee, "Date")) clockLines.push(lineOf(node));
    },
    NewExpression: (node) => {
      const [first, second] = node.arguments;
      if (isNamed(node.callee, "URL") && isImportMeta(second)) add(text(first));
      if (isNamed(node.callee, "Date") && first === undefined) clockLines.push(lineOf(node));
    },
  }).visit(parsed.program);
  const errors = parsed.errors.map(({ message }) => message);
  return { specifiers: [...specifiers], computedImportLines, clockLines, zodByNameLines, errors };
}
