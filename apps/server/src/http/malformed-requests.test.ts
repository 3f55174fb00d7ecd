import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handlers, rawHandlers } from "../handlers/handlers.ts";
import { speakHttp } from "../testing/speak-http.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";
import { createApp } from "./app.ts";
import { type Listening, listen } from "./listen.ts";
import { loopbackHosts } from "./request-checks.ts";
import { openStaticFiles } from "./static-files.ts";

const port = 4177;
const own = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n`;

let server: TestServer;
let listening: Listening;
beforeAll(async () => {
  server = await openTestServer();
  const staticFiles = openStaticFiles("/nowhere");
  const app = createApp({ server: server.running, hosts: loopbackHosts(port), staticFiles, handlers, rawHandlers });
  listening = await listen(app, { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await listening.stop(100);
  await server.close();
});

describe("a request over a real socket", () => {
  it("is taken on the loopback interface alone", () => {
    expect(listening.place.host).toBe("127.0.0.1");
  });

  it.each([
    ["its own host", `GET /health HTTP/1.1\r\n${own}\r\n`, 200],
    ["no host", "GET /health HTTP/1.0\r\n\r\n", 421],
    ["another host", "GET /health HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n", 421],
    ["two hosts", `GET /health HTTP/1.1\r\nHost: attacker.example\r\n${own}\r\n`, 421],
    ["another's address in its first line", `GET http://attacker.example/health HTTP/1.1\r\n${own}\r\n`, 421],
    ["a host that is none", "GET /health HTTP/1.1\r\nHost: [::zz\r\nConnection: close\r\n\r\n", 400],
    ["another origin", `GET /health HTTP/1.1\r\nOrigin: https://attacker.example\r\n${own}\r\n`, 403],
    ["no HTTP", "\u0001 nonsense\r\n\r\n", 400],
    ["two lengths", `POST /api/find HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${own}\r\n0\r\n\r\n`, 400],
    ["a header of 20 KB", `GET /health HTTP/1.1\r\nX-Long: ${"a".repeat(20_000)}\r\n${own}\r\n`, 431],
    ["a broken percent sign", `GET /api/leads/%zz/state HTTP/1.1\r\n${own}\r\n`, 404],
    ["an odd method", `TRACE / HTTP/1.1\r\n${own}\r\n`, 404],
  ])("with %s is answered by its status, and tells nothing of what runs here", async (_, text, status) => {
    const answer = await speakHttp(listening.place.port, text);
    expect(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])).toBe(status);
    expect(answer).not.toMatch(/^(server|x-powered-by):|node_modules|\.js:\d|\bat [A-Za-z.]+ \(/im);
  });
});
