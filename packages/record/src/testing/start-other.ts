import { spawn } from "node:child_process";

/** A process that does nothing but live: for what one process must not do while another has a record. */
export function startOther(): { readonly pid: number; end(): Promise<void> } {
  const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    pid: child.pid ?? -1,
    end: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
