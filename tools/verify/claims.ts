/** What a verification says about one claim of an issue. */
export interface Claim {
  /** The claim in words, as the issue makes it. */
  readonly claim: string;
  /** What was measured, with its unit and its limit. */
  readonly figure: string;
  readonly isHeld: boolean;
}

/** The claims of one verification: each is printed as it is made; `finish` prints the last line. */
export interface Claims {
  make(claim: Claim): void;
  /** Says how far a long part has come, once for each tenth of it. */
  step(what: string, done: number, of: number): void;
  /** Runs a part that makes claims; a part that throws has fallen short, by name, and the others still run. */
  part(name: string, run: () => Promise<void>): Promise<void>;
  /** Prints `NAME: N held, N fell short` and sets the exit status: 0 only when all held and there was one. */
  finish(): void;
}

/** Opens the claims of the verification with this name. `print` is the terminal unless a test listens. */
export function openClaims(name: string, print: (line: string) => void = (line) => void process.stdout.write(`${line}\n`)): Claims {
  let held = 0;
  let fellShort = 0;
  const make = ({ claim, figure, isHeld }: Claim): void => {
    if (isHeld) held += 1;
    else fellShort += 1;
    print(`${isHeld ? "held      " : "FELL SHORT"}  ${claim}: ${figure}`);
  };
  return {
    make,
    step: (what, done, of) => {
      if (Math.floor((10 * done) / of) > Math.floor((10 * (done - 1)) / of)) print(`            (${what}: ${done} of ${of})`);
    },
    part: async (part, run) => {
      const start = performance.now();
      try {
        await run();
      } catch (error) {
        make({ claim: part, figure: describeFailure(error), isHeld: false });
      }
      print(`            (${part}: ${((performance.now() - start) / 1000).toFixed(1)} s)`);
    },
    finish: () => {
      print(`${name}: ${held} held, ${fellShort} fell short`);
      process.exitCode = fellShort === 0 && held > 0 ? 0 : 1;
    },
  };
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return "it threw something that is no error";
  const code = "code" in error ? ` (${String(error.code)})` : "";
  return `${error.message.split("\n")[0]}${code}`;
}
