import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { client } from "./client.ts";
import { OutLink } from "./out-link.tsx";
import { ProofDialog } from "./proof-dialog.tsx";
import { useProofQuestion } from "./proof-question.ts";

/** A request as it left the page. */
interface Sent {
  readonly path: string;
  readonly method: string;
  readonly body: string;
  readonly key: string | null;
}

let sent: Sent[] = [];
let by = "password";
let isProven = false;
let root: Root;

/** A server that wants a proof first and takes one password. */
function answer(path: string, init: RequestInit = {}): Response {
  const body = String(init.body ?? "");
  sent.push({ path, method: init.method ?? "GET", body, key: new Headers(init.headers).get("idempotency-key") });
  const problem = (status: number, code: string, words: string): Response =>
    new Response(JSON.stringify({ code, status, params: { by }, words }), { status });
  if (init.method === "POST" && path === "/api/session/proof") {
    if (body !== '{"proof":"river stones are cold"}' && by === "password")
      return problem(403, "wrong-password", "That is not your password.");
    isProven = true;
    return new Response('{"done":true}');
  }
  return isProven ? new Response('{"done":true}') : problem(403, "proof-needed", "Prove that it is still you.");
}

beforeEach(async () => {
  [sent, by, isProven] = [[], "password", false];
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => answer(path, init));
  /* What jsdom has not: the screens ask it for the colour scheme. */
  vi.stubGlobal("matchMedia", () => Object.assign(new EventTarget(), { matches: false }));
  root = createRoot(document.body.appendChild(document.createElement("div")));
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <ProofDialog />
          <OutLink href="#taken">Take it</OutLink>
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  window.location.hash = "";
  vi.unstubAllGlobals();
});

const settle = (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
const button = (words: string): HTMLElement | undefined =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent === words);
const press = async (words: string): Promise<void> => {
  await act(async () => button(words)?.click());
  await settle();
};
const type = async (text: string): Promise<void> => {
  const field = document.querySelector<HTMLInputElement>("form input");
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  await act(async () => {
    setValue?.call(field, text);
    field?.dispatchEvent(new Event("input", { bubbles: true }));
  });
};

it("asks for the password, and then asks again for what was wanted, as it was, under the same key", async () => {
  const made = client.sessionEnd({ sessionId: "00000000-0000-4000-8000-000000000000" }, { idempotencyKey: "one" });
  await settle();
  await type("not this one");
  await press("Go on");
  expect(document.body.textContent).toContain("That is not your password.");
  await type("river stones are cold");
  await press("Go on");
  expect(await made).toEqual({ done: true });
  const wanted = sent.filter(({ method }) => method === "DELETE");
  expect(wanted).toHaveLength(2);
  expect(wanted[0]).toEqual(wanted[1]);
  expect(useProofQuestion.getState().question).toBeNull();
});

it("asks once for several things at a time, and gives each the problem when the reader would rather not", async () => {
  const codes = Promise.all([client.proof({}), client.signOut({})].map((one) => one.catch(({ code }: { code: string }) => code)));
  await settle();
  expect(document.querySelectorAll("form")).toHaveLength(1);
  await press("Not now");
  expect(await codes).toEqual(["proof-needed", "proof-needed"]);
  expect(sent.filter(({ method }) => method === "POST")).toEqual([]);
});

it("lets a demo's person go on with one button that says what it is", async () => {
  by = "demo";
  const made = client.signOut({});
  await settle();
  expect(document.querySelector("form input")).toBeNull();
  await press("Demo: no password");
  expect(await made).toEqual({ done: true });
});

it("follows a link to something that leaves only after the proof", async () => {
  const link = document.querySelector("a");
  await act(async () => link?.click());
  await settle();
  expect(window.location.hash).toBe("");
  await type("river stones are cold");
  await press("Go on");
  expect(window.location.hash).toBe("#taken");
});
