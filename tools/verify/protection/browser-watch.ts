import type { BrowserContext, ConsoleMessage } from "playwright-core";

/** What pages did while they were watched: counts, and what must not be, in words without a text of the test. */
export interface BrowserWatch {
  executions: number;
  /** Reports of the content security policy and of Trusted Types, and texts that our own policy refused to take as markup. */
  readonly reports: string[];
  readonly pageErrors: string[];
  readonly serverErrors: string[];
  /** Origins that anything but the server itself was asked of. */
  readonly elsewhere: string[];
  requests: number;
}

const note = "tl-noted ";

/**
 * Runs before everything of a page: the mark that a text leaves when it runs (in lower case too, as compounds are shown), violations of
 * the policy, and each refusal of the page's own Trusted Types policy, which reports none.
 */
const listener = `(() => {
  const say = (what) => console.debug(${JSON.stringify(note)} + what);
  for (const name of ["tlRan", "tlran"]) {
    let ran = 0;
    Object.defineProperty(window, name, { get: () => ran, set: (value) => { ran = value; say("ran"); } });
  }
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => say("violates " + effectiveDirective));
  const make = trustedTypes.createPolicy.bind(trustedTypes);
  const noting = ([rule, take]) => [rule, (...given) => {
    try { return take(...given); } catch (error) { say("refused by " + rule); throw error; }
  }];
  trustedTypes.createPolicy = (name, rules) => make(name, Object.fromEntries(Object.entries(rules).map(noting)));
})()`;

/** A policy's word on the console, which is all that a page without scripts can say. */
const policyWords = /Content Security Policy|Blocked script execution|Trusted(?:HTML|Script)/;
/** Answers are judged by their status; that a refused one is told on the console too is no fault. */
const answerWords = /^Failed to load resource/;

/** Watches every page, frame and worker of a context from here on. */
export async function watchBrowser(context: BrowserContext, address: string): Promise<BrowserWatch> {
  const watch: BrowserWatch = { executions: 0, reports: [], pageErrors: [], serverErrors: [], elsewhere: [], requests: 0 };
  await context.addInitScript(listener);
  context.on("console", (message) => hear(watch, message));
  context.on("weberror", (error) => watch.pageErrors.push(error.error().name));
  context.on("dialog", (dialog) => {
    watch.executions += 1;
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    watch.requests += 1;
    const { protocol, origin } = new URL(request.url());
    if (origin !== address && protocol !== "data:" && protocol !== "blob:") watch.elsewhere.push(origin);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) watch.serverErrors.push(`${response.request().method()} ${response.status()}`);
  });
  return watch;
}

function hear(watch: BrowserWatch, message: ConsoleMessage): void {
  const text = message.text();
  if (text === `${note}ran`) watch.executions += 1;
  else if (text.startsWith(note)) watch.reports.push(text.slice(note.length));
  else if (message.type() !== "error") return;
  else if (policyWords.test(text)) watch.reports.push("on the console");
  else if (!answerWords.test(text)) watch.pageErrors.push("on the console");
}
