import { fork } from "node:child_process";

/** What a child process said last, and where it last said it was: damage it did not survive lies there. */
export interface ChildEnd<Answer> {
  readonly answer: Answer | null;
  readonly where: string;
}

/** Runs a built module as a child process that gets one message, tells where it is as `{ where }`, and answers once. Never throws for how it ends. */
export async function askChild<Answer extends object>(module: URL, message: object, start: string): Promise<ChildEnd<Answer>> {
  const child = fork(module, [], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  let where = start;
  let answer: Answer | null = null;
  child.on("message", (said: Answer | { readonly where: string }) => {
    if ("where" in said) where = String(said.where);
    else answer = said;
  });
  child.send(message);
  await new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return { answer, where };
}

/** A master key as it goes to a child: over the channel, never on the command line. */
export function keyInMessage(key: Uint8Array | null): string | null {
  return key === null ? null : Buffer.from(key).toString("hex");
}
