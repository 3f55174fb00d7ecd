import { wordList } from "../../word-list.ts";
import { base58CheckWallet } from "../base58check-wallet.ts";

/** Bitcoin gold wallets (bitcoin gold core, chainparams.cpp). */
export const bitcoinGold = base58CheckWallet({
  name: "bitcoin-gold",
  rule: "A bitcoin gold address: base58check of 21 bytes with version 0x26 (G…) or 0x17 (A…). Key: as written.",
  names: wordList(`bitcoin gold | btg | 比特币黄金 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`),
  start: /^[GA]/u,
  lengths: { shortest: 34, longest: 34 },
  versions: ["26", "17"],
});
