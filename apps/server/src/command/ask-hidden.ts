import { UsageError } from "./exit-status.ts";

/** What was typed so far, and whether that is all. */
export interface Typed {
  readonly text: string;
  readonly end: "entered" | "given-up" | null;
}

/** What is typed after some keys more: Enter ends, Backspace takes a sign back, Ctrl+U all of them, Ctrl+C or Ctrl+D gives up. */
export function typeKeys({ text, end }: Typed, keys: string): Typed {
  let typed = [...text];
  for (const key of keys) {
    if (end !== null) break;
    if (key === "\r" || key === "\n") end = "entered";
    else if (key === "\u0003" || key === "\u0004") end = "given-up";
    else if (key === "\u0015") typed = [];
    else if (key === "\u007f" || key === "\b") typed.pop();
    else if (key >= " ") typed.push(key);
  }
  return { text: typed.join(""), end };
}

/** Asks on the terminal, and shows nothing of what is typed. Throws `passphrase-needed` where there is no terminal. */
export async function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY)
    throw new UsageError(
      "passphrase-needed",
      "The key file is wrapped by a passphrase. Give it with --passphrase-file, or run this on a terminal.",
    );
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  /* It was paused when another question was answered: listening alone does not wake it. */
  stdin.resume();
  const typed = await new Promise<Typed>((resolve) => {
    let sofar: Typed = { text: "", end: null };
    const hear = (keys: string): void => {
      sofar = typeKeys(sofar, keys);
      if (sofar.end === null) return;
      stdin.off("data", hear);
      resolve(sofar);
    };
    stdin.on("data", hear);
  });
  stdin.setRawMode(false);
  stdin.pause();
  stderr.write("\n");
  if (typed.end === "given-up") throw new UsageError("given-up", "Nothing was done.");
  return typed.text;
}
