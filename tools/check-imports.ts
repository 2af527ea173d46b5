/** Holds the import rules on a tree: import-rules.ts for folders, and here what only the whole tree can show. */
import { readFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import * as z from "zod/mini";
import { importCycles, readSourceFiles, type SourceFile } from "./import-graph.ts";
import { IMPORT_RULES } from "./import-rules.ts";

export type Violation = { readonly rule: string; readonly where: string; readonly why: string };
export type ImportReport = { readonly filesRead: number; readonly violations: readonly Violation[] };

const versions = z.optional(z.record(z.string(), z.string()));
const manifest = z.object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions });
const knipSettings = z.object({ workspaces: z.record(z.string(), z.object({ entry: z.array(z.string()) })) });

const readJson = (root: string, path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

function folderViolations({ path, imports }: SourceFile): readonly Violation[] {
  return imports.flatMap((to) =>
    IMPORT_RULES.filter((rule) => rule.forbids(path, to)).map(({ name, why }) => ({
      rule: name,
      where: `${path} -> ${to}`,
      why,
    })),
  );
}

const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

function packageViolations({ path, imports }: SourceFile, declared: ReadonlySet<string>): readonly Violation[] {
  return imports
    .filter((to) => to.startsWith("npm:"))
    .map((to) => packageOf(to.slice("npm:".length)))
    .filter((name) => !declared.has(name) && !declared.has(`@types/${name}`))
    .map((name) => ({
      rule: "declared-packages-only",
      where: `${path} -> ${name}`,
      why: "Every import is in package.json.",
    }));
}

function fileViolations(file: SourceFile): readonly Violation[] {
  const { path, errors, computedImportLines, clockLines, zodByNameLines } = file;
  const shipped = /^(functions|shared|infra|web|cli)\//.test(path);
  const at = (lines: readonly number[], rule: string, why: string) =>
    lines.map((line) => ({ rule, where: `${path}:${line}`, why }));
  return [
    ...errors.map((message) => ({ rule: "files-can-be-read", where: path, why: message })),
    ...at(
      shipped ? computedImportLines : [],
      "imports-can-be-read",
      "Name what is imported, so that this check sees it.",
    ),
    ...at(
      path.startsWith("shared/domain/") ? clockLines : [],
      "domain-is-handed-the-time",
      "The domain reads no clock; take the time as an argument.",
    ),
    ...at(
      zodByNameLines,
      "zod-as-namespace",
      "import * as z: by name the same handler bundles to 446 KB instead of 87 KB.",
    ),
  ];
}

function orphanViolations(files: readonly SourceFile[], entries: readonly string[]): readonly Violation[] {
  const isTest = (path: string) => path.startsWith("test/");
  const importedBy = (importers: readonly SourceFile[]) => new Set(importers.flatMap(({ imports }) => imports));
  const byAll = importedBy(files);
  const byProduct = importedBy(files.filter(({ path }) => !isTest(path)));
  return files
    .filter(({ path }) => !(isTest(path) ? byAll : byProduct).has(path) && !path.endsWith(".d.ts"))
    .filter(({ path }) => !entries.some((entry) => matchesGlob(path, entry)))
    .map(({ path }) => ({
      rule: "no-orphans",
      where: path,
      why: "A file that nothing but its test imports is dead; if it is started by its path, name it in knip.json.",
    }));
}

/** Every broken rule in the project at `root`; its knip.json names the files that are started by path. */
export function checkImports(root: string): ImportReport {
  const files = readSourceFiles(root);
  const kinds = Object.values(manifest.parse(readJson(root, "package.json")));
  const declared = new Set(kinds.flatMap((kind) => Object.keys(kind ?? {})));
  const { workspaces } = knipSettings.parse(readJson(root, "knip.json"));
  const entry = Object.entries(workspaces).flatMap(([folder, own]) => own.entry.map((file) => join(folder, file)));
  const cycles = importCycles(files).map((cycle) => ({
    rule: "no-cycles",
    where: [...cycle, cycle[0]].join(" -> "),
    why: "A cycle is two modules that are really one.",
  }));
  return {
    filesRead: files.length,
    violations: [
      ...files.flatMap(folderViolations),
      ...files.flatMap((file) => packageViolations(file, declared)),
      ...files.flatMap(fileViolations),
      ...cycles,
      ...orphanViolations(files, entry),
    ],
  };
}
