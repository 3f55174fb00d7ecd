import { standOf } from "../instance/graph-stand.ts";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus } from "./exit-status.ts";
import { withLoggedInstance } from "./logged-deed.ts";
import { withGraph, withInstance } from "./with-instance.ts";

const graphStatus: CommandShape = {
  group: "graph",
  name: "status",
  summary: "Which engine holds the graph, and how far it is behind the record",
  run: (setting) =>
    withInstance(setting, async (instance) => {
      const isCaughtUp = await instance.projector.catchUp();
      const [stand, head] = await Promise.all([standOf(instance), instance.record.head()]);
      setting.terminal.answer(
        { engine: instance.graph.name, recordSequence: head.seq, behind: stand.behind, graph: stand.graph },
        stand.words,
      );
      return isCaughtUp ? exitStatus.done : exitStatus.storeUnreachable;
    }),
};

const graphRebuild: CommandShape = {
  group: "graph",
  name: "rebuild",
  summary: "Make the graph anew from the record's first entry",
  run: (setting) =>
    withLoggedInstance(setting, "graph rebuild", async ({ projector }) => {
      const { seq } = await projector.rebuild();
      return () => {
        setting.terminal.answer({ sequence: seq }, `The graph was made anew from ${seq} entries.`);
        return exitStatus.done;
      };
    }),
};

const graphVerify: CommandShape = {
  group: "graph",
  name: "verify",
  summary: "Prove that the graph holds exactly what a fresh replay of the record gives",
  run: (setting) =>
    withGraph(setting, async ({ projector }) => {
      const verification = await projector.verify();
      const words = verification.isEqual
        ? `The graph equals a fresh replay of ${verification.seq} entries.`
        : "The graph differs from a fresh replay. Make it anew with: throughline graph rebuild";
      setting.terminal.answer(verification, words);
      return verification.isEqual ? exitStatus.done : exitStatus.refused;
    }),
};

export const graphCommands: readonly CommandShape[] = [graphStatus, graphRebuild, graphVerify];
