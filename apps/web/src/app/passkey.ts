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
  const { id, response } = await answerOf({
    shape: Made,
    ask: () => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) }),
    otherwise: "No passkey was made: it was cancelled, or took too long. Try again, or use another device.",
  });
  return { id, ...response };
}

/** Has the browser use one of the reader's passkeys. Throws {@link BrowserTrouble}. */
export async function askPasskey(asked: PasskeyAsking): Promise<UsedPasskey> {
  const { id, response } = await answerOf({
    shape: Used,
    ask: () => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) }),
    otherwise: "No passkey was used: it was cancelled, took too long, or this device has none of yours. Try again, or use a code.",
  });
  return { id, ...response };
}

interface Asking<Shape> {
  readonly shape: z.ZodType<Shape>;
  readonly ask: () => Promise<Credential | null>;
  /** What is said where the browser does not tell why. */
  readonly otherwise: string;
}

async function answerOf<Shape>({ shape, ask, otherwise }: Asking<Shape>): Promise<Shape> {
  let credential: Credential | null;
  try {
    credential = await ask();
  } catch (error) {
    throw new BrowserTrouble((error instanceof DOMException ? sayTrouble(error.name) : null) ?? otherwise);
  }
  const answer = credential instanceof PublicKeyCredential ? shape.safeParse(credential.toJSON()).data : undefined;
  if (answer === undefined) throw new BrowserTrouble("This browser answers in a way that is not understood here. Try another one.");
  return answer;
}

/** Browsers tell few causes apart, so that no page learns from them what is on a device. */
function sayTrouble(name: string): string | null {
  if (name === "InvalidStateError")
    return "This device holds a passkey of yours already. One is enough: use another device, or keep that one.";
  if (name === "ConstraintError" || name === "NotSupportedError")
    return "This device cannot check that it is you. Set up a fingerprint, a face or a PIN on it first, or use another device.";
  if (name === "SecurityError") return "This browser gives no passkeys at this address. Open the address that the server printed.";
  return null;
}
