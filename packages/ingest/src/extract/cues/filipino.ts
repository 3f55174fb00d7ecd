import type { LanguageCues } from "./language-cues.ts";

export const filipino: LanguageCues = {
  phone: `kontakin | kontakin mo | makontak | i-text | mag-text | tawag | tawagan | tumawag | telepono | numero | number | cp | cp number | cellphone | selpon | kontakin | i-text | nag-text | tinawagan | tinatawagan | tinext | tinetext`,
  account: `account | account number | bank account | bangko | ipadala sa | pinadala sa | i-transfer sa | nagpadala sa | deposito sa | hulog sa`,
  wallet: `wallet | wallet address | pitaka | address`,
  notAnIdentifier: `order | numero ng order | kuwarto | silid | room | edad | taon | palapag | kama | kaso | numero ng kaso | pahina | tiket | flight | padala | tracking number | gusali | petsa | kabuuan | sahod | resibo | kodigo | numero ng bahay`,
  survivor: `akin | ko | aking | sa akin | sarili kong | nakapangalan sa akin`,
  family: `nanay | nanay ko | ng nanay ko | tatay | tatay ko | ate | kuya | kapatid | asawa | asawa ko | pamilya | pamilya ko | kamag-anak | tita | tito | magulang`,
  syndicate: `amo | boss | ng boss | ng amo | manager | lider | recruiter | ng recruiter | ahente | kumpanya | ng kumpanya | nila | kanila | sindikato`,
  otherVictim: `kliyente | ng kliyente | customer | ng customer | biktima | ng biktima | kausap ko`,
};
