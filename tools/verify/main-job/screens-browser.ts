import { contractNumber } from "@throughline/server/contract/endpoint";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A server, a person, and a browser to be them in. */
export interface SignedIn {
  readonly browser: Browser;
  readonly address: string;
  readonly name: string;
  readonly password: string;
}

/** A blank page of a new visitor, signed in, nothing of the workbench loaded or kept. */
export async function openSignedIn({ browser, address, name, password }: SignedIn, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const headers = { "x-throughline-contract": String(contractNumber), origin: address };
  const answer = await context.request.post(`${address}/api/session`, { data: { name, password }, headers });
  if (!answer.ok()) throw new Error(`Signing in was answered ${answer.status()}.`);
  return context.newPage();
}
