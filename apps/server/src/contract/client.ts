import type { z } from "zod";
import { contractNumber } from "./endpoint.ts";
import { type Endpoints, endpoints } from "./endpoints.ts";
import { ProofBy } from "./session-endpoints.ts";
import { Problem } from "./views.ts";

/** How a call is made beside its input. */
export interface Sending {
  /** Made once for each thing asked to be made, and given again when the answer was lost: then no second one is made. */
  readonly idempotencyKey?: string;
}

type Call<Name extends keyof Endpoints> = (
  input: z.input<Endpoints[Name]["input"]>,
  sending?: Sending,
) => Promise<z.output<Endpoints[Name]["output"]>>;

/** A function per endpoint. */
export type Client = { readonly [Name in keyof Endpoints]: Call<Name> };

/** A problem the server answered with; `code` is stable. */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  /** What the code speaks of, for words in another language. */
  readonly params: Problem["params"];

  constructor(problem: Problem) {
    super(problem.words);
    this.name = "ProblemError";
    this.code = problem.code;
    this.status = problem.status;
    this.params = problem.params;
  }
}

/**
 * The typed client: path parameters are filled in from the input, the rest goes into the query (GET) or the body.
 * Answers are parsed by the contract's schema. Throws {@link ProblemError}.
 */
export function createClient(send: (path: string, init: RequestInit) => Promise<Response>): Client {
  const call = async (name: keyof Endpoints, input: Record<string, unknown>, { idempotencyKey }: Sending): Promise<unknown> => {
    const { method, path, output } = endpoints[name];
    const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
    const filled = path.replace(/:([A-Za-z]+)/g, (_, parameter: string) => {
      const value = String(rest.get(parameter));
      rest.delete(parameter);
      return encodeURIComponent(value);
    });
    const query = method === "GET" && rest.size > 0 ? `?${new URLSearchParams([...rest].map(([key, value]) => [key, String(value)]))}` : "";
    const response = await send(filled + query, {
      method,
      headers: {
        "content-type": "application/json",
        "x-throughline-contract": String(contractNumber),
        ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
      },
      ...(method === "GET" ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new ProblemError(Problem.parse(body));
    return (output as z.ZodType).parse(body);
  };
  return Object.fromEntries(
    Object.keys(endpoints).map((name) => [
      name,
      (input: Record<string, unknown> = {}, sending: Sending = {}) => call(name as keyof Endpoints, input, sending),
    ]),
  ) as unknown as Client;
}

/** What an answer asks for a proof by, before it is asked again; null for every other answer. The answer itself is left unread. */
export async function readProofNeeded(response: Response): Promise<ProofBy | null> {
  if (response.status !== 403) return null;
  const problem = Problem.safeParse(await response.clone().json()).data;
  return problem?.code === "proof-needed" ? ProofBy.parse(problem.params["by"]) : null;
}
