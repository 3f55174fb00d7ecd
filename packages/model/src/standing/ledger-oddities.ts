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
  ...precompiles,
];
