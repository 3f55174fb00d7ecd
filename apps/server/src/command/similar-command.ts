import { formatStrength, sayStrength } from "@throughline/graph/analysis/strength";
import { type SimilarView, showSimilar } from "../handlers/case-files.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus } from "./exit-status.ts";
import { withLoggedGraph } from "./logged-deed.ts";
import { numberOption } from "./option.ts";
import { resolveCaseFile } from "./resolve-node.ts";
import { everyScope } from "./with-instance.ts";

/** `throughline similar CASE`: other people's case files that share identifiers with one. */
export const similarCommand: CommandShape = {
  name: "similar",
  summary: "Case files that share identifiers with one, strongest first, with both denominators and the reasons",
  arguments: [["<case>", "ORGANISATION/REFERENCE, the case file's id, or a reference only one case file has"]],
  options: [["--limit N", "at most so many (default 20)"]],
  run: (setting) =>
    withLoggedGraph(setting, "similar", async (instance, note) => {
      const scopes = await everyScope(instance.record);
      const caseFile = await resolveCaseFile(instance, scopes, setting.operands[0] ?? "");
      note({ organisationId: caseFile.organisationId, subjects: [caseFile.caseFileId] });
      const limit = numberOption(setting.options, "limit", { flag: "--limit", least: 1, most: 1000, usual: 20 });
      const similar = await showSimilar(instance, scopes, caseFile.caseFileId, limit);
      const words =
        similar.length === 0
          ? "No other case file shares an identifier that says anything with this one."
          : similar.map(sentences).join("\n");
      return () => {
        setting.terminal.answer(similar.map(documentOf), words);
        return exitStatus.done;
      };
    }),
};

function documentOf({ caseFile, strength, shared, ...counts }: SimilarView): Record<string, unknown> {
  return {
    caseFileId: caseFile.caseFileId,
    reference: caseFile.reference,
    organisation: caseFile.organisation,
    strength: strength.strength,
    strengthWords: strength.words,
    ...counts,
    shared: shared.map(({ identifier, weight, why, factors }) => ({
      id: identifier.id,
      kind: identifier.kind,
      display: identifier.label,
      weight,
      words: why,
      why: factors,
    })),
  };
}

function sentences({ caseFile, strength, shared, sharedHere, ofHere, sharedThere, ofThere, hubs }: SimilarView): string {
  const besides = hubs === 0 ? "" : `; also share ${hubs} ${hubs === 1 ? "hub" : "hubs"}`;
  const head = `${caseFile.organisation}/${caseFile.reference}: ${sayStrength(strength.words)}, ${formatStrength(strength.strength)} (${sharedHere} of ${ofHere} here, ${sharedThere} of ${ofThere} there${besides})`;
  return [head, ...shared.map(({ identifier, why }) => `  ${identifier.label}: ${why}`)].join("\n");
}
