import { ThroughlineError } from "@throughline/model/throughline-error";
import type { Problem } from "../contract/views.ts";

/** Statuses a problem can have. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 421 | 422 | 429 | 500 | 503;

/** A request that is answered with a problem: a stable code, a status, and a plain sentence with its remedy. */
export class HttpProblem extends ThroughlineError {
  readonly status: ProblemStatus;
  readonly params: Problem["params"];

  constructor(code: string, status: ProblemStatus, words: string, params: Problem["params"] = {}) {
    super(code, words);
    this.name = "HttpProblem";
    this.status = status;
    this.params = params;
  }
}

/** What an unknown id and an id that is not the reader's to read are both answered with. */
export function notFound(): HttpProblem {
  return new HttpProblem("not-found", 404, "There is nothing by that id, or it is not yours to read.");
}

/** What somebody is answered who asks for what their role does not include. */
export function notAllowed(): HttpProblem {
  return new HttpProblem("not-allowed", 403, "Your role does not include this. Ask an administrator of your organisation.");
}

/** Codes of the packages below that a person can do something about. Every other code is an unexpected failure. */
const statusOfCode: Readonly<Record<string, { status: ProblemStatus; words: string }>> = {
  "graph-unreachable": { status: 503, words: "The link graph cannot be reached. Importing goes on; try again when it is back." },
  "graph-moved": { status: 503, words: "The link graph is being made anew. Try again in a moment." },
  "second-step-lost": {
    status: 503,
    words: "Your second step cannot be read on this server. Ask whoever runs it for: throughline user forget-second-step",
  },
  "case-file-erased": {
    status: 409,
    words: "A case file of it was erased meanwhile. Look at what is left, and make the packet of that.",
  },
  "record-closed": { status: 503, words: "The server is stopping. Try again in a moment." },
};

/** The problem an error is answered with; `isExpected` is false when it has to be looked into. */
export function toProblem(error: unknown): { problem: Problem; isExpected: boolean } {
  if (error instanceof HttpProblem) {
    return { problem: { code: error.code, status: error.status, params: error.params, words: error.message }, isExpected: true };
  }
  const known = error instanceof ThroughlineError ? statusOfCode[error.code] : undefined;
  if (known !== undefined && error instanceof ThroughlineError) {
    return { problem: { code: error.code, status: known.status, params: {}, words: known.words }, isExpected: false };
  }
  return {
    problem: {
      code: "unexpected",
      status: 500,
      params: {},
      words:
        "Something went wrong on the server. It was written to the server's log; nothing was recorded by this request unless the screen shows it.",
    },
    isExpected: false,
  };
}

/** A problem as a response (RFC 9457). */
export function answerProblem(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
