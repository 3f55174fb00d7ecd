import type { Handler, RawHandlers } from "../http/handler.ts";
import { standOf } from "../instance/graph-stand.ts";

/** How record and graph stand, and what the caller may read of them; how far behind is said to others than administrators only while the graph is down. */
export const status: Handler<"status"> = async ({ principal, server }) => {
  const { instance } = server;
  const [stand, totals] = await Promise.all([standOf(instance), instance.record.totals(principal.scopes)]);
  const isTold = stand.graph === "behind" || principal.roles.includes("administrator");
  return {
    isDemo: instance.isDemo,
    isUnencrypted: instance.record.isUnencrypted,
    engine: instance.graph.name,
    graph: stand.graph,
    behind: isTold ? stand.behind : null,
    problem: stand.problem,
    words: stand.words,
    totals,
  };
};

/** The process answers. */
export const health: RawHandlers["health"] = async () => Response.json({ status: "ok" });

/** Ready while the record can be read and is whole; a graph that is behind does not stop intake. */
export const readiness: RawHandlers["readiness"] = async ({ server }) => {
  const { graph } = await standOf(server.instance);
  const isReady = graph !== "damaged";
  return Response.json({ status: isReady ? "ready" : "damaged", graph }, { status: isReady ? 200 : 503 });
};
