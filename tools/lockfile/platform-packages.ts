/** What `package-lock.json` (version 3) says of one installed package. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Parts of a package's name that say for which machine it was built, in any naming seen on the registry. */
const platformWord =
  /(^|[-/.])(darwin|macos|mac|linux|linuxmusl|win32|windows|android|freebsd|netbsd|openbsd|sunos|aix|wasi|wasm32|openharmony)([-/.]|\d|$)/;

/**
 * The optional dependencies that look like one platform's build and are not in the lockfile, as `who > what`.
 * `npm ci` fails on that platform when one is missing.
 */
export function findMissingPlatformPackages(lockfile: Lockfile): readonly string[] {
  return Object.entries(lockfile.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => platformWord.test(name) && !isLocked({ lockfile, from: path, name }))
      .map((name) => `${path} > ${name}`),
  );
}

/** Looks where Node would: in the package's own `node_modules`, then in each folder above. */
function isLocked(question: { readonly lockfile: Lockfile; readonly from: string; readonly name: string }): boolean {
  const { lockfile, from, name } = question;
  const here = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (lockfile.packages[here] !== undefined) return true;
  if (from === "") return false;
  const cut = from.lastIndexOf("/node_modules/");
  return isLocked({ lockfile, from: cut === -1 ? "" : from.slice(0, cut), name });
}
