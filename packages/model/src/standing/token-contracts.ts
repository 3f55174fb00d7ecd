import type { StandingEntry } from "./standing-entry.ts";

/** Contracts of tokens that everybody sends to: a case that names one names the coin, not a wallet. */

const tetherSource = "https://tether.to/en/supported-protocols";
const circleSource = "https://developers.circle.com/stablecoins/usdc-contract-addresses";

function contract(key: string, source: string, note: string): StandingEntry {
  return { key: `wallet:${key}`, standing: "known-service", source, note };
}

export const tokenContracts: readonly StandingEntry[] = [
  contract("tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", tetherSource, "USDT token contract on TRON"),
  contract("evm:0xdac17f958d2ee523a2206206994597c13d831ec7", tetherSource, "USDT token contract on Ethereum"),
  contract(
    "evm:0x55d398326f99059ff775485246999027b3197955",
    "https://bscscan.com/token/0x55d398326f99059ff775485246999027b3197955",
    "USDT token contract on BNB Smart Chain",
  ),
  contract(
    "evm:0xc2132d05d31c914a87c6611c10748aeb04b58e8f",
    "https://polygonscan.com/token/0xc2132d05d31c914a87c6611c10748aeb04b58e8f",
    "USDT token contract on Polygon",
  ),
  contract(
    "evm:0xfd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9",
    "https://arbiscan.io/token/0xfd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9",
    "USDT token contract on Arbitrum",
  ),
  contract("solana:Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB", tetherSource, "USDT token mint on Solana"),
  contract("evm:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", circleSource, "USDC token contract on Ethereum"),
  contract("evm:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359", circleSource, "USDC token contract on Polygon"),
  contract(
    "evm:0x2791bca1f2de4661ed88a30c99a7a9449aa84174",
    "https://polygonscan.com/token/0x2791bca1f2de4661ed88a30c99a7a9449aa84174",
    "bridged USDC token contract on Polygon",
  ),
  contract("evm:0xaf88d065e77c8cc2239327c5edb3a432268e5831", circleSource, "USDC token contract on Arbitrum"),
  contract("evm:0x833589fcd6edb6e08f4c7c32d4f71b54bda02913", circleSource, "USDC token contract on Base"),
  contract(
    "evm:0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d",
    "https://bscscan.com/token/0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d",
    "USDC token contract on BNB Smart Chain",
  ),
  contract("solana:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", circleSource, "USDC token mint on Solana"),
  contract(
    "evm:0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2",
    "https://etherscan.io/token/0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2",
    "WETH token contract on Ethereum",
  ),
  contract(
    "evm:0x6b175474e89094c44da98b954eedeac495271d0f",
    "https://etherscan.io/token/0x6b175474e89094c44da98b954eedeac495271d0f",
    "DAI token contract on Ethereum",
  ),
  contract("ton:0:b113a994b5024a16719f69139328eb759596c38a25f59028b146fecdc3621dfe", tetherSource, "USDT token contract on TON"),
];
