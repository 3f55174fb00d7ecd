/** Where a command writes: one answer on stdout, everything else on stderr. */
export interface Terminal {
  /** The command's one answer: the document with `--json`, else the words. */
  answer(document: unknown, words: string): void;
  /** A line for the person, on stderr. */
  note(words: string): void;
  /** A line that replaces the one before on a terminal, on stderr; silent where stderr is a file. */
  progress(words: string): void;
}

export interface Streams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** A terminal for one command. */
export function openTerminal(streams: Streams, options: { readonly json: boolean }): Terminal {
  let isProgressShown = false;
  const clear = (): void => {
    if (isProgressShown) streams.stderr.write("\r\u001b[K");
    isProgressShown = false;
  };
  return {
    answer(document, words) {
      clear();
      streams.stdout.write(options.json ? `${JSON.stringify(document)}\n` : words.endsWith("\n") || words === "" ? words : `${words}\n`);
    },
    note(words) {
      clear();
      streams.stderr.write(`${words}\n`);
    },
    progress(words) {
      if (streams.stderr.isTTY !== true) return;
      streams.stderr.write(`\r\u001b[K${words}`);
      isProgressShown = true;
    },
  };
}

/** Rows as columns padded to the widest cell, with a heading. */
export function layTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => [...(row[column] ?? "")].length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
      .join("  ")
      .trimEnd();
  return [line(headings), ...rows.map(line)].join("\n");
}
