import { hasDuplicateField } from "./duplicate-field.ts";
import { HttpProblem } from "./problem.ts";

/** Largest JSON body: 2,000 node ids or a mapping fit several times over. */
const mostBytes = 512 * 1024;

/** Reads a JSON body of limited size as it arrives; an empty body is an empty object. Refuses what is not a JSON object in UTF-8. */
export async function readJsonObject(request: Request): Promise<Record<string, unknown>> {
  const bytes = await readLimited(request);
  if (bytes.byteLength === 0) return {};
  const body = parseJson(bytes);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw notJson();
  return Object.fromEntries(Object.entries(body));
}

function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  let body: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    body = JSON.parse(text);
  } catch {
    throw notJson();
  }
  if (hasDuplicateField(text)) throw new HttpProblem("wrong-input", 400, "A field is given twice.");
  return body;
}

function notJson(): HttpProblem {
  return new HttpProblem("wrong-body", 400, "The body is not a JSON object.");
}

async function readLimited(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body !== null) {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > mostBytes) throw new HttpProblem("too-large", 413, "The request is larger than this server takes.");
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
}
