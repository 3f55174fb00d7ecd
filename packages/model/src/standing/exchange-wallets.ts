import type { StandingEntry } from "./standing-entry.ts";

/** Wallets through which an exchange serves everybody. Only addresses with a public name on the ledger's explorer. */

function onEthereum(address: string, note: string): StandingEntry {
  return { key: `wallet:evm:${address.toLowerCase()}`, standing: "known-service", source: `https://etherscan.io/address/${address}`, note };
}

function onBitcoin(address: string, note: string): StandingEntry {
  return {
    key: `wallet:bitcoin:${address}`,
    standing: "known-service",
    source: `https://bitinfocharts.com/bitcoin/address/${address}`,
    note,
  };
}

function onTron(address: string, note: string): StandingEntry {
  return { key: `wallet:tron:${address}`, standing: "known-service", source: `https://tronscan.org/#/address/${address}`, note };
}

function onSolana(address: string, note: string): StandingEntry {
  return { key: `wallet:solana:${address}`, standing: "known-service", source: `https://solscan.io/account/${address}`, note };
}

function onXrpLedger(address: string, note: string): StandingEntry {
  return { key: `wallet:xrp:${address}`, standing: "known-service", source: `https://xrpscan.com/account/${address}`, note };
}

export const exchangeWallets: readonly StandingEntry[] = [
  onEthereum("0x28C6c06298d514Db089934071355E5743bf21d60", "Binance hot wallet (Binance 14)"),
  onEthereum("0x21a31Ee1afC51d94C2eFcCAa2092aD1028285549", "Binance hot wallet (Binance 15)"),
  onEthereum("0xDFd5293D8e347dFe59E90eFd55b2956a1343963d", "Binance hot wallet (Binance 16)"),
  onEthereum("0x3f5CE5FBFe3E9af3971dD833D26bA9b5C936f0bE", "Binance hot wallet (Binance 1)"),
  onEthereum("0xBE0eB53F46cd790Cd13851d5EFf43D12404d33E8", "Binance cold wallet (Binance 7)"),
  onEthereum("0xF977814e90dA44bFA03b6295A0616a897441aceC", "Binance hot wallet (Binance 8)"),
  onEthereum("0x2910543Af39abA0Cd09dBb2D50200b3E800A63D2", "Kraken hot wallet"),
  onEthereum("0x71660c4005BA85c37ccec55d0C4493E66Fe775d3", "Coinbase hot wallet"),
  onEthereum("0x6cC5F688a315f3dC28A7781717a9A798a59fDA7b", "OKX hot wallet"),
  onBitcoin("34xp4vRoCGJym3xR7yCVPFHoCNxv4Twseo", "Binance cold wallet"),
  onBitcoin("bc1qm34lsc65zpw79lxes69zkqmk6ee3ewf0j77s3h", "Binance hot wallet"),
  onBitcoin("3D2oetdNuZUqQHPJmcMDDHYoqkyNVsFk9r", "Bitfinex cold wallet"),
  onBitcoin("bc1qgdjqv0av3q56jvd82tkdjpy7gdp9ut8tlqmgrpmv24sq90ecnvqqjwvw97", "Bitfinex cold wallet"),
  onXrpLedger("rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh", "Binance account of deposits by tag"),
  onXrpLedger("rJb5KsHsDHF1YS5B5DU6QCkH5NsPaKQTcy", "Binance account of deposits by tag"),
  onXrpLedger("rEy8TFcrAPvhpKrwyrscNYyqBGUkE9hKaJ", "Binance account of deposits by tag"),
  onXrpLedger("rLNaPoKeeBjZe2qs6x52yVPZpZ8td4dc6w", "Coinbase account of deposits by tag"),
  onXrpLedger("rw2ciyaNshpHe7bCHo4bRWq6pqqynnWKQg", "Coinbase account of deposits by tag"),
  onXrpLedger("rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B", "Bitstamp gateway"),
  onXrpLedger("rDsbeomae4FXwgQTJp9Rs64Qg9vDiTCdBv", "Bitstamp account of deposits by tag"),
  onTron("TV6MuMXfmLbBqPZvBHdwFsDnQeVfnmiuSi", "Binance hot wallet"),
  onTron("TJDENsfBJs4RFETt1X1W8wMDc8M5XnJhCe", "Binance hot wallet"),
  onSolana("5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9", "Binance hot wallet (Binance 2)"),
  onSolana("9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM", "Binance hot wallet (Binance 1)"),
];
