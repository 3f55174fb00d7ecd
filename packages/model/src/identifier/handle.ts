import type { RecognisedIdentifier } from "./identifier-rule.ts";
import { identifierKey } from "./keys.ts";

/** A handle on a platform: `handle:<platform>:<name>`. */
export function handleIdentifier(platform: string, value: string, display: string, rule: string): RecognisedIdentifier {
  return { kind: "handle", key: identifierKey("handle", platform, value), display, check: "none", rule };
}

/** An invitation to a group: case matters in its code. */
export function inviteIdentifier(platform: string, code: string, display: string, rule: string): RecognisedIdentifier {
  return { kind: "group-invite", key: identifierKey("group-invite", platform, code), display, check: "none", rule };
}

/** The name without the platform's word before it and without @: `Telegram: @name` → `name`. */
export function bareHandle(text: string, platformWords: RegExp): string {
  const bare = text.replace(platformWords, "");
  return bare === text ? text.replace(/^@/u, "") : bare.replace(/^[\s:：@=-]+/u, "").trim();
}
