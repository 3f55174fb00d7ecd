import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { residentMegabytes, watchMemory } from "./process-memory.ts";

const holding = "const held = Buffer.alloc(200 * 1024 * 1024, 1); process.stdout.write('held'); setInterval(() => held.length, 1000);";

describe("the watch over memory", () => {
  test("counts what a child of the process holds, and keeps the peak after it is gone", async () => {
    const before = await residentMegabytes(process.pid);
    const watch = watchMemory(process.pid);
    const child = spawn(process.execPath, ["-e", holding], { stdio: ["ignore", "pipe", "ignore"] });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill("SIGKILL");
    await once(child, "exit");
    expect((await watch.stop()) - before).toBeGreaterThan(200);
  });

  test("answers nothing for a process that is not there", async () => {
    expect(await residentMegabytes(2 ** 22 + 1)).toBe(0);
  });
});
