import { wordList } from "../../word-list.ts";
import { base58CheckWallet } from "../base58check-wallet.ts";

/** Dash wallets (dash core, chainparams.cpp). */
export const dash = base58CheckWallet({
  name: "dash",
  rule: "A dash address: base58check of 21 bytes with version 0x4c (X…) or 0x10 (7…). Key: as written.",
  names: wordList(`dash coin | dashcoin | 达世币 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`),
  start: /^[X7]/u,
  lengths: { shortest: 34, longest: 34 },
  versions: ["4c", "10"],
});
