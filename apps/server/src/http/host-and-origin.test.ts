import { expect, it } from "vitest";
import { HttpProblem } from "./problem.ts";
import { checkContract, checkHostAndOrigin, loopbackHosts } from "./request-checks.ts";

const hosts = loopbackHosts(4177);

function ask(headers: Record<string, string>, method = "POST"): Request {
  return new Request("http://127.0.0.1:4177/api/leads", { method, headers });
}

function codeOf(check: () => void): string {
  try {
    check();
    return "passed";
  } catch (error) {
    return error instanceof HttpProblem ? error.code : "another";
  }
}

it.each([
  ["no origin, as a program sends", {}, "passed"],
  ["its own origin", { origin: "http://127.0.0.1:4177" }, "passed"],
  ["localhost for itself", { host: "localhost:4177", origin: "http://localhost:4177" }, "passed"],
  ["another host's name, as DNS rebinding does", { host: "attacker.example:4177" }, "wrong-host"],
  ["its host on another port", { host: "127.0.0.1:4178" }, "wrong-host"],
  ["another origin", { origin: "https://attacker.example" }, "wrong-origin"],
  ["a null origin", { origin: "null" }, "wrong-origin"],
  ["https for http", { origin: "https://127.0.0.1:4177" }, "wrong-origin"],
  ["another name's origin", { host: "localhost:4177", origin: "http://127.0.0.1:4177" }, "wrong-origin"],
  ["a fetch of another site", { "sec-fetch-site": "cross-site" }, "wrong-origin"],
  ["a fetch of another port of this machine", { "sec-fetch-site": "same-site" }, "wrong-origin"],
])("judges a request with %s", (_, headers, expected) => {
  expect(codeOf(() => checkHostAndOrigin(ask(headers as Record<string, string>), hosts))).toBe(expected);
});

it("judges the address in the request's first line as it does the header", () => {
  const absolute = new Request("http://attacker.example/api/leads", { headers: { host: "127.0.0.1:4177" } });
  expect(codeOf(() => checkHostAndOrigin(absolute, hosts))).toBe("wrong-host");
});

it("lets a link from elsewhere open the page", () => {
  expect(codeOf(() => checkHostAndOrigin(ask({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }, "GET"), hosts))).toBe(
    "passed",
  );
});

it("takes its own contract's number and the one before, and JSON only", () => {
  const json = { "content-type": "application/json; charset=utf-8" };
  expect(codeOf(() => checkContract(ask({ ...json, "x-throughline-contract": "1" })))).toBe("passed");
  expect(codeOf(() => checkContract(ask({ ...json, "x-throughline-contract": "0" })))).toBe("passed");
  expect(codeOf(() => checkContract(ask({ ...json, "x-throughline-contract": "2" })))).toBe("wrong-contract");
  expect(codeOf(() => checkContract(ask(json)))).toBe("wrong-contract");
  expect(codeOf(() => checkContract(ask({ "content-type": "text/plain", "x-throughline-contract": "1" })))).toBe("wrong-content-type");
});
