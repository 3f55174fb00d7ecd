import type { Actor } from "./case-record.ts";

/** What a person proves themselves with beside their password. */
export interface SecondStep {
  /** What their authenticator app has as well (RFC 6238). */
  readonly secret: Uint8Array;
  /** The time step of the latest code that was accepted: no code of it or before is accepted again. */
  readonly lastStep: number;
  /** Recovery codes not used yet. */
  readonly recoveryCodes: number;
}

/**
 * Second steps of signing in. The chain says who has one and since when; secrets and the hashes of recovery codes lie in tables of their
 * own, outside the chain, so that they are gone once they are removed (docs/adr/0018).
 */
export interface SecondSteps {
  /** Sets a person's second step, in place of one they had. `step` is that of the code that they showed it works with. */
  setSecondStep(
    actor: Actor,
    input: { userId: string; secret: Uint8Array; step: number; recoveryCodeHashes: readonly string[] },
  ): Promise<void>;
  /** From now on the password alone signs the person in. */
  removeSecondStep(actor: Actor, userId: string): Promise<void>;
  /** Null for whom the password is enough. Throws `second-step-lost` when the chain says that there is one and its secret does not open. */
  secondStepOf(userId: string): Promise<SecondStep | null>;
  /** Accepts the code of a time step, once: false when it, or a later one, was accepted before, by whatever process. */
  spendStep(userId: string, step: number): Promise<boolean>;
  /** Accepts a recovery code by its hash, once. */
  spendRecoveryCode(userId: string, hash: string): Promise<boolean>;
  /** Ten new recovery codes, by their hashes, in place of those that were left. Throws `no-second-step` for whom the password is enough. */
  renewRecoveryCodes(userId: string, hashes: readonly string[]): Promise<void>;
  /**
   * An organisation asks a second step of everybody there, or no longer does. The actor is an administrator of it and, to ask it, has one.
   * Throws `not-administrator`, `needs-own-second-step`.
   */
  demandSecondStep(actor: Actor, input: { organisationId: string; isDemanded: boolean }): Promise<void>;
  isSecondStepDemanded(organisationId: string): Promise<boolean>;
  /** True for whoever has no second step in an organisation that asks for one: they may do nothing but set one up. */
  owesSecondStep(userId: string): Promise<boolean>;
}
