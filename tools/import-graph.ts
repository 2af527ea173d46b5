/** The source files of a project and which of them imports which file or package. */
import { globSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { type SourceImports, sourceImports } from "./source-imports.ts";

const SOURCES = [
  "{bench,cli,functions,infra,local,shared,test,tools,training,web}/**/*.{ts,tsx,mts,cts,js,mjs,cjs}",
  "*.{ts,mts,js,mjs,cjs}",
];

export type SourceFile = Omit<SourceImports, "specifiers"> & {
  readonly path: string;
  /** Files as paths from the root, else `npm:…` or `node:…`. */
  readonly imports: readonly string[];
};

/** Where an import leads: a path from the root, `npm:<specifier>` or `node:<module>`. */
function target(from: string, specifier: string): string {
  if (specifier.startsWith(".")) return join(dirname(from), specifier);
  if (isBuiltin(specifier)) return specifier.startsWith("node:") ? specifier : `node:${specifier}`;
  return `npm:${specifier}`;
}

/** Every source file of the project at `root`, in the order of their paths. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  const paths = globSync(SOURCES, { cwd: root, exclude: ["**/node_modules/**", "**/dist/**"] }).toSorted();
  return paths.map((path) => {
    const { specifiers, ...rest } = sourceImports(path, readFileSync(join(root, path), "utf8"));
    return { ...rest, path, imports: specifiers.map((specifier) => target(path, specifier)) };
  });
}

/** Each cycle once, as the files in the order they import each other, beginning with the first by name. */
export function importCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const cycles = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const begin = trail.indexOf(path);
    if (begin >= 0) {
      const cycle = startingWithFirst(trail.slice(begin));
      cycles.set(cycle.join(), cycle);
    } else if (!done.has(path)) {
      for (const next of importsOf.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    }
  };
  for (const { path } of files) visit(path, []);
  return [...cycles.values()];
}

function startingWithFirst(cycle: readonly string[]): readonly string[] {
  const first = cycle.reduce((lowest, path, index) => (path < (cycle[lowest] ?? "") ? index : lowest), 0);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
