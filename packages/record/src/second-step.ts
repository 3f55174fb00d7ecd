import type { Actor } from "./case-record.ts";

/** What a person proves themselves with beside their password: an authenticator app, passkeys, or both. */
export interface SecondStep {
  /** Null for whoever has passkeys alone. */
  readonly app: AuthenticatorApp | null;
  /** The first added first. */
  readonly passkeys: readonly Passkey[];
  /** Recovery codes not used yet. */
  readonly recoveryCodes: number;
}

export interface AuthenticatorApp {
  /** What the app has as well (RFC 6238). */
  readonly secret: Uint8Array;
  /** The time step of the latest code that was accepted: no code of it or before is accepted again. */
  readonly lastStep: number;
}

/** What an authenticator showed of a passkey when it was added (WebAuthn Level 3). */
export interface NewPasskey {
  readonly passkeyId: string;
  /** What its owner calls it: "Phone". */
  readonly name: string;
  /** The authenticator's own id of it, base64url. */
  readonly credentialId: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  /** How often it was used, as the authenticator counts; 0 of one that does not count. */
  readonly counter: number;
}

export interface Passkey extends NewPasskey {
  readonly addedAt: string;
  /** Instant; empty until it was used. */
  readonly usedAt: string;
}

/** Passkeys that one person may have. */
export const mostPasskeys = 10;

/**
 * Second steps of signing in. The chain says who has one and since when; secrets, keys and the hashes of recovery codes lie in tables of
 * their own, outside the chain, so that they are gone once they are removed (docs/adr/0018, 0029).
 */
export interface SecondSteps {
  /** Sets a person's authenticator app, in place of one they had. `step` is that of the code that they showed it works with. */
  setSecondStep(
    actor: Actor,
    input: { userId: string; secret: Uint8Array; step: number; recoveryCodeHashes: readonly string[] },
  ): Promise<void>;
  /** Takes the authenticator app away; whoever has no passkey is then signed in by the password alone. */
  removeSecondStep(actor: Actor, userId: string): Promise<void>;
  /** Takes away app, passkeys and recovery codes: from now on the password alone signs the person in. */
  forgetSecondSteps(actor: Actor, userId: string): Promise<void>;
  /** Null for whom the password is enough. Throws `second-step-lost` when the chain says that there is one and it does not open. */
  secondStepOf(userId: string): Promise<SecondStep | null>;
  /** Accepts the code of a time step, once: false when it, or a later one, was accepted before, by whatever process. */
  spendStep(userId: string, step: number): Promise<boolean>;
  /** Accepts a recovery code by its hash, once. */
  spendRecoveryCode(userId: string, hash: string): Promise<boolean>;
  /** Ten new recovery codes, by their hashes, in place of those that were left. Throws `no-second-step` for whom the password is enough. */
  renewRecoveryCodes(userId: string, hashes: readonly string[]): Promise<void>;
  /**
   * Adds a passkey. True when it is the person's first second step: then the recovery codes are kept, by their hashes; else those that they
   * have stay. Throws `person-unknown`, `too-many-passkeys`, `passkey-known` for one whose credential they have added already, and
   * `second-step-on` for one that is to be the first and is not.
   */
  addPasskey(
    actor: Actor,
    input: { userId: string; passkey: NewPasskey; recoveryCodeHashes: readonly string[]; isToBeFirst: boolean },
  ): Promise<boolean>;
  /** Throws `passkey-unknown`, and `last-second-step` where nothing else is left and the organisation asks everybody for one. */
  removePasskey(actor: Actor, input: { userId: string; passkeyId: string }): Promise<void>;
  /**
   * Accepts a use of a passkey by its authenticator's counter: false when the counter did not go up, as that of a copy does not, or when the
   * passkey is not the person's any more. One that never counted stays at 0.
   */
  usePasskey(use: { userId: string; passkeyId: string; counter: number }): Promise<boolean>;
  /**
   * An organisation asks a second step of everybody there, or no longer does. The actor is an administrator of it and, to ask it, has one.
   * Throws `not-administrator`, `needs-own-second-step`.
   */
  demandSecondStep(actor: Actor, input: { organisationId: string; isDemanded: boolean }): Promise<void>;
  isSecondStepDemanded(organisationId: string): Promise<boolean>;
  /** True for whoever has no second step in an organisation that asks for one: they may do nothing but set one up. */
  owesSecondStep(userId: string): Promise<boolean>;
}
