import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isOpenElsewhere } from "@throughline/record/keep/open-mark";
import { createInstance } from "../instance/create-instance.ts";
import { readDemoMark, writeDemoMark } from "../instance/demo-mark.ts";
import { loadDemo } from "../instance/load-demo.ts";
import { demoDataDirectory, type Location, locate, repositoryRoot } from "../instance/location.ts";
import { openInstance } from "../instance/open-instance.ts";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { numberOption, textOption } from "./option.ts";
import { portBounds } from "./serve-command.ts";
import { loopback, serveUntilStopped } from "./serve-until-stopped.ts";
import { everyScope } from "./with-instance.ts";

/** `throughline demo`: three invented organisations, loaded by real imports, and served. */
export const demoCommand: CommandShape = {
  name: "demo",
  summary: "Load the invented demo organisations where they are absent, and serve them",
  options: [
    ["--port N", "the port (default 4177)"],
    ["--reset", "make the demo anew"],
    ["--no-serve", "load only"],
    ["--from DIR", "the folder with organisations.json and its files (default: the demo of this repository)"],
  ],
  async run(setting) {
    const { options, environment, terminal } = setting;
    const location = locate({ dataDirectory: textOption(options, "data"), keyFile: textOption(options, "keyFile") }, demoDataDirectory());
    await prepareDemo(location, setting);
    if (options.serve !== false)
      return serveUntilStopped(location, setting, { host: loopback, port: numberOption(options, "port", portBounds) });
    const instance = await openInstance({ ...location, environment });
    try {
      await instance.projector.catchUp();
      const totals = await instance.record.totals(await everyScope(instance.record));
      terminal.answer(
        { dataDirectory: location.dataDirectory, ...totals },
        `The demo is ready: ${totals.caseFiles} case files, ${totals.sightings} sightings.`,
      );
    } finally {
      await instance.close();
    }
    return exitStatus.done;
  },
};

/** Makes the demo where there is none, or where it was cut short. Never touches a directory that holds anything but a demo. */
async function prepareDemo(location: Location, { options, environment, terminal }: CommandSetting): Promise<void> {
  const { dataDirectory, keyFile } = location;
  const mark = readDemoMark(dataDirectory);
  if (mark === null && existsSync(join(dataDirectory, "record.db"))) {
    throw new UsageError("not-a-demo", "That data directory holds a real instance, so no demo is made there. Choose another with --data.");
  }
  if (mark === "loaded" && options.reset !== true) return;
  if (isOpenElsewhere(dataDirectory))
    throw new UsageError("record-in-use", "The demo is running or being made by another process. Stop that one first.");
  if (mark !== null) rmSync(dataDirectory, { recursive: true, force: true });
  if (mark !== null || dataDirectory === demoDataDirectory()) rmSync(keyFile, { force: true });
  terminal.note("Making the demo: everybody in it is invented.");
  await createInstance({ ...location, isUnencrypted: false });
  writeDemoMark(dataDirectory, "loading");
  const instance = await openInstance({ ...location, environment });
  try {
    await loadDemo(instance, textOption(options, "from") ?? join(repositoryRoot(), "fixtures", "demo"), (words) =>
      terminal.note(`  ${words}`),
    );
  } finally {
    await instance.close();
  }
  writeDemoMark(dataDirectory, "loaded");
}
