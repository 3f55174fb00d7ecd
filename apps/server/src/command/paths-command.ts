import { askPaths } from "@throughline/graph/analysis/ask-paths";
import { askSlice } from "@throughline/graph/analysis/ask-slice";
import { formatStrength, toHundredths } from "@throughline/graph/analysis/strength";
import type { CaseFileRow } from "@throughline/record/case-record";
import type { NodeView, SliceView } from "../contract/views.ts";
import { nameSlice } from "../handlers/graph.ts";
import type { Instance } from "../instance/instance.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus } from "./exit-status.ts";
import { withLoggedGraph } from "./logged-deed.ts";
import { numberOption } from "./option.ts";
import { resolveNode } from "./resolve-node.ts";
import { everyScope } from "./with-instance.ts";

/** `throughline paths FROM TO`: the shortest connections between two case files or identifiers. */
export const pathsCommand: CommandShape = {
  name: "paths",
  summary: "The shortest connections between two case files or identifiers",
  arguments: [
    ["<from>", "a case file (ORGANISATION/REFERENCE or id) or an identifier (its value, key or id)"],
    ["<to>", "the other end"],
  ],
  options: [
    ["--max-length N", "at most so many steps (default 6, at most 8)"],
    ["--limit N", "at most so many paths (default 10, at most 25)"],
    ["--through-hubs", "pass through hubs and known services too"],
  ],
  run: (setting) =>
    withLoggedGraph(setting, "paths", async (instance, note) => {
      const { options, operands, terminal } = setting;
      const scopes = await everyScope(instance.record);
      const [from, to] = await Promise.all([
        resolveNode(instance, scopes, operands[0] ?? ""),
        resolveNode(instance, scopes, operands[1] ?? ""),
      ]);
      const ends = await caseFilesAmong(instance, scopes, [from, to]);
      if (ends.length > 0) note(...ends.map(({ organisationId, caseFileId }) => ({ organisationId, subjects: [caseFileId] })));
      const answer = await askPaths(instance.graph, {
        scopes,
        from,
        to,
        throughHubs: options.throughHubs === true,
        maxLength: numberOption(options, "maxLength", { flag: "--max-length", least: 1, most: 8, usual: 6 }),
        limit: numberOption(options, "limit", { flag: "--limit", least: 1, most: 25, usual: 10 }),
      });
      const nodes = [...new Set(answer.paths.flatMap((path) => path.nodes))];
      const slice = await nameSlice(instance, scopes, await askSlice(instance.graph, { scopes, nodes }));
      const paths = answer.paths.map((path) => ({
        weakest: toHundredths(path.weakest),
        nodes: path.nodes.map((node) => nodeDocument(slice, node)),
        edges: path.steps.map(({ edgeId, type }) => ({
          id: edgeId,
          type,
          label: slice.edges.find((edge) => edge.edgeId === edgeId)?.label ?? "",
        })),
      }));
      return () => {
        terminal.answer({ length: answer.length, hubsLeftOut: answer.hubsLeftOut, paths }, wordsOf(answer, paths));
        return exitStatus.done;
      };
    }),
};

/** The ends that are case files: their organisations are told who looked. */
function caseFilesAmong({ record }: Instance, scopes: readonly string[], nodes: readonly string[]): Promise<readonly CaseFileRow[]> {
  const ids = nodes.filter((node) => node.startsWith("c:")).map((node) => node.slice(2));
  return record.caseFilesById(ids, scopes);
}

interface PathDocument {
  readonly weakest: number;
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
}

function nodeDocument(slice: SliceView, nodeId: string): { id: string; type: string; label: string } {
  const node = slice.nodes.find((one) => one.nodeId === nodeId);
  return { id: nodeId, type: node?.type ?? "", label: node === undefined ? "" : labelOf(node) };
}

function labelOf(node: NodeView): string {
  return node.type === "identifier" ? node.identifier.label : `${node.organisation}/${node.reference}`;
}

function wordsOf(
  { length, hubsLeftOut }: { readonly length: number; readonly hubsLeftOut: number },
  paths: readonly PathDocument[],
): string {
  const leftOut = hubsLeftOut === 0 ? [] : [`${hubsLeftOut} hubs or known services were not passed through (--through-hubs does).`];
  if (paths.length === 0) return ["No connection within that length.", ...leftOut].join("\n");
  const lines = paths.map(
    ({ nodes, weakest }) => `${nodes.map(({ label }) => label).join(" – ")}  (weakest link ${formatStrength(weakest)})`,
  );
  return [`${length} ${length === 1 ? "step" : "steps"}:`, ...lines, ...leftOut].join("\n");
}
