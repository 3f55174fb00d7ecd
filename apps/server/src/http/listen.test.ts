import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, it } from "vitest";
import { listenAtName } from "./listen.ts";

/** This machine's own addresses that its name may stand for: one of them is not there on every machine. */
const own = Object.values(networkInterfaces()).flatMap((of = []) => of.map(({ address }) => address));
const homes = ["127.0.0.1", ...(own.includes("::1") ? ["::1"] : [])];
const addressAt = (home: string, port: number): string => `http://${home.includes(":") ? `[${home}]` : home}:${port}/`;
const answerHere = async (): Promise<Response> => new Response("here");

it("answers at every address that this machine's name may stand for, and at none once it stopped", async () => {
  const { place, stop } = await listenAtName(answerHere, { host: "127.0.0.1", port: 0 });
  for (const home of homes) expect(await (await fetch(addressAt(home, place.port))).text()).toBe("here");
  await stop(100);
  for (const home of homes) await expect(fetch(addressAt(home, place.port))).rejects.toThrow();
});

it("does not start where another program would answer in its name", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, homes.at(-1), resolve));
  const bound = other.address();
  const port = bound !== null && typeof bound !== "string" ? bound.port : 0;
  await expect(listenAtName(answerHere, { host: "127.0.0.1", port })).rejects.toMatchObject({ code: "port-taken" });
  await new Promise((resolve) => other.close(resolve));
});
