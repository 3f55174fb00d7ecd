import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's 19 MiB, 2 passes. The library's other two algorithms are never used. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of nothing anyone knows, so that signing in takes as long for a name that does not exist. */
let hashOfNobody: Promise<string> | undefined;

/** Hashes a password for the record. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** True when the password fits the hash. With no hash it takes as long and is false. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  hashOfNobody ??= hash(crypto.randomUUID(), cost);
  const fits = await verify(passwordHash ?? (await hashOfNobody), password.normalize("NFKC"));
  return passwordHash !== null && fits;
}
