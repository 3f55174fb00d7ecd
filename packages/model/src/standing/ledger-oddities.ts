import type { StandingEntry } from "./standing-entry.ts";

/** Addresses that nobody holds, and the contracts every EVM chain is born with. */

const burnSource = "https://etherscan.io/accounts/label/burn";
const precompileSource = "Ethereum Yellow Paper, appendix E, and EIP-152, EIP-2537, EIP-4844";

const precompiles: readonly StandingEntry[] = Array.from({ length: 0x19 }, (_, index) => {
  const number = index + 1;
  return {
    key: `wallet:evm:0x${number.toString(16).padStart(40, "0")}`,
    standing: "known-service",
    source: precompileSource,
    note: `precompiled contract ${number} of every EVM chain`,
  };
});

/** Accounts of twenty zero bytes: nobody can have their key, and forms and faulty programs pay them. */
const zeroAccounts: readonly StandingEntry[] = [
  ["litecoin", "LTC", "LKDxGDJq5fF4FohAB8zJH24mDDNHDNtqsE"],
  ["dogecoin", "dogecoin", "D596YFweJQuHY1BbjazZYmAbt8jJPbKehC"],
  ["dash", "dash", "XagqqFetxiDb9wbartKDrXgnqLah6SqX2S"],
  ["zcash", "zcash", "t1Hsc1LR8yKnbbe3twRp88p6vFfC5t7DLbs"],
  ["bitcoin-gold", "bitcoin gold", "GHqvR8KwyrcJ5UJHvwf7RmLtvAnr5uTHdV"],
  ["bnb-beacon", "BNB Beacon Chain", "bnb1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq38lnxn"],
].map(([namespace, chain, address]) => ({
  key: `wallet:${namespace}:${address}`,
  standing: "placeholder",
  source: "the rule of its addresses: twenty zero bytes",
  note: `address of twenty zero bytes of ${chain}`,
}));

const xrpSource = "https://xrpl.org/docs/concepts/accounts/addresses";
const tonSource = "https://docs.ton.org/v3/concepts/dive-into-ton/ton-blockchain/smart-contract-addresses";

export const ledgerOddities: readonly StandingEntry[] = [
  {
    key: "wallet:evm:0x0000000000000000000000000000000000000000",
    standing: "placeholder",
    source: burnSource,
    note: "zero address of EVM chains",
  },
  { key: "wallet:evm:0x000000000000000000000000000000000000dead", standing: "placeholder", source: burnSource, note: "burn address" },
  { key: "wallet:evm:0xdead000000000000000042069420694206942069", standing: "placeholder", source: burnSource, note: "burn address" },
  { key: "wallet:evm:0xffffffffffffffffffffffffffffffffffffffff", standing: "placeholder", source: burnSource, note: "all-ones address" },
  {
    key: "wallet:evm:0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee",
    standing: "placeholder",
    source: "ERC-7528",
    note: "stands for the chain's own coin",
  },
  {
    key: "wallet:tron:T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb",
    standing: "placeholder",
    source: "https://tronscan.org/#/address/T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb",
    note: "zero address of TRON",
  },
  {
    key: "wallet:bitcoin:1BitcoinEaterAddressDontSendf59kuE",
    standing: "placeholder",
    source: "https://en.bitcoin.it/wiki/Proof_of_burn",
    note: "burn address",
  },
  {
    key: "wallet:bitcoin:1CounterpartyXXXXXXXXXXXXXXXUWLpVr",
    standing: "placeholder",
    source: "https://counterparty.io/why-proof-of-burn",
    note: "burn address",
  },
  {
    key: "wallet:bitcoin:1111111111111111111114oLvT2",
    standing: "placeholder",
    source: "https://en.bitcoin.it/wiki/Proof_of_burn",
    note: "address of twenty zero bytes",
  },
  {
    key: "wallet:bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    standing: "placeholder",
    source: "https://en.bitcoin.it/wiki/Genesis_block",
    note: "genesis block's address, printed as an example everywhere",
  },
  {
    key: "wallet:solana:11111111111111111111111111111111",
    standing: "known-service",
    source: "https://solana.com/docs/core/programs",
    note: "system program of Solana",
  },
  {
    key: "wallet:solana:TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA",
    standing: "known-service",
    source: "https://solana.com/docs/tokens",
    note: "token program of Solana",
  },
  {
    key: "wallet:dogecoin:DDogepartyxxxxxxxxxxxxxxxxxxw1dfzr",
    standing: "placeholder",
    source: "https://dogeparty.net",
    note: "burn address of Dogeparty",
  },
  { key: "wallet:xrp:rrrrrrrrrrrrrrrrrrrrrhoLvTp", standing: "placeholder", source: xrpSource, note: "account zero of the XRP ledger" },
  { key: "wallet:xrp:rrrrrrrrrrrrrrrrrrrrBZbvji", standing: "placeholder", source: xrpSource, note: "account one of the XRP ledger" },
  { key: "wallet:xrp:rrrrrrrrrrrrrrrrrNAMEtxvNvQ", standing: "placeholder", source: xrpSource, note: "name reservation black hole of XRP" },
  {
    key: "wallet:xrp:rrrrrrrrrrrrrrrrrrrn5RM1rHd",
    standing: "placeholder",
    source: xrpSource,
    note: "not-a-number account of the XRP ledger",
  },
  { key: `wallet:ton:0:${"0".repeat(64)}`, standing: "placeholder", source: tonSource, note: "zero address of TON" },
  { key: `wallet:ton:-1:${"3".repeat(64)}`, standing: "known-service", source: tonSource, note: "elector contract of TON" },
  { key: `wallet:ton:-1:${"5".repeat(64)}`, standing: "known-service", source: tonSource, note: "configuration contract of TON" },
  ...zeroAccounts,
  ...precompiles,
];
