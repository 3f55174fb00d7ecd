/** The boundaries of the house style ("Dependencies point one way"), and that no cycle exists at run time. */

const test = "\\.test\\.tsx?$";
const source = (folder) => `^${folder}/src/`;
/** A workspace package is reached by its name, which resolves to its build output. */
const anyPartOf = (folder) => `^${folder}/(src|dist)/`;

/** What each part may know of the others; everything not named is forbidden. */
const knows = {
  "packages/model": [],
  "packages/ingest": ["packages/model"],
  "packages/record": ["packages/model"],
  "packages/graph": ["packages/model", "packages/record"],
  "packages/referral": ["packages/model"],
  "apps/server": ["packages/model", "packages/ingest", "packages/record", "packages/graph", "packages/referral"],
  "apps/web": ["packages/model", "packages/graph", "apps/server"],
};

const ownPart = Object.entries(knows).map(([part, known]) => ({
  name: `${part.replace("/", "-")}-knows-only-its-own`,
  comment: `${part} may import ${known.length === 0 ? "no other part" : known.join(", ")}.`,
  severity: "error",
  from: { path: source(part) },
  to: { path: "^(packages|apps|tools)/", pathNot: [part, ...known].map(anyPartOf) },
}));

/** A library that only one place may import. */
const onlyIn = (name, library, places) => ({
  name,
  comment: `Only ${places.join(" and ")} may import it.`,
  severity: "error",
  from: { path: "^(packages|apps)/", pathNot: [...places.map((place) => `^${place}/`), test] },
  to: { path: `node_modules/${library}/` },
});

module.exports = {
  forbidden: [
    ...ownPart,
    onlyIn("neo4j-driver-only-in-its-engine", "neo4j-driver[^/]*", ["packages/graph/src/neo4j"]),
    onlyIn("libsql-only-in-record-and-embedded", "(@libsql|libsql)", ["packages/record/src", "packages/graph/src/embedded"]),
    onlyIn("sigma-only-in-canvas", "(sigma|@sigma)", ["apps/web/src/canvas"]),
    {
      name: "web-takes-the-browser-safe-half-of-graph",
      severity: "error",
      from: { path: source("apps/web") },
      to: { path: anyPartOf("packages/graph"), pathNot: "^packages/graph/(src|dist)/(view|analysis)/" },
    },
    {
      name: "browser-safe-half-of-graph-stays-so",
      comment: "view/ and analysis/ run in the browser: no engine, no projection, no Node.",
      severity: "error",
      from: { path: "^packages/graph/src/(view|analysis)/", pathNot: test },
      to: { path: ["^packages/graph/src/(embedded|neo4j|projection)/", anyPartOf("packages/record")], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "browser-safe-code-uses-no-node",
      severity: "error",
      from: { path: ["^packages/graph/src/(view|analysis)/", source("packages/model"), source("apps/web")], pathNot: test },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "web-takes-only-the-contract-of-the-server",
      severity: "error",
      from: { path: source("apps/web") },
      to: { path: anyPartOf("apps/server"), pathNot: "^apps/server/(src|dist)/contract/" },
    },
    {
      name: "contract-is-free-of-the-server",
      severity: "error",
      from: { path: "^apps/server/src/contract/", pathNot: test },
      to: { path: ["^apps/server/src/(?!contract/)", "node_modules/(hono|@hono)/"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "features-never-import-each-other",
      severity: "error",
      from: { path: "^apps/web/src/features/([^/]+)/" },
      to: { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
    },
    {
      name: "graph-reads-only-the-change-feed-of-the-record",
      comment: "Projection reads the change feed and the live rows; nothing else of the record is known to the graph.",
      severity: "error",
      from: { path: source("packages/graph"), pathNot: test },
      to: {
        path: anyPartOf("packages/record"),
        pathNot: "^packages/record/(src|dist)/(change-feed|open-change-feed|live-rows)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-cycle-at-run-time",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "only-what-the-package-names",
      comment: "Imported, but in no package.json of this part.",
      severity: "error",
      from: { path: "^(packages|apps)/", pathNot: "/dist/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      severity: "error",
      from: { path: "^(packages|apps|tools)/", pathNot: "/dist/" },
      to: { couldNotResolve: true, pathNot: "\\?(raw|url|worker|inline)|\\.css$" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/dist/"] },
    exclude: { path: "^tools/dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "module", "node", "default"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
