import type { MadePasskey, PasskeyAsking, PasskeyMaking, UsedPasskey } from "@throughline/server/contract/passkey-endpoints";
import { z } from "zod";
import { BrowserTrouble } from "../ui/browser-trouble.ts";

/** Why there are no passkeys here: an IP address has none, and nor has an old browser. Null where there are. */
export function findPasskeyHindrance(): "address" | "browser" | null {
  if (/^[\d.]+$|^\[/.test(window.location.hostname)) return "address";
  return "PublicKeyCredential" in window && "parseCreationOptionsFromJSON" in PublicKeyCredential ? null : "browser";
}

/** This page at the name of this machine that passkeys work at. */
export function pageWithPasskeys(): string {
  const url = new URL(window.location.href);
  url.hostname = "localhost";
  return url.href;
}

const Made = z.object({
  id: z.string(),
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), publicKey: z.string() }),
});
const Used = z.object({
  id: z.string(),
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
});

/** Has the browser make a passkey. Throws {@link BrowserTrouble}. */
export async function makePasskey(asked: PasskeyMaking): Promise<MadePasskey> {
  const { id, response } = await answerOf(Made, () =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) }),
  );
  return { id, ...response };
}

/** Has the browser use one of the reader's passkeys. Throws {@link BrowserTrouble}. */
export async function askPasskey(asked: PasskeyAsking): Promise<UsedPasskey> {
  const { id, response } = await answerOf(Used, () =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) }),
  );
  return { id, ...response };
}

async function answerOf<Shape>(shape: z.ZodType<Shape>, ask: () => Promise<Credential | null>): Promise<Shape> {
  let credential: Credential | null;
  try {
    credential = await ask();
  } catch (error) {
    throw new BrowserTrouble(sayTrouble(error instanceof DOMException ? error.name : ""));
  }
  const answer = credential instanceof PublicKeyCredential ? shape.safeParse(credential.toJSON()).data : undefined;
  if (answer === undefined) throw new BrowserTrouble("This browser answers in a way that is not understood here. Try another one.");
  return answer;
}

/** Browsers tell few causes apart, so that no page learns from them what is on a device. */
function sayTrouble(name: string): string {
  if (name === "InvalidStateError")
    return "This device holds a passkey of yours already. One is enough: use another device, or keep that one.";
  if (name === "ConstraintError" || name === "NotSupportedError")
    return "This device cannot check that it is you. Set up a fingerprint, a face or a PIN on it first, or use another device.";
  if (name === "SecurityError") return "This browser gives no passkeys at this address. Open the address that the server printed.";
  return "No passkey was used: it was cancelled, took too long, or this device has none of yours. Try again, or use another device.";
}
