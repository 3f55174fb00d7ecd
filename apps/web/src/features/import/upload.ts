import { ProblemError } from "@throughline/server/contract/client";
import { contractNumber } from "@throughline/server/contract/endpoint";
import { ImportPreview } from "@throughline/server/contract/import-views";
import { Problem } from "@throughline/server/contract/views";

/** What is sent, and for whom: null for one's own organisation. */
export interface Sending {
  readonly file: Blob;
  readonly fileName: string;
  readonly organisationId: string | null;
}

/** Sends a file's bytes as they are; its name travels in a header, never in the URL. Answers what the server makes of it. Throws {@link ProblemError}. */
export async function uploadFile({ file, fileName, organisationId }: Sending): Promise<ImportPreview> {
  const response = await fetch("/api/imports", {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(fileName),
      ...(organisationId === null ? {} : { "x-organisation": organisationId }),
      "x-throughline-contract": String(contractNumber),
    },
    body: file,
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new ProblemError(Problem.parse(body));
  return ImportPreview.parse(body);
}
