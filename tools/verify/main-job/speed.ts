import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";
import { measureAsking } from "./speed-asking.ts";
import { measureHttpThread } from "./speed-http-thread.ts";
import { measureImport } from "./speed-import.ts";

/** How fast the main job is, on both engines: files to graph, memory while importing, questions of a large graph, and the HTTP thread. */
export async function verifySpeed(claims: Claims, setting: Setting): Promise<void> {
  await measureImport(claims, setting);
  await measureHttpThread(claims, setting);
  await measureAsking(claims, setting);
}
