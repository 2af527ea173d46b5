/** Whether package-lock.json installs the same packages everywhere: `npm ci` tells of these faults late or never. */
import * as z from "zod/mini";

const versions = z._default(z.record(z.string(), z.string()), {});
const dependencies = { dependencies: versions, devDependencies: versions, optionalDependencies: versions };
const manifestSchema = z.object(dependencies);
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ ...dependencies, resolved: z.optional(z.string()), link: z.optional(z.boolean()) }),
  ),
});

type Manifest = z.output<typeof manifestSchema>;
type Packages = z.output<typeof lockSchema>["packages"];

/** An entry that names a registry installs from nowhere else; a link names a folder of the project. */
const registryNamed = (packages: Packages) =>
  Object.entries(packages)
    .filter(([, { resolved, link }]) => resolved !== undefined && link !== true)
    .map(([path]) => `${path} has a "resolved" address: npm's omit-lockfile-registry-resolved is set in .npmrc`);

/** A package for another platform that the registry lacked when the lock was written: `npm ci` then fails everywhere. */
function platformHoles(packages: Packages): readonly string[] {
  const present = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
  return Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !present.has(name))
      .map(
        (name) =>
          `${path || "package.json"} wants ${name}, which has no entry: use a version whose platforms are all there`,
      ),
  );
}

function differences(manifest: Manifest, locked: Manifest): readonly string[] {
  const kinds = ["dependencies", "devDependencies", "optionalDependencies"] as const;
  return kinds.flatMap((kind) => {
    const names = new Set([...Object.keys(manifest[kind]), ...Object.keys(locked[kind])]);
    return [...names]
      .filter((name) => manifest[kind][name] !== locked[kind][name])
      .map((name) => `${name} differs between package.json and package-lock.json: run npm install`);
  });
}

const ranges = (manifest: Manifest) =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))
    .map(([name, version]) => `${name} ${version} is not an exact version`);

/** Every fault of a lock file and its package.json, one sentence each. */
export function lockProblems(lockText: string, manifestText: string): readonly string[] {
  const { packages } = lockSchema.parse(JSON.parse(lockText));
  const manifest = manifestSchema.parse(JSON.parse(manifestText));
  const root = packages[""];
  return [
    ...registryNamed(packages),
    ...platformHoles(packages),
    ...(root ? differences(manifest, root) : ["package-lock.json has no entry for the project itself"]),
    ...ranges(manifest),
  ];
}
