import { wordList } from "../../word-list.ts";
import { base58CheckWallet } from "../base58check-wallet.ts";

/** Dogecoin wallets (dogecoin core, chainparams.cpp). */
export const dogecoin = base58CheckWallet({
  name: "dogecoin",
  rule: "A dogecoin address: base58check of 21 bytes with version 0x1e (D…) or 0x16 (9… or A…). Key: as written.",
  names: wordList(
    `dogecoin | doge | ดอจคอยน์ | โดชคอยน์ | 狗狗币 | 狗狗幣 | wallet | wallet address | crypto wallet | crypto address | กระเป๋า | 钱包`,
  ),
  start: /^[DA9]/u,
  lengths: { shortest: 34, longest: 34 },
  versions: ["1e", "16"],
});
