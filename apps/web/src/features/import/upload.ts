import { ProblemError } from "@throughline/server/contract/client";
import { contractNumber } from "@throughline/server/contract/endpoint";
import { ImportPreview, Problem } from "@throughline/server/contract/views";

/** Sends a file's bytes as they are; its name travels in a header, never in the URL. Answers what the server makes of it. Throws {@link ProblemError}. */
export async function uploadFile(file: Blob, fileName: string): Promise<ImportPreview> {
  const response = await fetch("/api/imports", {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(fileName),
      "x-throughline-contract": String(contractNumber),
    },
    body: file,
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new ProblemError(Problem.parse(body));
  return ImportPreview.parse(body);
}
