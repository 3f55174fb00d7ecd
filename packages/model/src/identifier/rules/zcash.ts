import { wordList } from "../../word-list.ts";
import { base58CheckWallet } from "../base58check-wallet.ts";

/** Zcash wallets whose address is on the public ledger (Zcash protocol specification, 5.6.1.1). */
export const zcash = base58CheckWallet({
  name: "zcash",
  rule: "A transparent zcash address: base58check of 22 bytes with version 0x1cb8 (t1…) or 0x1cbd (t3…). Key: as written.",
  names: wordList(`zcash | zec | 大零币 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`),
  start: /^t[13]/u,
  lengths: { shortest: 35, longest: 35 },
  versions: ["1cb8", "1cbd"],
});
